#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/people/words.hpp"
#include "domain/practice/support_talk.hpp"

namespace mentorkorps::domain {

enum class ValueFault {
    missing,
    not_a_date,
    no_such_day,
    two_digit_year,
    in_future,
    before_start,
    not_a_number,
    out_of_range,
    not_minutes,
    too_many_minutes,
    not_a_time,
    not_cpr,
    cpr_no_such_day,
    not_a_phone,
    not_an_email,
    not_a_word,
    needs_end,
    needs_reason,
    twice_in_file,
    outside_columns,
    unknown_person,
    ambiguous_person,
    against_rule
};

/// Why a text is not the value that was asked for.
struct ValueRefusal {
    ValueFault fault = ValueFault::missing;
    std::string value;  ///< as it was written
    std::string hint;   ///< what the fault needs to say more: the words that may be used, an example, a line, a rule
    friend bool operator==(const ValueRefusal&, const ValueRefusal&) = default;
};

/// What is wrong with the value, what was expected and the way out, in Danish, beginning with the value.
std::string sentence(const ValueRefusal& refusal);

/// A Danish civil registration number. It is personal data of the guarded kind: store it sealed, never log it.
struct Cpr {
    std::string digits;            ///< ten, without hyphen
    Date birth_date;               ///< suggestion: people may change number
    Sex sex = Sex::female;         ///< suggestion: by the last digit
    bool passes_checksum = false;  ///< numbers from October 2007 on need not: a note, never an error
};

/// Every function takes what a person wrote, with blanks at both ends; an empty text is `missing`.

/// `31-12-2026`, `31.12.2026`, `31/12/2026`, `31. december 2026`, `31. dec 2026`, `2026-12-31`, an ISO date with a time
/// behind it (dropped). The day stands before the month. A year of two digits is refused.
Result<Date, ValueRefusal> parse_date(std::string_view text);

/// Ten digits with or without hyphen; nine when a spreadsheet took the first zero. Century by the seventh digit
/// (cpr.dk). Replacement numbers are refused.
Result<Cpr, ValueRefusal> parse_cpr(std::string_view text);

/// `1,5`, `1.234,5`, `12`. A point is a thousands separator, and only before three digits.
Result<double, ValueRefusal> parse_decimal(std::string_view text);

/// A whole number in a range, ends included.
struct WholeRange {
    int min = 0;
    int max = 0;
};
Result<int, ValueRefusal> parse_whole(std::string_view text, WholeRange range);

/// What a bare number means: the column's header says it.
enum class DurationUnit { minutes, hours };
/// `90`, `90 min`, `1,5 timer`, `1:30`, `1 t 30 min` as minutes: 0 … 1440.
Result<int, ValueRefusal> parse_minutes(std::string_view text, DurationUnit bare = DurationUnit::minutes);

/// `17.00`, `17:30`, `kl. 17`.
Result<TimeOfDay, ValueRefusal> parse_time(std::string_view text);

/// E.164: eight digits are Danish (`+4520123456`); with `+` or `00` in front from anywhere.
Result<std::string, ValueRefusal> parse_phone(std::string_view text);

/// One address, as written; the part behind @ in lower case.
Result<std::string, ValueRefusal> parse_email(std::string_view text);

/// Nothing when the text says that it is not stated ("ikke oplyst").
Result<std::optional<Sex>, ValueRefusal> parse_sex(std::string_view text);
Result<Engagement, ValueRefusal> parse_engagement(std::string_view text);
Result<ContactMode, ValueRefusal> parse_mode(std::string_view text);
Result<ContactOutcome, ValueRefusal> parse_outcome(std::string_view text);
Result<MatchForm, ValueRefusal> parse_form(std::string_view text);
/// How often two have agreed to meet, in days between two meetings: `hver uge`, `ugentligt`, `hver 14. dag`, `hver 3.
/// uge`, `en gang om måneden` (30), `14`.
Result<int, ValueRefusal> parse_rhythm(std::string_view text);
/// Whom a coordinator talks with about a match.
Result<Party, ValueRefusal> parse_party(std::string_view text);
Result<Support, ValueRefusal> parse_support(std::string_view text);
Result<Assessment, ValueRefusal> parse_assessment(std::string_view text);
/// The words that coordinators' lists use for where a mentor stands: "venteliste", "hviler", "ophørt".
Result<CommitmentState, ValueRefusal> parse_mentor_status(std::string_view text);
Result<EnrolmentState, ValueRefusal> parse_youth_status(std::string_view text);

}  // namespace mentorkorps::domain
