#include "store/deputies.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql select_coordinators =
    "select a.id, p.name from account a join person p on p.id = a.person_id where a.closed_at is null and exists "
    "(select 1 from account_role r where r.account_id = a.id and r.role = 'coordinator' "
    "  and (r.programme_id is null or r.programme_id = $1)) order by p.name_sort, a.id";

Colleagues coordinators(db::Read& tx, ProgrammeId programme) {
    return tx.all(
        select_coordinators,
        [](const db::Row& row) { return Colleague{row.get<AccountId>(0), row.get<std::string>(1)}; }, programme);
}

constexpr db::Sql select_absences =
    "select a.account_id, a.from_date, a.to_date, a.deputy_id from absence a where a.to_date >= $1 "
    "and a.id = (select max(l.id) from absence l where l.account_id = a.account_id) order by a.id";
constexpr db::Sql insert_absence =
    "insert into absence (account_id, from_date, to_date, deputy_id, by_id, at) values ($1, $2, $3, $4, $5, $6)";
constexpr db::Sql insert_return = "insert into absence (account_id, by_id, at) values ($1, $2, $3)";

Absences absences(db::Read& tx, Date today) {
    return tx.all(
        select_absences,
        [](const db::Row& row) {
            return Absence{row.get<AccountId>(0), row.get<Date>(1), row.get<Date>(2), row.get<AccountId>(3)};
        },
        today);
}

void add(db::Write& tx, const Absence& absence, const Written& written) {
    tx.run(insert_absence, absence.who, absence.from, absence.to, absence.deputy, written.by, written.at);
}

void take_back_absence(db::Write& tx, AccountId who, const Written& written) {
    tx.run(insert_return, who, written.by, written.at);
}

constexpr db::Sql select_handed_to =
    "select h.to_id from handover h where h.id = (select max(l.id) from handover l where l.task_id = $1)";
constexpr db::Sql insert_handover = "insert into handover (task_id, to_id, by_id, at) values ($1, $2, $3, $4)";

std::optional<AccountId> handed_to(db::Read& tx, TaskId task) {
    return tx.one(
                 select_handed_to, [](const db::Row& row) { return row.get<std::optional<AccountId>>(0); }, task)
        .value_or(std::nullopt);
}

void hand_over(db::Write& tx, TaskId task, std::optional<AccountId> to, const Written& written) {
    tx.run(insert_handover, task, to, written.by, written.at);
}

}  // namespace mentorkorps::store
