#include "domain/imports/cells.hpp"

namespace mentorkorps::domain {
namespace {

/// What a bare number in the column means: `timer` counts hours.
DurationUnit unit_of(std::string_view header) {
    return folded(header).contains("time") ? DurationUnit::hours : DurationUnit::minutes;
}

void refuse_missing(Cells& cells, Field field) {
    cells.refuse(field, {.fault = ValueFault::missing, .value = {}, .hint = {}});
}

}  // namespace

ReadRows<ContactRow> read_contacts(const Sheet& sheet, const Reading& reading) {
    const auto unit = unit_of(reading.mapping.header_of(Field::minutes));
    return read_rows<ContactRow>(sheet, reading, [unit](Cells& cells, ContactRow& row) {
        row.external_id = cells.text(Field::id);
        row.date = cells.required(Field::date, parse_date).value_or(Date());
        if (row.date > cells.sheet().today())
            cells.refuse(Field::date,
                         {.fault = ValueFault::in_future, .value = std::string(cells.text(Field::date)), .hint = {}});
        row.time = cells.value(Field::time, parse_time);
        row.minutes = cells.value(Field::minutes, [unit](auto text) { return parse_minutes(text, unit); });
        row.mode = cells.value(Field::mode, parse_mode).value_or(ContactMode::meeting);
        row.mentors = cells.parts(Field::mentor);
        row.young_people = cells.parts(Field::young_person);
        if (row.mentors.empty()) refuse_missing(cells, Field::mentor);
        if (row.young_people.empty() && row.mode != ContactMode::group) refuse_missing(cells, Field::young_person);
        row.outcome = cells.value(Field::held, parse_outcome).value_or(ContactOutcome::held);
        row.topics = cells.text(Field::topics);
    });
}

}  // namespace mentorkorps::domain
