#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/imports/columns.hpp"
#include "domain/imports/row_counts.hpp"
#include "domain/people/person.hpp"
#include "store/states.hpp"

namespace mentorkorps::store {

struct ImportKind;
using ImportId = Id<ImportKind>;
struct ImportDraftKind;
using ImportDraftId = Id<ImportDraftKind>;

/// A spreadsheet that was taken in, all of it or its good rows. What it was called is not kept: names of files name
/// people.
struct ImportBatch {
    ImportId id;
    domain::ProgrammeId programme;
    domain::SheetKind kind = domain::SheetKind::mentors;
    domain::RowCounts rows;
    Instant at;
    bool has_errors = false;
    std::optional<Instant> undone_at;
};
ImportId add_import(db::Write& tx, domain::ProgrammeId programme, domain::SheetKind kind, const Written& written);
/// What is known when all rows are through. `error_sheet` is empty when no row came back.
void finish_import(db::Write& tx, ImportId id, const domain::RowCounts& rows, const std::string& error_sheet);
void mark_undone(db::Write& tx, ImportId id, Instant at);
std::optional<ImportBatch> import_batch(db::Read& tx, ImportId id);
/// Newest first.
std::vector<ImportBatch> import_batches(db::Read& tx, domain::ProgrammeId programme);
std::optional<std::string> error_sheet(db::Read& tx, ImportId id);

/// A spreadsheet that somebody has sent and not yet said yes to.
struct ImportDraft {
    domain::ProgrammeId programme;
    domain::SheetKind kind = domain::SheetKind::mentors;
    std::string content;
};
ImportDraftId add(db::Write& tx, const ImportDraft& draft, const Written& written);
std::optional<ImportDraft> import_draft(db::Read& tx, ImportDraftId id);
void remove_draft(db::Write& tx, ImportDraftId id);

}  // namespace mentorkorps::store
