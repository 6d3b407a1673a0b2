#include "store/states.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

template <class State>
Stand<State> read_stand(const db::Row& row) {
    return {row.get<State>(0), row.get<Date>(1), row.get<std::optional<std::string>>(2).value_or("")};
}

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

constexpr db::Sql insert_commitment_state =
    "insert into commitment_state (commitment_id, state, from_date, reason, account_id, at, waived) "
    "values ($1, $2, $3, $4, $5, $6, $7)";
constexpr db::Sql insert_enrolment_state =
    "insert into enrolment_state (enrolment_id, state, from_date, reason, account_id, at, waived) "
    "values ($1, $2, $3, $4, $5, $6, $7)";
constexpr db::Sql insert_pairing_state =
    "insert into pairing_state (pairing_id, state, from_date, reason, account_id, at) values ($1, $2, $3, $4, $5, $6)";

void add(db::Write& tx, CommitmentId id, const Decided<CommitmentState>& decided, const Written& written) {
    const auto& [stand, waived] = decided;
    tx.run(insert_commitment_state, id, stand.state, stand.from, unless_empty(stand.reason), written.by, written.at,
           unless_empty(fmt::format("{}", fmt::join(waived, "\n"))));
}
void add(db::Write& tx, EnrolmentId id, const Decided<EnrolmentState>& decided, const Written& written) {
    const auto& [stand, waived] = decided;
    tx.run(insert_enrolment_state, id, stand.state, stand.from, unless_empty(stand.reason), written.by, written.at,
           unless_empty(fmt::format("{}", fmt::join(waived, "\n"))));
}
void add(db::Write& tx, CommitmentId id, const Stand<CommitmentState>& stand, const Written& written) {
    add(tx, id, Decided<CommitmentState>{stand, {}}, written);
}
void add(db::Write& tx, EnrolmentId id, const Stand<EnrolmentState>& stand, const Written& written) {
    add(tx, id, Decided<EnrolmentState>{stand, {}}, written);
}
void add(db::Write& tx, MatchId id, const Stand<MatchState>& stand, const Written& written) {
    tx.run(insert_pairing_state, id, stand.state, stand.from, unless_empty(stand.reason), written.by, written.at);
}

std::vector<std::string> rules_in(const std::optional<std::string>& waived) {
    std::vector<std::string> keys;
    if (!waived) return keys;
    for (const auto key : split(*waived, '\n')) keys.emplace_back(key);
    return keys;
}

constexpr db::Sql select_commitment_states =
    "select state, from_date, reason from commitment_state where commitment_id = $1 order by from_date, id";
constexpr db::Sql select_enrolment_states =
    "select state, from_date, reason from enrolment_state where enrolment_id = $1 order by from_date, id";
constexpr db::Sql select_pairing_states =
    "select state, from_date, reason from pairing_state where pairing_id = $1 order by from_date, id";

std::vector<Stand<CommitmentState>> stands(db::Read& tx, CommitmentId id) {
    return tx.all(select_commitment_states, read_stand<CommitmentState>, id);
}
std::vector<Stand<EnrolmentState>> stands(db::Read& tx, EnrolmentId id) {
    return tx.all(select_enrolment_states, read_stand<EnrolmentState>, id);
}
std::vector<Stand<MatchState>> stands(db::Read& tx, MatchId id) {
    return tx.all(select_pairing_states, read_stand<MatchState>, id);
}

constexpr db::Sql select_commitment_state_on =
    "select state, from_date, reason from commitment_state where commitment_id = $1 and from_date <= $2 "
    "order by from_date desc, id desc limit 1";
constexpr db::Sql select_enrolment_state_on =
    "select state, from_date, reason from enrolment_state where enrolment_id = $1 and from_date <= $2 "
    "order by from_date desc, id desc limit 1";
constexpr db::Sql select_pairing_state_on =
    "select state, from_date, reason from pairing_state where pairing_id = $1 and from_date <= $2 "
    "order by from_date desc, id desc limit 1";

std::optional<Stand<CommitmentState>> stand(db::Read& tx, CommitmentId id, Date on) {
    return tx.one(select_commitment_state_on, read_stand<CommitmentState>, id, on);
}
std::optional<Stand<EnrolmentState>> stand(db::Read& tx, EnrolmentId id, Date on) {
    return tx.one(select_enrolment_state_on, read_stand<EnrolmentState>, id, on);
}
std::optional<Stand<MatchState>> stand(db::Read& tx, MatchId id, Date on) {
    return tx.one(select_pairing_state_on, read_stand<MatchState>, id, on);
}

constexpr db::Sql insert_training =
    "insert into training_record (commitment_id, course, sessions, completed_on, counted, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6, $7)";

void add(db::Write& tx, CommitmentId id, const TrainingRecord& record, const Written& written) {
    tx.run(insert_training, id, record.course, record.sessions, record.completed_on, record.is_counted ? 1 : 0,
           written.by, written.at);
}

constexpr db::Sql select_training =
    "select course, sessions, completed_on, counted from training_record where commitment_id = $1 order by id";

std::vector<TrainingRecord> training(db::Read& tx, CommitmentId id) {
    return tx.all(
        select_training,
        [](const db::Row& row) {
            return TrainingRecord{row.get<std::string>(0), row.get<int>(1), row.get<std::optional<Date>>(2),
                                  row.get<bool>(3)};
        },
        id);
}

constexpr db::Sql insert_former_workplace =
    "insert into former_workplace (commitment_id, workplace, employed_since, until_date, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6)";

void add(db::Write& tx, CommitmentId id, const FormerWorkplace& left, const Written& written) {
    tx.run(insert_former_workplace, id, left.workplace, left.employed_since, left.until, written.by, written.at);
}

constexpr db::Sql select_former_workplaces =
    "select workplace, employed_since, until_date from former_workplace where commitment_id = $1 "
    "order by until_date, id";

std::vector<FormerWorkplace> former_workplaces(db::Read& tx, CommitmentId id) {
    return tx.all(
        select_former_workplaces,
        [](const db::Row& row) {
            return FormerWorkplace{row.get<std::string>(0), row.get<std::optional<Date>>(1), row.get<Date>(2)};
        },
        id);
}

// Of who is protected, the area they live in is hidden as it is written (protection.cpp).
constexpr db::Sql insert_observation =
    "insert into observation (enrolment_id, scheme, code, from_date, to_date, account_id, at) "
    "values ($1, case when $2 = 'area' and exists (select 1 from hidden_detail h join enrolment e on e.person_id = "
    "h.person_id where e.id = $1 and h.hides is not null) then 'hidden_area' else $2 end, $3, $4, $5, $6, $7)";

void add(db::Write& tx, EnrolmentId id, const Observation& o, const Written& written) {
    tx.run(insert_observation, id, o.scheme, o.code, o.from, o.to, written.by, written.at);
}

constexpr db::Sql end_running_observation =
    "update observation set to_date = $4 where enrolment_id = $1 and scheme = $2 and code = $3 and to_date is null";

void end_observation(db::Write& tx, EnrolmentId id, const Observation& ended) {
    tx.run(end_running_observation, id, ended.scheme, ended.code, ended.to);
}

constexpr db::Sql select_observations =
    "select scheme, code, from_date, to_date from observation where enrolment_id = $1 order by scheme, from_date, id";

std::vector<Observation> observations(db::Read& tx, EnrolmentId id) {
    return tx.all(
        select_observations,
        [](const db::Row& row) {
            return Observation{row.get<std::string>(0), row.get<std::string>(1), row.get<Date>(2),
                               row.get<std::optional<Date>>(3)};
        },
        id);
}

constexpr db::Sql insert_granted =
    "insert into granted_time (enrolment_id, from_date, to_date, account_id, at) values ($1, $2, $3, $4, $5)";

void grant(db::Write& tx, EnrolmentId id, Date from, std::optional<Date> to, const Written& written) {
    tx.run(insert_granted, id, from, to, written.by, written.at);
}

constexpr db::Sql select_granted =
    "select t.from_date, t.to_date from granted_time t where t.enrolment_id = $1 and t.to_date is not null and t.id = "
    "  (select max(l.id) from granted_time l where l.enrolment_id = t.enrolment_id and l.from_date = t.from_date) "
    "order by t.from_date";

std::vector<GrantedTime> granted(db::Read& tx, EnrolmentId id) {
    return tx.all(
        select_granted, [](const db::Row& row) { return GrantedTime{row.get<Date>(0), row.get<Date>(1)}; }, id);
}

constexpr db::Sql select_granted_in =
    "select e.person_id, t.from_date, t.to_date from enrolment e join granted_time t on t.enrolment_id = e.id "
    "where e.programme_id = $1 and t.to_date is not null and t.id = (select max(l.id) from granted_time l "
    "  where l.enrolment_id = t.enrolment_id and l.from_date = t.from_date) order by e.person_id, t.from_date";

std::map<PersonId, std::vector<GrantedTime>> granted(db::Read& tx, ProgrammeId id) {
    std::map<PersonId, std::vector<GrantedTime>> found;
    tx.each(
        select_granted_in,
        [&](const db::Row& row) { found[row.get<PersonId>(0)].push_back({row.get<Date>(1), row.get<Date>(2)}); }, id);
    return found;
}

}  // namespace mentorkorps::store
