#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// What a mentor reads, and says yes to with one button.
struct OwnDeclaration {
    Shell shell;
    std::vector<FieldError> errors;
    html::Url back, here;
    std::string name;       ///< "Tavshedserklæringen"
    std::string programme;  ///< and since when the text holds
    std::vector<std::string> lines;
    std::string accepted;  ///< "Du har sagt ja den 24-11-2026."; empty: not to this version
};

}  // namespace mentorkorps::web::views
