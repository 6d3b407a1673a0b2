#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct ImportKindChoice {
    std::string key;
    std::string label;
    bool is_chosen = false;
};

/// An import that was made.
struct ImportLine {
    html::Url address;
    std::string kind;
    Instant at;
    int created = 0;
    int updated = 0;
    int rejected = 0;
    bool is_undone = false;
};

/// Where a spreadsheet is sent in, with the earlier ones.
struct Import {
    Shell shell;
    html::Url address;
    std::vector<ImportKindChoice> kinds;
    std::vector<ImportLine> earlier;
    std::vector<FieldError> errors;
};

}  // namespace mentorkorps::web::views
