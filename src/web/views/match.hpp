#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct MatchPerson {
    std::string name;
    std::optional<html::Url> page;  ///< for who may see it
    std::string since;
};
struct MatchStandLine {
    std::string label;
    std::string from;
    std::string reason;
};
struct MatchContactLine {
    Date on{};
    std::string what;
};

/// A match, as its page tells it.
struct Match {
    Shell shell;
    std::vector<FieldError> errors;
    std::string heading;
    std::string stand;
    bool is_running = false, is_paused = false, may_change = false;
    std::vector<MatchPerson> mentors, young_people;
    std::string agreement;
    std::string rationale;
    std::optional<std::string> outcome;
    int held = 0, minutes = 0, not_held = 0;
    std::optional<double> per_month;
    std::vector<MatchStandLine> stands;
    std::vector<MatchContactLine> contacts;
    AgreementFields fields;
    html::Url here;
};

}  // namespace mentorkorps::web::views
