#include "store/imports.hpp"

#include <fmt/format.h>

#include "base/check.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

ImportBatch read_batch(const db::Row& row) {
    return {.id = row.get<ImportId>(0),
            .programme = row.get<ProgrammeId>(1),
            .kind = row.get<SheetKind>(2),
            .rows = {.created = row.get<int>(3),
                     .updated = row.get<int>(4),
                     .unchanged = row.get<int>(5),
                     .rejected = row.get<int>(6)},
            .at = row.get<Instant>(7),
            .has_errors = row.get<bool>(8),
            .undone_at = row.get<std::optional<Instant>>(9)};
}

std::string place(ImportId id) { return fmt::format("rows that came back from import {}", id.value); }
std::string place(ProgrammeId programme, SheetKind kind, Instant at) {
    return fmt::format("draft of {} in programme {} at {}", name_of(kind), programme.value,
                       at.time_since_epoch().count());
}

std::string opened_or_broken(const Key& sheets, const db::Bytes& box, const std::string& place) {
    auto text = opened(sheets, box.bytes, place);
    if (!text) throw Broken(fmt::format("the {} does not open", place));
    return std::move(*text);
}

}  // namespace

constexpr db::Sql insert_batch =
    "insert into import_batch (programme_id, sheet, account_id, at, rows_read, rows_created, rows_updated, "
    "rows_unchanged, rows_rejected) values ($1, $2, $3, $4, 0, 0, 0, 0, 0) returning id";
constexpr db::Sql update_batch =
    "update import_batch set rows_read = $2, rows_created = $3, rows_updated = $4, rows_unchanged = $5, "
    "rows_rejected = $6, box = $7 where id = $1";
constexpr db::Sql update_undone = "update import_batch set undone_at = $2 where id = $1";

ImportId add_import(db::Write& tx, ProgrammeId programme, SheetKind kind, const Written& written) {
    return tx.value<ImportId>(insert_batch, programme, kind, written.by, written.at);
}
void finish_import(db::Write& tx, const SheetSealing& sealing, ImportId id, const domain::RowCounts& rows,
                   const std::string& error_sheet) {
    std::optional<db::Bytes> box;
    if (!error_sheet.empty()) box = db::Bytes{sealed(sealing.key, error_sheet, place(id), sealing.random)};
    tx.run(update_batch, id, rows.read(), rows.created, rows.updated, rows.unchanged, rows.rejected, box);
}
void mark_undone(db::Write& tx, ImportId id, Instant at) { tx.run(update_undone, id, at); }

constexpr db::Sql select_batch =
    "select id, programme_id, sheet, rows_created, rows_updated, rows_unchanged, rows_rejected, at, "
    "case when error_sheet is null and box is null then 0 else 1 end, undone_at from import_batch where id = $1";
constexpr db::Sql select_batches =
    "select id, programme_id, sheet, rows_created, rows_updated, rows_unchanged, rows_rejected, at, "
    "case when error_sheet is null and box is null then 0 else 1 end, undone_at from import_batch "
    "where programme_id = $1 order by id desc";
constexpr db::Sql select_error_sheet =
    "select error_sheet, box from import_batch where id = $1 and (error_sheet is not null or box is not null)";

std::optional<ImportBatch> import_batch(db::Read& tx, ImportId id) { return tx.one(select_batch, read_batch, id); }
std::vector<ImportBatch> import_batches(db::Read& tx, ProgrammeId programme) {
    return tx.all(select_batches, read_batch, programme);
}
std::optional<std::string> error_sheet(db::Read& tx, const Key& sheets, ImportId id) {
    return tx.one(
        select_error_sheet,
        [&](const db::Row& row) {
            if (row.is_null(1)) return row.get<db::Bytes>(0).bytes;  // from before they were sealed
            return opened_or_broken(sheets, row.get<db::Bytes>(1), place(id));
        },
        id);
}

constexpr db::Sql insert_draft =
    "insert into import_draft (programme_id, sheet, content, account_id, at) values ($1, $2, $3, $4, $5) returning id";
constexpr db::Sql select_draft = "select programme_id, sheet, content, at from import_draft where id = $1";
constexpr db::Sql delete_draft = "delete from import_draft where id = $1";

ImportDraftId add(db::Write& tx, const SheetSealing& sealing, const ImportDraft& draft, const Written& written) {
    const auto box = sealed(sealing.key, draft.content, place(draft.programme, draft.kind, written.at), sealing.random);
    return tx.value<ImportDraftId>(insert_draft, draft.programme, draft.kind, db::Bytes{box}, written.by, written.at);
}
std::optional<ImportDraft> import_draft(db::Read& tx, const Key& sheets, ImportDraftId id) {
    const auto read = [&](const db::Row& row) {
        const auto programme = row.get<ProgrammeId>(0);
        const auto kind = row.get<SheetKind>(1);
        return ImportDraft{
            programme, kind,
            opened_or_broken(sheets, row.get<db::Bytes>(2), place(programme, kind, row.get<Instant>(3)))};
    };
    return tx.one(select_draft, read, id);
}
void remove_draft(db::Write& tx, ImportDraftId id) { tx.run(delete_draft, id); }

}  // namespace mentorkorps::store
