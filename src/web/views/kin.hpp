#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// The adults close to a young person, and the form for one of them.
struct Kin {
    struct Line {
        std::string name;
        std::string what;  ///< "Har forældremyndigheden, mor"
        std::string phone;
        html::Url call{};  ///< where there is a phone
        std::string email;
        std::string interpreter;
        std::string since;  ///< "Fra 01-03-2026"
        html::Url edit{};
        bool is_so = true;
    };
    struct Choice {
        std::string value;
        std::string label;
        bool is_chosen = false;
    };
    Shell shell;
    std::vector<FieldError> errors;
    std::string name;
    html::Url here, back;
    std::string today;
    bool is_hidden = false;
    bool is_grown_up = false;
    std::vector<Line> lines{};
    std::string edited{};  ///< whose form it is; empty: of somebody new
    std::vector<Choice> kinds{};
    std::string typed_name{}, relation{}, phone{}, email{}, interpreter{}, from{}, last{};
};

}  // namespace mentorkorps::web::views
