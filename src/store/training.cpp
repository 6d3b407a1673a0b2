#include "store/training.hpp"

#include <algorithm>

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql insert_cohort =
    "insert into cohort (programme_id, course, name, seats, account_id, at) values ($1, $2, $3, $4, $5, $6) "
    "returning id";
constexpr db::Sql insert_evening =
    "insert into course_evening (cohort_id, number, on_date, from_minute, to_minute, place, topic, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

CohortId add(db::Write& tx, ProgrammeId programme, const Cohort& cohort, const Written& written) {
    const auto id =
        tx.value<CohortId>(insert_cohort, programme, cohort.course, cohort.name, cohort.seats, written.by, written.at);
    for (const auto& each : cohort.evenings)
        tx.run(insert_evening, id, each.number, each.on, each.from, each.to, each.place, each.topic, written.by,
               written.at);
    return id;
}

constexpr db::Sql update_cohort = "update cohort set name = $2, seats = $3 where id = $1";

void update(db::Write& tx, const Cohort& cohort) { tx.run(update_cohort, cohort.id, cohort.name, cohort.seats); }

constexpr db::Sql update_evening =
    "update course_evening set on_date = $2, from_minute = $3, to_minute = $4, place = $5, topic = $6 where id = $1";

void update(db::Write& tx, const Evening& evening) {
    tx.run(update_evening, evening.id, evening.on, evening.from, evening.to, evening.place, evening.topic);
}

constexpr db::Sql select_cohorts =
    "select h.id, h.course, h.name, h.seats, e.id, e.number, e.on_date, e.from_minute, e.to_minute, e.place, e.topic "
    "from cohort h join course_evening e on e.cohort_id = h.id where h.programme_id = $1 order by h.id, e.number";

std::vector<Cohort> cohorts_of(db::Read& tx, ProgrammeId programme) {
    std::vector<Cohort> found;
    tx.each(
        select_cohorts,
        [&](const db::Row& row) {
            const auto id = row.get<CohortId>(0);
            if (found.empty() || found.back().id != id)
                found.push_back({.id = id,
                                 .course = row.get<std::string>(1),
                                 .name = row.get<std::string>(2),
                                 .seats = row.get<std::optional<int>>(3)});
            found.back().evenings.push_back({.id = row.get<EveningId>(4),
                                             .number = row.get<int>(5),
                                             .on = row.get<Date>(6),
                                             .from = row.get<std::optional<TimeOfDay>>(7),
                                             .to = row.get<std::optional<TimeOfDay>>(8),
                                             .place = row.get<std::string>(9),
                                             .topic = row.get<std::string>(10)});
        },
        programme);
    std::ranges::stable_sort(found, std::greater{}, [](const Cohort& each) { return each.evenings.front().on; });
    return found;
}

constexpr db::Sql insert_place =
    "insert into cohort_place (cohort_id, commitment_id, state, account_id, at) values ($1, $2, $3, $4, $5)";

void place(db::Write& tx, CohortId cohort, const Place& place, AccountId by) {
    tx.run(insert_place, cohort, place.mentor, name_of(place.state), by, place.since);
}

constexpr db::Sql select_places =
    "select p.commitment_id, p.state, p.at from cohort_place p where p.cohort_id = $1 and p.id = "
    "(select max(l.id) from cohort_place l where l.cohort_id = p.cohort_id and l.commitment_id = p.commitment_id) "
    "order by p.id";

std::vector<Place> places(db::Read& tx, CohortId cohort) {
    return tx.all(
        select_places,
        [](const db::Row& row) {
            return Place{row.get<CommitmentId>(0),
                         named<PlaceState>(row.get<std::string>(1)).value_or(PlaceState::left), row.get<Instant>(2)};
        },
        cohort);
}

constexpr db::Sql select_seated_in =
    "select p.cohort_id from cohort_place p where p.commitment_id = $1 and p.state = 'seated' and p.id = "
    "(select max(l.id) from cohort_place l where l.cohort_id = p.cohort_id and l.commitment_id = p.commitment_id)";

std::vector<CohortId> seated_in(db::Read& tx, CommitmentId mentor) {
    return tx.all(select_seated_in, [](const db::Row& row) { return row.get<CohortId>(0); }, mentor);
}

constexpr db::Sql insert_presence =
    "insert into evening_presence (evening_id, commitment_id, came, account_id, at) values ($1, $2, $3, $4, $5)";

void tick(db::Write& tx, EveningId evening, CommitmentId mentor, Came came, const Written& written) {
    tx.run(insert_presence, evening, mentor, came == Came::yes ? 1 : 0, written.by, written.at);
}

constexpr db::Sql select_came =
    "select p.commitment_id from evening_presence p where p.evening_id = $1 and p.came = 1 and p.id = "
    "(select max(l.id) from evening_presence l where l.evening_id = p.evening_id and l.commitment_id = "
    "p.commitment_id)";

std::vector<CommitmentId> came(db::Read& tx, EveningId evening) {
    return tx.all(select_came, [](const db::Row& row) { return row.get<CommitmentId>(0); }, evening);
}

namespace {

Followed followed_in(const db::Row& row) {
    return {row.get<CommitmentId>(0), row.get<std::string>(1), row.get<int>(2), row.get<Date>(3),
            row.get<std::string>(4)};
}

}  // namespace

constexpr db::Sql select_followed =
    "select p.commitment_id, h.course, e.number, e.on_date, e.topic from cohort h "
    "join course_evening e on e.cohort_id = h.id join evening_presence p on p.evening_id = e.id "
    "where h.programme_id = $1 and p.came = 1 and p.id = (select max(l.id) from evening_presence l "
    "  where l.evening_id = p.evening_id and l.commitment_id = p.commitment_id) order by e.on_date, p.id";

std::vector<Followed> followed(db::Read& tx, ProgrammeId programme) {
    return tx.all(select_followed, followed_in, programme);
}

constexpr db::Sql select_followed_by =
    "select p.commitment_id, h.course, e.number, e.on_date, e.topic from evening_presence p "
    "join course_evening e on e.id = p.evening_id join cohort h on h.id = e.cohort_id "
    "where p.commitment_id = $1 and p.came = 1 and p.id = (select max(l.id) from evening_presence l "
    "  where l.evening_id = p.evening_id and l.commitment_id = p.commitment_id) order by e.on_date, p.id";

std::vector<Followed> followed(db::Read& tx, CommitmentId mentor) {
    return tx.all(select_followed_by, followed_in, mentor);
}

constexpr db::Sql select_trainees =
    "select c.id, p.id, p.name, s.state, t.course, t.sessions, t.completed_on, t.counted from commitment c "
    "join person p on p.id = c.person_id join commitment_state s on s.id = (select l.id from commitment_state l "
    "  where l.commitment_id = c.id and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "left join training_record t on t.commitment_id = c.id where c.programme_id = $1 order by p.name_sort, c.id, t.id";

std::vector<Trainee> trainees(db::Read& tx, ProgrammeId programme, Date on) {
    std::vector<Trainee> found;
    tx.each(
        select_trainees,
        [&](const db::Row& row) {
            const auto id = row.get<CommitmentId>(0);
            if (found.empty() || found.back().mentor != id)
                found.push_back(
                    {.mentor = id,
                     .person = row.get<PersonId>(1),
                     .name = row.get<std::string>(2),
                     .state = named<CommitmentState>(row.get<std::string>(3)).value_or(CommitmentState::interested)});
            if (!row.is_null(4))
                found.back().records.push_back(
                    {row.get<std::string>(4), row.get<int>(5), row.get<std::optional<Date>>(6), row.get<bool>(7)});
        },
        programme, on);
    return found;
}

constexpr db::Sql insert_hours =
    "insert into training_hours (commitment_id, on_date, minutes, what, once, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6, $7) on conflict (once) do nothing";

void add(db::Write& tx, CommitmentId mentor, const TrainingHours& hours, std::string_view once,
         const Written& written) {
    tx.run(insert_hours, mentor, hours.on, hours.minutes, hours.what, once, written.by, written.at);
}

constexpr db::Sql select_hours =
    "select h.id, h.on_date, h.minutes, h.what from training_hours h where h.commitment_id = $1 and not exists "
    "(select 1 from training_hours_taken_back b where b.hours_id = h.id) order by h.on_date, h.id";

std::vector<TrainingHours> training_hours(db::Read& tx, CommitmentId mentor) {
    return tx.all(
        select_hours,
        [](const db::Row& row) {
            return TrainingHours{row.get<TrainingHoursId>(0), row.get<Date>(1), row.get<int>(2),
                                 row.get<std::string>(3)};
        },
        mentor);
}

constexpr db::Sql insert_hours_back =
    "insert into training_hours_taken_back (hours_id, account_id, at) values ($1, $2, $3) on conflict (hours_id) do "
    "nothing";

void take_back(db::Write& tx, TrainingHoursId hours, const Written& written) {
    tx.run(insert_hours_back, hours, written.by, written.at);
}

}  // namespace mentorkorps::store
