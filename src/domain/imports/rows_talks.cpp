#include "domain/imports/cells.hpp"

namespace mentorkorps::domain {

ReadRows<TalkRow> read_talks(const Sheet& sheet, const Reading& reading) {
    return read_rows<TalkRow>(sheet, reading, [](Cells& cells, TalkRow& row) {
        row.date = cells.required(Field::date, parse_date).value_or(Date());
        if (row.date > cells.sheet().today())
            cells.refuse(Field::date,
                         {.fault = ValueFault::in_future, .value = std::string(cells.text(Field::date)), .hint = {}});
        row.mentor = cells.required_text(Field::mentor);
        row.young_person = cells.required_text(Field::young_person);
        row.party = cells.required(Field::party, parse_party).value_or(Party::mentor);
        row.support = cells.value(Field::support, parse_support);
        if (row.support && row.party != Party::young_person)
            cells.refuse(Field::support,
                         {.fault = ValueFault::against_rule,
                          .value = std::string(cells.text(Field::support)),
                          .hint = "kan kun være den unges eget svar. Skriv »ung« under »med«, eller lad feltet stå "
                                  "tomt."});
        row.assessment = cells.value(Field::assessment, parse_assessment);
        row.mode = cells.value(Field::mode, parse_mode);
        if (row.mode == ContactMode::group)
            cells.refuse(Field::mode, {.fault = ValueFault::against_rule,
                                       .value = std::string(cells.text(Field::mode)),
                                       .hint = "er ikke en samtale med én. Skriv møde, telefon, video eller sms, eller "
                                               "lad feltet stå tomt."});
        row.answer = cells.text(Field::answer);
    });
}

}  // namespace mentorkorps::domain
