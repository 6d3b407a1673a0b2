#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/imports/columns.hpp"
#include "domain/people/person.hpp"

/// What is kept of a spreadsheet that was, or is to be, taken in.
namespace mentorkorps::domain {

struct ImportKind;
using ImportId = Id<ImportKind>;
struct ImportDraftKind;
using ImportDraftId = Id<ImportDraftKind>;

/// What became of the rows of a spreadsheet; together they are all that were read.
struct RowCounts {
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int rejected = 0;
    int read() const { return created + updated + unchanged + rejected; }
    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

/// A spreadsheet that was taken in, all of it or its good rows. What it was called is not kept: names of files name
/// people.
struct ImportBatch {
    ImportId id;
    ProgrammeId programme;
    SheetKind kind = SheetKind::mentors;
    RowCounts rows;
    Instant at;
    bool has_errors = false;
    std::optional<Instant> undone_at;
};

/// A spreadsheet that somebody has sent and not yet said yes to.
struct ImportDraft {
    ProgrammeId programme;
    SheetKind kind = SheetKind::mentors;
    std::string content;
};

/// What stands in the way of taking an import back: how much of each was built on it.
struct BuiltOn {
    std::int64_t matches = 0;
    std::int64_t contacts = 0;
    std::int64_t notes = 0;
    std::int64_t accounts = 0;
    std::int64_t history = 0;  ///< states, outcomes, agreements, training, other roles
    std::int64_t changes = 0;  ///< rows that the import wrote and that look otherwise now
    bool nothing() const { return *this == BuiltOn{}; }
    friend bool operator==(const BuiltOn&, const BuiltOn&) = default;
};

}  // namespace mentorkorps::domain
