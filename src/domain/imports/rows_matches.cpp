#include <fmt/format.h>

#include "domain/imports/cells.hpp"
#include "domain/matches/rationale.hpp"

namespace mentorkorps::domain {
namespace {

std::string danish(Date day) {
    const std::chrono::year_month_day parts(day);
    return fmt::format("{:02}-{:02}-{:04}", static_cast<unsigned>(parts.day()), static_cast<unsigned>(parts.month()),
                       static_cast<int>(parts.year()));
}

void refuse_bad_ending(Cells& cells, const MatchRow& row) {
    const auto refuse = [&](Field field, ValueFault fault, std::string hint) {
        cells.refuse(field, {.fault = fault, .value = std::string(cells.text(field)), .hint = std::move(hint)});
    };
    const bool ended = !cells.text(Field::end).empty();
    const bool reasoned = !cells.text(Field::end_reason).empty();
    if (row.end && *row.end < row.start) refuse(Field::end, ValueFault::before_start, danish(row.start));
    if (reasoned && !ended) refuse(Field::end_reason, ValueFault::needs_end, {});
    const auto* reasons = cells.sheet().programme().list(lists::end_reason);
    if (ended && !reasoned && reasons != nullptr)
        refuse(Field::end_reason, ValueFault::needs_reason, reasons->labels());
}

/// Nothing where none is stated.
std::string rationale_in(Cells& cells) {
    const auto text = rationale(cells.text(Field::rationale));
    if (text) return *text;
    if (text.error() == RationaleFault::too_long)  // said without the text, which is nobody else's to read
        cells.refuse(Field::rationale,
                     {.fault = ValueFault::against_rule, .value = {}, .hint = std::string(sentence(text.error()))});
    return {};
}

/// Without a rhythm there is no agreement, so a length or a place alone is refused.
std::optional<TypedAgreement> agreement_in(Cells& cells) {
    const auto rhythm = cells.value(Field::rhythm, parse_rhythm);
    const auto minutes = cells.value(Field::meeting_minutes, [](std::string_view text) -> Result<int, ValueRefusal> {
        auto read = parse_minutes(text);
        if (!read || (*read >= meeting_minutes_least && *read <= meeting_minutes_max)) return read;
        return refused(ValueRefusal{.fault = ValueFault::out_of_range,
                                    .value = std::string(text),
                                    .hint = fmt::format("{}–{}", meeting_minutes_least, meeting_minutes_max)});
    });
    auto place = std::string(cells.text(Field::meeting_place));
    if (length(place) > place_letters_max)  // said without the text, as of a reason
        cells.refuse(Field::meeting_place, {.fault = ValueFault::against_rule,
                                            .value = {},
                                            .hint = "Teksten om, hvor de mødes, er for lang. Skriv højst 200 tegn."});
    if (rhythm) return TypedAgreement{{.every_days = *rhythm, .minutes = minutes, .says_where = !place.empty()}, place};
    if (cells.text(Field::rhythm).empty() && (minutes || !place.empty()))
        cells.refuse(Field::rhythm, {.fault = ValueFault::missing, .value = {}, .hint = {}});
    return std::nullopt;
}

}  // namespace

ReadRows<MatchRow> read_matches(const Sheet& sheet, const Reading& reading) {
    return read_rows<MatchRow>(sheet, reading, [](Cells& cells, MatchRow& row) {
        row.external_id = cells.text(Field::id);
        row.form = cells.value(Field::form, parse_form).value_or(MatchForm::individual);
        row.mentor = cells.required_text(Field::mentor);
        row.young_person = row.form == MatchForm::open ? std::string(cells.text(Field::young_person))
                                                       : cells.required_text(Field::young_person);
        row.start = cells.required(Field::start, parse_date).value_or(Date());
        row.end = cells.value(Field::end, parse_date);
        row.end_reason = cells.code(Field::end_reason, lists::end_reason);
        row.outcome = cells.code(Field::outcome, lists::outcome);
        refuse_bad_ending(cells, row);
        row.rationale = rationale_in(cells);
        row.agreement = agreement_in(cells);
        if (row.agreement) row.agreement->terms.from = row.start;
    });
}

}  // namespace mentorkorps::domain
