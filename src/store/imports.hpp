#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/crypto.hpp"
#include "db/database.hpp"
#include "domain/imports/columns.hpp"
#include "domain/imports/kept.hpp"
#include "domain/people/person.hpp"
#include "store/states.hpp"

namespace mentorkorps::store {

using domain::ImportBatch;
using domain::ImportDraft;
using domain::ImportDraftId;
using domain::ImportId;

/// A spreadsheet may hold what is sealed where it belongs, so what is kept of one is sealed.
struct SheetSealing {
    const Key& key;
    Random& random;
};

ImportId add_import(db::Write& tx, domain::ProgrammeId programme, domain::SheetKind kind, const Written& written);
/// What is known when all rows are through. `error_sheet` is empty when no row came back.
void finish_import(db::Write& tx, const SheetSealing& sealing, ImportId id, const domain::RowCounts& rows,
                   const std::string& error_sheet);
void mark_undone(db::Write& tx, ImportId id, Instant at);
std::optional<ImportBatch> import_batch(db::Read& tx, ImportId id);
/// Newest first.
std::vector<ImportBatch> import_batches(db::Read& tx, domain::ProgrammeId programme);
/// `Broken`, as below, when it does not open.
std::optional<std::string> error_sheet(db::Read& tx, const Key& sheets, ImportId id);

ImportDraftId add(db::Write& tx, const SheetSealing& sealing, const ImportDraft& draft, const Written& written);
std::optional<ImportDraft> import_draft(db::Read& tx, const Key& sheets, ImportDraftId id);
void remove_draft(db::Write& tx, ImportDraftId id);

}  // namespace mentorkorps::store
