#include "store/information_meetings.hpp"

#include <algorithm>

#include "store/recruitment.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql insert_information_meeting =
    "insert into information_meeting (round_id, on_date, at_minute, place, seats, account_id, at) values ($1, $2, $3, "
    "$4, $5, $6, $7) returning id";

InformationMeetingId add(db::Write& tx, const InformationMeeting& meeting, const Written& written) {
    return tx.value<InformationMeetingId>(insert_information_meeting, meeting.round, meeting.on, meeting.at,
                                          meeting.place, meeting.seats, written.by, written.at);
}

constexpr db::Sql insert_count =
    "insert into information_meeting_count (meeting_id, came, account_id, at) values ($1, $2, $3, $4)";

void count(db::Write& tx, InformationMeetingId id, int came, const Written& written) {
    tx.run(insert_count, id, came, written.by, written.at);
}

constexpr db::Sql insert_called_off =
    "insert into information_meeting_called_off (meeting_id, account_id, at) values ($1, $2, $3) on conflict "
    "(meeting_id) do nothing";

void call_off(db::Write& tx, InformationMeetingId id, const Written& written) {
    tx.run(insert_called_off, id, written.by, written.at);
}

constexpr db::Sql select_information_meetings =
    "select m.id, m.round_id, m.on_date, m.at_minute, m.place, m.seats, c.came from information_meeting m "
    "join recruitment_round r on r.id = m.round_id left join information_meeting_count c on c.id = "
    "(select max(l.id) from information_meeting_count l where l.meeting_id = m.id) "
    "where r.programme_id = $1 and not exists "
    "(select 1 from information_meeting_called_off o where o.meeting_id = m.id) order by m.on_date, "
    "coalesce(m.at_minute, 0), m.id";

std::vector<InformationMeeting> information_meetings(db::Read& tx, ProgrammeId programme) {
    return tx.all(
        select_information_meetings,
        [](const db::Row& row) {
            return InformationMeeting{.id = row.get<InformationMeetingId>(0),
                                      .round = row.get<RoundId>(1),
                                      .on = row.get<Date>(2),
                                      .at = row.get<std::optional<TimeOfDay>>(3),
                                      .place = row.get<std::string>(4),
                                      .seats = row.get<std::optional<int>>(5),
                                      .came = row.get<std::optional<int>>(6)};
        },
        programme);
}

constexpr db::Sql select_applied =
    "select a.round_id, exists (select 1 from application_state s where s.application_id = a.id and s.state = "
    "'taken_in' and s.on_date <= $2) from application a join recruitment_round r on r.id = a.round_id "
    "where r.programme_id = $1 and a.on_date <= $2";
constexpr db::Sql select_cohort_states =
    "select c.id, c.cohort, s.state from commitment c join commitment_state s on s.commitment_id = c.id "
    "where c.programme_id = $1 and c.cohort is not null and s.from_date <= $2 order by c.id, s.from_date, s.id";
constexpr db::Sql select_completed =
    "select distinct c.id from commitment c join training_record t on t.commitment_id = c.id "
    "where c.programme_id = $1 and t.completed_on <= $2 and (t.counted = 0 or t.id = (select max(l.id) "
    "  from training_record l where l.commitment_id = t.commitment_id and l.course = t.course and l.counted = 1))";

FunnelFacts funnel_facts(db::Read& tx, ProgrammeId programme, Date on) {
    FunnelFacts facts{.rounds = rounds(tx, programme), .meetings = information_meetings(tx, programme)};
    std::erase_if(facts.meetings, [&](const InformationMeeting& each) { return each.on > on; });
    std::erase_if(facts.rounds, [&](const RecruitmentRound& each) { return each.from > on; });
    facts.applications = tx.all(
        select_applied, [](const db::Row& row) { return FunnelFacts::Applied{row.get<RoundId>(0), row.get<bool>(1)}; },
        programme, on);
    std::optional<CommitmentId> last;
    std::vector<CommitmentId> ids;
    tx.each(
        select_cohort_states,
        [&](const db::Row& row) {
            const auto id = row.get<CommitmentId>(0);
            if (last != id) ids.push_back(id), facts.mentors.push_back({.cohort = row.get<std::string>(1)});
            last = id;
            auto& mentor = facts.mentors.back();
            mentor.state = row.get<CommitmentState>(2);
            mentor.is_trained = mentor.is_trained || is_in_corps(*mentor.state);
        },
        programme, on);
    tx.each(
        select_completed,
        [&](const db::Row& row) {
            const auto found = std::ranges::lower_bound(ids, row.get<CommitmentId>(0));
            if (found != ids.end() && *found == row.get<CommitmentId>(0))
                facts.mentors[static_cast<std::size_t>(found - ids.begin())].is_trained = true;
        },
        programme, on);
    return facts;
}

}  // namespace mentorkorps::store
