#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct ReferredLine {
    std::string name;
    std::string stand;
    std::string since;
    std::string mentor;
    bool is_matched = false;
};
/// What was written about a referral.
struct ReferralWords {
    std::string heading;  ///< "Spurgt den 24. november 2026 af Karen Holm"
    std::vector<std::string> text;
};
/// One that the coordinator has not taken on.
struct SentReferral {
    std::string id;
    std::string name;
    std::string stand;
    std::vector<ReferralWords> words{};
    html::Url answer{}, withdraw{};
    bool is_open = false;
    bool is_asked = false;
    std::string typed{};
};
struct ReferTo {
    html::Url form;
    std::string label;
};
/// The young people whom a caseworker follows, and those whom they have referred.
struct Referred {
    Shell shell;
    std::vector<FieldError> errors{};
    std::vector<ReferTo> refer{};
    std::vector<SentReferral> sent{};
    std::vector<ReferredLine> lines{};
};

}  // namespace mentorkorps::web::views
