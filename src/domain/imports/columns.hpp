#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"

namespace mentorkorps::domain {

/// The kinds of file that people send; named by the file words `mentorer`, `unge`, `match`, `kontakter`, `samtaler`. In
/// this order each builds on those before it.
enum class SheetKind { mentors, young_people, matches, contacts, talks };

/// What a column can mean; which of them a kind of file has is said by `columns_of`.
enum class Field {
    id,
    name,
    given_name,
    family_name,
    birth_date,
    cpr,
    sex,
    phone,
    email,
    address,
    postcode,
    city,
    sector,
    education,
    workplace,
    employed_since,
    languages,
    interests,
    engagement,
    capacity,
    channel,
    cohort,
    status,
    status_date,
    in_place,
    referred,
    referred_by,
    benefit,
    education_status,
    needs,
    area,
    active_case,
    mentor,
    young_person,
    start,
    end,
    end_reason,
    outcome,
    form,
    rationale,
    rhythm,
    meeting_minutes,
    meeting_place,
    date,
    time,
    minutes,
    mode,
    held,
    topics,
    party,
    support,
    assessment,
    answer
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::answer) + 1;

enum class Presence { optional, required };

inline constexpr std::string_view in_place_header = "på plads";
/// Several columns may be `in_place`: behind the canonical header stands which thing, as in "på plads: børneattest".
inline bool may_repeat(Field field) { return field == Field::in_place; }

/// One field of a kind of file. Headers are read the Danish way, without regard to case, spaces and punctuation.
struct Column {
    Field field = Field::id;
    std::string_view header;                        ///< canonical; what exports and refusals use
    std::array<std::string_view, 6> synonyms = {};  ///< unused places are empty
    Presence presence = Presence::optional;
};
std::span<const Column> columns_of(SheetKind kind);
/// The canonical header of a field that this kind of file has.
std::string_view header_of(SheetKind kind, Field field);

/// The column that error files have behind the sender's own. In a file that comes back it is kept out without a word.
inline constexpr std::string_view error_header = "fejl";

/// Which column of a file is which field: suggested by `suggest_mapping`, changed by a person by writing in `fields`.
struct Mapping {
    SheetKind kind = SheetKind::mentors;
    std::vector<std::string> header;           ///< as in the file
    std::vector<std::optional<Field>> fields;  ///< one a column; nothing: the column is kept out

    /// The first column that is this field.
    std::optional<std::size_t> column(Field field) const;
    /// The header as in the file; the canonical one when the file does not have the field.
    std::string header_of(Field field) const;
    /// Headers that are kept out, in the file's order; columns without a header are not among them.
    std::vector<std::string> unknown_columns() const;
};
Mapping suggest_mapping(SheetKind kind, const std::vector<std::string>& header);

enum class MappingFault { missing_column, two_columns, foreign_field };
struct MappingRefusal {
    MappingFault fault = MappingFault::missing_column;
    std::string field;                 ///< canonical header
    std::vector<std::string> columns;  ///< the file's headers that claim the field
    friend bool operator==(const MappingRefusal&, const MappingRefusal&) = default;
};
std::string sentence(const MappingRefusal& refusal);

/// What stands in the way of reading with this mapping; empty: nothing.
std::vector<MappingRefusal> faults_of(const Mapping& mapping);

}  // namespace mentorkorps::domain

namespace mentorkorps {

template <>
inline constexpr auto names<domain::SheetKind> =
    std::array{Named{domain::SheetKind::mentors, "mentorer"}, Named{domain::SheetKind::young_people, "unge"},
               Named{domain::SheetKind::matches, "match"}, Named{domain::SheetKind::contacts, "kontakter"},
               Named{domain::SheetKind::talks, "samtaler"}};

}  // namespace mentorkorps
