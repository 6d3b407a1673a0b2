#include "store/concern_settings.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql select_contact =
    "select c.receiver, c.phone, c.hours, c.out_of_hours, p.name, c.at from concern_contact c "
    "join account a on a.id = c.account_id join person p on p.id = a.person_id order by c.id desc limit 1";
constexpr db::Sql insert_contact =
    "insert into concern_contact (receiver, phone, hours, out_of_hours, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6)";

std::optional<SignedContact> concern_contact(db::Read& tx) {
    return tx.one(select_contact, [](const db::Row& row) {
        return SignedContact{
            {row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3)},
            {row.get<std::string>(4), row.get<Instant>(5)}};
    });
}

void add(db::Write& tx, const ConcernContact& contact, const Written& written) {
    tx.run(insert_contact, contact.receiver, contact.phone, contact.hours, contact.out_of_hours, written.by,
           written.at);
}

constexpr db::Sql select_duties =
    "select d.programme_id, d.duty, d.reason, p.name, d.at from volunteers_duty d "
    "join account a on a.id = d.account_id join person p on p.id = a.person_id "
    "where d.id = (select max(l.id) from volunteers_duty l where l.programme_id = d.programme_id)";
constexpr db::Sql insert_duty =
    "insert into volunteers_duty (programme_id, duty, reason, account_id, at) values ($1, $2, $3, $4, $5)";

std::map<ProgrammeId, SignedDuty> volunteers_duties(db::Read& tx) {
    std::map<ProgrammeId, SignedDuty> found;
    tx.each(select_duties, [&](const db::Row& row) {
        found.emplace(row.get<ProgrammeId>(0), SignedDuty{{row.get<Duty>(1), row.get<std::string>(2)},
                                                          {row.get<std::string>(3), row.get<Instant>(4)}});
    });
    return found;
}

void add(db::Write& tx, ProgrammeId programme, const VolunteersDuty& duty, const Written& written) {
    tx.run(insert_duty, programme, duty.duty, duty.reason, written.by, written.at);
}

}  // namespace mentorkorps::store
