#pragma once

#include <string_view>

#include "domain/imports/columns.hpp"
#include "domain/imports/kept.hpp"
#include "web/views/import_preview.hpp"

namespace mentorkorps::web::pages {

/// What people call a kind of spreadsheet.
inline std::string_view label(domain::SheetKind kind) {
    switch (kind) {
        case domain::SheetKind::mentors: return "Mentorer";
        case domain::SheetKind::young_people: return "Unge";
        case domain::SheetKind::matches: return "Match";
        case domain::SheetKind::contacts: return "Kontakter";
        case domain::SheetKind::talks: return "Samtaler";
    }
    return {};
}

inline views::ImportFigures figures(const domain::RowCounts& rows) {
    return {rows.read(), rows.created, rows.updated, rows.unchanged, rows.rejected};
}

}  // namespace mentorkorps::web::pages
