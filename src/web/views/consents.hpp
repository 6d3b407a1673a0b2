#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// What lets the programme tell others of a young person, purpose by purpose.
struct Consents {
    struct Choice {
        std::string value;
        std::string label;
        bool is_chosen = false;
    };
    /// One that was written down.
    struct Line {
        std::string says;   ///< "Samtykke fra den unge fra 3. marts 2026 til og med …"
        std::string words;  ///< the law, the reason, or where the paper lies
        std::string by;
        bool holds = false;
        html::Url end{};
        std::vector<Choice> ends{};  ///< who may take it back, a button each
    };
    struct Part {
        std::string id;  ///< before each of its fields
        std::string heading;
        std::string stand;
        bool is_in_place = false;
        std::vector<Line> lines{};
        std::string rule{};                  ///< its key; empty: no rule asks for it any more
        std::string seen{};                  ///< what stood there when the page was made
        std::vector<std::string> to_tell{};  ///< to the young person, before they answer
        std::string says_yes{};              ///< who has to
        std::vector<Choice> kinds{};
        std::vector<Choice> parties{};
        std::string from{}, last{}, words{};  ///< as they were typed
        std::string longest{};                ///< "12 måneder"
        std::string source{};
    };
    Shell shell;
    std::vector<FieldError> errors;
    std::string name;
    html::Url here, back;
    std::string today;
    bool is_age_known = true;
    std::string who_decide{};  ///< "Har forældremyndigheden: …"
    std::vector<Part> parts{};
};

}  // namespace mentorkorps::web::views
