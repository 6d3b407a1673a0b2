#include "store/free_weeks.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql insert_week =
    "insert into free_week (commitment_id, enrolment_id, on_date, account_id, at) values ($1, $2, $3, $4, $5) "
    "returning id";
constexpr db::Sql insert_time =
    "insert into free_time (week_id, weekday, from_minute, to_minute) values ($1, $2, $3, $4)";

namespace {

void add(db::Write& tx, std::optional<CommitmentId> mentor, std::optional<EnrolmentId> young, const FreeWeek& week,
         const Written& written) {
    const auto id = tx.value<std::int64_t>(insert_week, mentor, young, week.on, written.by, written.at);
    for (const auto& [day, name] : names<Weekday>)
        for (const auto& each : week.week.stretches(day)) tx.run(insert_time, id, day, each.from, each.to);
}

/// Rows of whose it is, the week's day, and a time in it.
template <class Id>
std::map<Id, FreeWeek> read(db::Read& tx, db::Sql sql, auto of, Date on) {
    std::map<Id, FreeWeek> found;
    tx.each(
        sql,
        [&](const db::Row& row) {
            auto& week = found[row.get<Id>(0)];
            week.on = row.get<Date>(1);
            if (!row.is_null(2)) week.week.add(row.get<Weekday>(2), {row.get<int>(3), row.get<int>(4)});
        },
        of, on);
    return found;
}

template <class Id>
std::optional<FreeWeek> of_one(db::Read& tx, db::Sql sql, Id id, Date on) {
    const auto found = read<Id>(tx, sql, id, on);
    return found.empty() ? std::nullopt : std::optional(found.begin()->second);
}

}  // namespace

void add(db::Write& tx, CommitmentId mentor, const FreeWeek& week, const Written& written) {
    add(tx, mentor, std::nullopt, week, written);
}
void add(db::Write& tx, EnrolmentId young, const FreeWeek& week, const Written& written) {
    add(tx, std::nullopt, young, week, written);
}

constexpr db::Sql select_of_mentor =
    "select w.commitment_id, w.on_date, t.weekday, t.from_minute, t.to_minute from free_week w "
    "left join free_time t on t.week_id = w.id where w.commitment_id = $1 and w.id = (select max(o.id) from free_week "
    "o "
    "  where o.commitment_id = w.commitment_id and o.on_date <= $2) order by t.id";
constexpr db::Sql select_of_young_person =
    "select w.enrolment_id, w.on_date, t.weekday, t.from_minute, t.to_minute from free_week w "
    "left join free_time t on t.week_id = w.id where w.enrolment_id = $1 and w.id = (select max(o.id) from free_week o "
    "  where o.enrolment_id = w.enrolment_id and o.on_date <= $2) order by t.id";

std::optional<FreeWeek> free_week(db::Read& tx, CommitmentId mentor, Date on) {
    return of_one(tx, select_of_mentor, mentor, on);
}
std::optional<FreeWeek> free_week(db::Read& tx, EnrolmentId young, Date on) {
    return of_one(tx, select_of_young_person, young, on);
}

constexpr db::Sql select_of_mentors =
    "select w.commitment_id, w.on_date, t.weekday, t.from_minute, t.to_minute from commitment c "
    "join free_week w on w.commitment_id = c.id left join free_time t on t.week_id = w.id where c.programme_id = $1 "
    "and w.id = (select max(o.id) from free_week o where o.commitment_id = c.id and o.on_date <= $2) order by t.id";
constexpr db::Sql select_of_young_people =
    "select w.enrolment_id, w.on_date, t.weekday, t.from_minute, t.to_minute from enrolment e "
    "join free_week w on w.enrolment_id = e.id left join free_time t on t.week_id = w.id where e.programme_id = $1 "
    "and w.id = (select max(o.id) from free_week o where o.enrolment_id = e.id and o.on_date <= $2) order by t.id";

std::map<CommitmentId, FreeWeek> weeks_of_mentors(db::Read& tx, ProgrammeId programme, Date on) {
    return read<CommitmentId>(tx, select_of_mentors, programme, on);
}
std::map<EnrolmentId, FreeWeek> weeks_of_young_people(db::Read& tx, ProgrammeId programme, Date on) {
    return read<EnrolmentId>(tx, select_of_young_people, programme, on);
}

}  // namespace mentorkorps::store
