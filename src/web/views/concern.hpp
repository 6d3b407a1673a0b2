#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct ConcernStepLine {
    Date on{};
    std::string title{};
    std::vector<std::string> paragraphs{};
    std::string by{};
};

/// A concern that is written down, and what can become of it.
struct Concern {
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url back{}, here{}, worried{};
    std::string name{};
    std::vector<ConcernStepLine> steps{};
    std::string late{};   ///< what to do now, or empty
    std::string phone{};  ///< to ring to about it, or empty
    bool can_decide = false, can_receipt = false, is_not_handed_over = false;
    std::vector<AgreementOption> choices{};
    std::string on{}, today{}, to{}, why{};
};

}  // namespace mentorkorps::web::views
