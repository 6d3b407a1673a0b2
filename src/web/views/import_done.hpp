#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/import_preview.hpp"

namespace mentorkorps::web::views {

/// What an import did, with what can still be done about it.
struct ImportDone {
    Shell shell;
    std::string kind;
    Instant at;
    ImportFigures rows;
    std::optional<html::Url> error_sheet;
    std::optional<html::Url> undo;
    std::optional<Instant> undone_at;
    html::Url back;
    std::vector<FieldError> errors;
};

}  // namespace mentorkorps::web::views
