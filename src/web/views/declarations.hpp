#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct TextVersion {
    std::string from;   ///< "Gælder fra 24-11-2026"
    std::string said;   ///< by whom, and when
    std::string stand;  ///< "Gælder nu"
    bool is_in_force = false;
    std::vector<std::string> lines;
};
/// A declaration, and the form for another version of its text.
struct DeclarationDesk {
    std::string id;      ///< of its fields
    std::string name;    ///< in the rule's words
    std::string so_far;  ///< how many have said yes
    std::string asks;    ///< how many another version asks
    std::string body, day;
    std::vector<TextVersion> versions{};
};
struct Declarations {
    Shell shell;
    std::vector<FieldError> errors;
    html::Url back, here;
    std::string today;
    std::vector<DeclarationDesk> parts{};
};

}  // namespace mentorkorps::web::views
