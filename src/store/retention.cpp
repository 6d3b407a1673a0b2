#include "store/retention.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql select_ended =
    "select case when s.state = 'closed' then 'enrolment_closed' else 'refusal' end, s.from_date, e.person_id, "
    "  cast(null as bigint) from enrolment e join enrolment_state s on s.id = (select l.id from enrolment_state l "
    "    where l.enrolment_id = e.id and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where e.programme_id = $1 and s.state in ('closed', 'declined') "
    "union all select case when s.state = 'left' then 'commitment_left' else 'refusal' end, s.from_date, c.person_id, "
    "  cast(null as bigint) from commitment c join commitment_state s on s.id = (select l.id from commitment_state l "
    "    where l.commitment_id = c.id and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where c.programme_id = $1 and s.state in ('left', 'rejected') "
    "union all select 'match_closed', s.from_date, cast(null as bigint), g.id from pairing g "
    "join pairing_state s on s.id = (select l.id from pairing_state l "
    "    where l.pairing_id = g.id and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where g.programme_id = $1 and s.state = 'closed' order by 2, 1, 3, 4";

std::vector<EndedFact> ended(db::Read& tx, ProgrammeId programme, Date on) {
    return tx.all(
        select_ended,
        [](const db::Row& row) {
            return EndedFact{.what = row.get<Retention::After>(0),
                             .on = row.get<Date>(1),
                             .person = row.get<std::optional<PersonId>>(2),
                             .match = row.get<std::optional<MatchId>>(3)};
        },
        programme, on);
}

}  // namespace mentorkorps::store
