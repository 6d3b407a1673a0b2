#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/imports/rows.hpp"
#include "domain/people/named_person.hpp"
#include "store/import_trail.hpp"
#include "store/imports.hpp"

namespace mentorkorps::app {

/// A trial finds out what would happen, and leaves no trace.
enum class ImportMode { for_good, trial };

/// Who the person of a doubtful row is, by the row's place in the sheet: one of the organisation's, or nobody yet.
using ImportAnswers = std::map<std::size_t, std::optional<domain::PersonId>>;

struct ImportWish {
    domain::ProgrammeId programme;
    domain::SheetKind kind = domain::SheetKind::mentors;
    std::string_view content;  ///< CSV or XLSX
    std::string sheet_name{};  ///< of a workbook; empty: the first
    ImportMode mode = ImportMode::for_good;
    std::optional<domain::Mapping> mapping{};  ///< absent: as `suggest_mapping` reads the header
    ImportAnswers answers{};
    std::chrono::days shift{};  ///< all days are this much later than the sheet says; for the demo worlds
};

/// A row that may be somebody whom the organisation has: a person decides.
struct ImportQuestion {
    domain::RowPlace place;
    std::string name;
    std::string text;  ///< the question, in Danish
    std::vector<domain::NamedPerson> candidates;
};

struct ImportOutcome {
    std::optional<domain::ImportId> id;  ///< absent of a trial
    domain::RowCounts rows;
    domain::Mapping mapping;
    std::vector<domain::RefusedRow> refused;
    std::vector<ImportQuestion> questions;  ///< their rows are among the refused
    std::string error_sheet;                ///< CSV; empty when no row came back
    /// The column whose CPR numbers are read and not kept, for the programme does not ask for them.
    std::optional<std::string> cpr_left_out{};
};

/// Why a file is not taken at all.
using ImportRefusal = std::variant<NotFound, domain::SheetRefusal, std::vector<domain::MappingRefusal>>;
/// In Danish, with the way out.
std::string sentence(const ImportRefusal& refusal);

/// A sheet's columns as `suggest_mapping` reads them.
struct ImportColumns {
    domain::Mapping mapping;
    std::vector<std::string> examples;  ///< one a column: the first cell that is not empty
};
Result<ImportColumns, domain::SheetRefusal> import_columns(domain::SheetKind kind, std::string_view content);

/// Takes a spreadsheet into a programme: every row whole, or returned whole. All that is taken is one transaction. A
/// cell that is empty leaves what is stored as it is. A trial holds the same transaction while it lasts.
Result<ImportOutcome, ImportRefusal> import_sheet(const World& world, const domain::audit::Actor& by,
                                                  const ImportWish& wish);

/// The imports of a programme, newest first.
std::vector<domain::ImportBatch> imports(const World& world, domain::ProgrammeId programme);
/// Nothing when the programme has no such import.
std::optional<domain::ImportBatch> import_batch(const World& world, domain::ProgrammeId programme, domain::ImportId id);
/// The rows that came back, as CSV.
std::optional<std::string> error_sheet(const World& world, domain::ProgrammeId programme, domain::ImportId id);

struct UndoneAlready {};
using UndoRefusal = std::variant<NotFound, UndoneAlready, domain::BuiltOn>;
std::string sentence(const UndoRefusal& refusal);          ///< in Danish, with the way out
std::string console_sentence(const UndoRefusal& refusal);  ///< in English
/// Takes an import back, all of it, while nothing builds on it.
Result<domain::ImportBatch, UndoRefusal> undo_import(const World& world, const domain::audit::Actor& by,
                                                     domain::ImportId id);

/// Keeps a spreadsheet until somebody has said yes or no to it.
domain::ImportDraftId keep_draft(const World& world, const domain::audit::Actor& by, const domain::ImportDraft& draft);
/// Nothing when the programme has no such draft.
std::optional<domain::ImportDraft> import_draft(const World& world, domain::ProgrammeId programme,
                                                domain::ImportDraftId id);
void drop_draft(const World& world, domain::ImportDraftId id);

}  // namespace mentorkorps::app
