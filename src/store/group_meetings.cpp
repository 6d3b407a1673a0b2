#include "store/group_meetings.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql insert_meeting =
    "insert into group_meeting (programme_id, group_key, team, on_date, once, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6, $7) returning id";
constexpr db::Sql select_by_once = "select id from group_meeting where once = $1";
constexpr db::Sql insert_attendee = "insert into group_meeting_attendee (meeting_id, commitment_id) values ($1, $2)";
constexpr db::Sql insert_point = "insert into group_meeting_point (meeting_id, point) values ($1, $2)";
constexpr db::Sql insert_subject =
    "insert into group_meeting_subject (meeting_id, enrolment_id, rule) values ($1, $2, $3)";

GroupMeetingId add(db::Write& tx, const NewGroupMeeting& wanted, const Written& written) {
    const auto& meeting = wanted.meeting;
    const auto id = tx.value<GroupMeetingId>(insert_meeting, wanted.programme, meeting.group, meeting.team, meeting.on,
                                             wanted.once, written.by, written.at);
    for (const auto mentor : meeting.came) tx.run(insert_attendee, id, mentor);
    for (const auto& point : meeting.agenda) tx.run(insert_point, id, point);
    for (const auto young : wanted.talked_about)
        for (const auto& rule : wanted.rules) tx.run(insert_subject, id, young, rule);
    return id;
}

std::optional<GroupMeetingId> group_meeting_written_with(db::Read& tx, std::string_view once) {
    return tx.one(select_by_once, [](const db::Row& row) { return row.get<GroupMeetingId>(0); }, once);
}

constexpr db::Sql select_group = "select group_key from group_meeting where programme_id = $1 and id = $2";
constexpr db::Sql count_taken_back = "select count(*) from group_meeting_taken_back where meeting_id = $1";

std::optional<std::string> group_of(db::Read& tx, ProgrammeId programme, GroupMeetingId id) {
    return tx.one(select_group, [](const db::Row& row) { return row.get<std::string>(0); }, programme, id);
}

bool is_taken_back(db::Read& tx, GroupMeetingId id) { return tx.value<int>(count_taken_back, id) > 0; }

constexpr db::Sql select_meetings =
    "select g.id, g.group_key, g.team, g.on_date from group_meeting g where g.programme_id = $1 and not exists "
    "(select 1 from group_meeting_taken_back t where t.meeting_id = g.id) order by g.on_date, g.id";
constexpr db::Sql select_attendees =
    "select g.id, a.commitment_id from group_meeting g join group_meeting_attendee a on a.meeting_id = g.id "
    "where g.programme_id = $1 order by g.id, a.commitment_id";
constexpr db::Sql select_points =
    "select g.id, p.point from group_meeting g join group_meeting_point p on p.meeting_id = g.id "
    "where g.programme_id = $1 order by g.id, p.point";

GroupMeetings group_meetings(db::Read& tx, ProgrammeId programme) {
    auto found = tx.all(
        select_meetings,
        [](const db::Row& row) {
            return GroupMeeting{
                row.get<GroupMeetingId>(0), row.get<std::string>(1), row.get<int>(2), row.get<Date>(3), {}, {}};
        },
        programme);
    std::map<GroupMeetingId, GroupMeeting*> by_id;
    for (auto& each : found) by_id.emplace(each.id, &each);
    const auto each = [&](const db::Sql& sql, const auto& add) {
        tx.each(
            sql,
            [&](const db::Row& row) {
                if (const auto meeting = by_id.find(row.get<GroupMeetingId>(0)); meeting != by_id.end())
                    add(*meeting->second, row);
            },
            programme);
    };
    each(select_attendees,
         [](GroupMeeting& meeting, const db::Row& row) { meeting.came.push_back(row.get<CommitmentId>(1)); });
    each(select_points,
         [](GroupMeeting& meeting, const db::Row& row) { meeting.agenda.push_back(row.get<std::string>(1)); });
    return found;
}

constexpr db::Sql count_subjects =
    "select g.id, count(distinct s.enrolment_id) from group_meeting g "
    "join group_meeting_subject s on s.meeting_id = g.id where g.programme_id = $1 group by g.id";
constexpr db::Sql select_subjects =
    "select distinct e.person_id from group_meeting_subject s join enrolment e on e.id = s.enrolment_id "
    "where s.meeting_id = $1 order by e.person_id";

std::map<GroupMeetingId, int> count_talked_about(db::Read& tx, ProgrammeId programme) {
    std::map<GroupMeetingId, int> found;
    tx.each(
        count_subjects, [&](const db::Row& row) { found.emplace(row.get<GroupMeetingId>(0), row.get<int>(1)); },
        programme);
    return found;
}

std::vector<PersonId> talked_about(db::Read& tx, GroupMeetingId id) {
    return tx.all(select_subjects, [](const db::Row& row) { return row.get<PersonId>(0); }, id);
}

constexpr db::Sql select_meetings_of =
    "select g.programme_id, g.group_key, g.team, g.on_date, l.is_talked_about from "
    "(select a.meeting_id, 0 as is_talked_about from commitment c "
    "  join group_meeting_attendee a on a.commitment_id = c.id where c.person_id = $1 "
    "union select s.meeting_id, 1 from enrolment e "
    "  join group_meeting_subject s on s.enrolment_id = e.id where e.person_id = $1) l "
    "join group_meeting g on g.id = l.meeting_id where not exists "
    "(select 1 from group_meeting_taken_back t where t.meeting_id = g.id) order by g.on_date, g.id, l.is_talked_about";

std::vector<StoryMeeting> group_meetings_of(db::Read& tx, PersonId person) {
    return tx.all(
        select_meetings_of,
        [](const db::Row& row) {
            return StoryMeeting{row.get<ProgrammeId>(0), row.get<std::string>(1), row.get<int>(2), row.get<Date>(3),
                                row.get<bool>(4) ? StoryMeeting::As::talked_about : StoryMeeting::As::came};
        },
        person);
}

constexpr db::Sql clear_once = "update group_meeting set once = null where id = $1";
constexpr db::Sql insert_taken_back =
    "insert into group_meeting_taken_back (meeting_id, reason, account_id, at) values ($1, $2, $3, $4)";

void take_back(db::Write& tx, GroupMeetingId id, std::string_view reason, const Written& written) {
    tx.run(insert_taken_back, id, reason, written.by, written.at);
    tx.run(clear_once, id);  // the form may be sent again
}

// Since they came, or came back.
constexpr db::Sql select_corps =
    "select c.id, (select min(f.from_date) from commitment_state f where f.commitment_id = c.id and f.from_date <= $2 "
    "  and f.state in ('approved', 'active', 'paused') and not exists (select 1 from commitment_state o "
    "    where o.commitment_id = c.id and o.state not in ('approved', 'active', 'paused') and o.from_date <= $2 "
    "    and (o.from_date > f.from_date or (o.from_date = f.from_date and o.id > f.id)))) from commitment c "
    "join commitment_state s on s.id = (select l.id from commitment_state l "
    "  where l.commitment_id = c.id and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where c.programme_id = $1 and s.state in ('approved', 'active', 'paused') order by c.id";
constexpr db::Sql select_corps_by_name =
    "select c.id, p.name from commitment c join person p on p.id = c.person_id "
    "join commitment_state s on s.id = (select l.id from commitment_state l "
    "  where l.commitment_id = c.id and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where c.programme_id = $1 and s.state in ('approved', 'active', 'paused') order by p.name_sort, c.id";

std::vector<CorpsMember> corps(db::Read& tx, ProgrammeId programme, Date on) {
    return tx.all(
        select_corps, [](const db::Row& row) { return CorpsMember{row.get<CommitmentId>(0), row.get<Date>(1)}; },
        programme, on);
}

std::vector<NamedMentor> corps_by_name(db::Read& tx, ProgrammeId programme, Date on) {
    return tx.all(
        select_corps_by_name,
        [](const db::Row& row) { return NamedMentor{row.get<CommitmentId>(0), row.get<std::string>(1)}; }, programme,
        on);
}

}  // namespace mentorkorps::store
