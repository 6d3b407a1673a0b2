#pragma once

#include <string>
#include <vector>

namespace mentorkorps::web::views {

/// Something that a rule asks to have in place.
struct RequirementLine {
    std::string id{};      ///< of its field on the page
    std::string token{};   ///< what a form sends for it
    std::string label{};   ///< with whom it is about
    std::string why{};     ///< before which step
    std::string source{};  ///< of the rule
    std::string since{};   ///< "På plads siden …"; empty: it is missing
    std::string stand{};   ///< "Mangler", "Ikke endnu"
    std::string demand{};  ///< "skal", "bør", "gerne"
    std::string day{};     ///< in its date field
    bool is_known_by_itself = false;
    bool is_ticked = false;  ///< in a form that came back
};

/// What a form asks to have in place before a step, and why it is taken all the same.
struct RequirementFields {
    std::vector<RequirementLine> missing{};
    std::vector<std::string> rules{};  ///< keys of those that stand in the way
    bool may_be_waived = false;
    std::string waiver{};
};

}  // namespace mentorkorps::web::views
