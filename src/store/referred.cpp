#include "store/referred.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql select_referred =
    "select p.id, e.programme_id, p.name, s.state, s.from_date, "
    "(select min(m.from_date) from pairing_member m where m.enrolment_id = e.id and m.to_date is null and "
    "  (select st.state from pairing_state st where st.pairing_id = m.pairing_id and st.from_date <= $2 "
    "   order by st.from_date desc, st.id desc limit 1) in ('introduced', 'active', 'paused', 'closing')) "
    "from enrolment e join person p on p.id = e.person_id "
    "join enrolment_state s on s.id = (select l.id from enrolment_state l where l.enrolment_id = e.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where e.caseworker_id = $1 order by p.name_sort, e.id";

std::vector<ReferredYoungPerson> referred_to(db::Read& tx, AccountId caseworker, Date on) {
    return tx.all(
        select_referred,
        [](const db::Row& row) {
            return ReferredYoungPerson{.person = row.get<PersonId>(0),
                                       .programme = row.get<ProgrammeId>(1),
                                       .name = row.get<std::string>(2),
                                       .state = row.get<EnrolmentState>(3),
                                       .since = row.get<Date>(4),
                                       .matched_since = row.get<std::optional<Date>>(5)};
        },
        caseworker, on);
}

}  // namespace mentorkorps::store
