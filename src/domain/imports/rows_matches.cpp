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
    });
}

}  // namespace mentorkorps::domain
