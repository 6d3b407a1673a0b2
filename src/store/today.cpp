#include "store/today.hpp"

#include <set>
#include <unordered_map>

#include "domain/contacts/contact.hpp"
#include "store/deputies.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

// Materialized: the sums of a match are made once, not once a member. Those who pause are in it for whom they are with.
constexpr db::Sql select_matches_today =
    "with running as materialized (select g.id, s.state, "
    "  (select min(f.from_date) from pairing_state f where f.pairing_id = g.id "
    "    and f.state in ('introduced', 'active')) as started, "
    "  (select max(a.held_on) from contact_attendee a where a.pairing_id = g.id and a.held_on <= $2) as last_held, "
    "  (select max(k.on_date) from talk k where k.pairing_id = g.id and k.party in ('mentor', 'young_person') "
    "    and k.on_date <= $2) as talked_on, "
    "  (select d.every_days from meeting_agreement d where d.pairing_id = g.id and d.from_date <= $2 "
    "    order by d.from_date desc, d.id desc limit 1) as every_days "
    "  from pairing g join pairing_state s on s.id = (select l.id from pairing_state l where l.pairing_id = g.id "
    "    and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "  where g.programme_id = $1 and g.form <> 'open' and s.state in ('introduced', 'active', 'paused', 'closing')) "
    "select r.id, r.started, r.last_held, r.every_days, "
    "case when m.commitment_id is null then 'young_person' else 'mentor' end, p.id, p.name, "
    "p.birth_date, c.engagement, e.referred_on, case when w.id is null then c.employed_since else w.employed_since "
    "end, c.capacity, r.state, r.talked_on from running r "
    "join pairing_member m on m.pairing_id = r.id and m.from_date <= $2 "
    "  and (m.to_date is null or m.to_date > $2) "
    "left join commitment c on c.id = m.commitment_id left join enrolment e on e.id = m.enrolment_id "
    "left join former_workplace w on w.id = (select l.id from former_workplace l where l.commitment_id = c.id "
    "  and l.until_date > m.from_date order by l.until_date, l.id limit 1) "
    "join person p on p.id = coalesce(c.person_id, e.person_id) order by p.name_sort, m.id";

/// A match of those who meet, and of those who pause.
struct RunningMatch {
    MatchToday match;
    MatchState state;
};

void add_member(MatchToday& match, const db::Row& row) {
    NamedPerson person{row.get<PersonId>(5), row.get<std::string>(6)};
    match.facts->members.push_back({.person = person.person,
                                    .party = row.get<Party>(4),
                                    .birth_date = row.get<std::optional<Date>>(7),
                                    .engagement = row.is_null(8) ? Engagement::volunteer : row.get<Engagement>(8),
                                    .referred_on = row.get<std::optional<Date>>(9),
                                    .employed_since = row.get<std::optional<Date>>(10),
                                    .wish = row.get<std::optional<int>>(11)});
    const bool is_mentor = row.get<AttendeeRole>(4) == AttendeeRole::mentor;
    (is_mentor ? match.mentors : match.young_people).push_back(std::move(person));
}

/// How many of the other side each is with, in all their matches.
void count_partners(std::vector<RunningMatch>& matches) {
    std::map<std::pair<PersonId, Party>, std::set<PersonId>> partners;
    for (const auto& [match, state] : matches)
        for (const auto& mentor : match.mentors)
            for (const auto& young : match.young_people) {
                partners[{mentor.person, Party::mentor}].insert(young.person);
                partners[{young.person, Party::young_person}].insert(mentor.person);
            }
    for (auto& [match, state] : matches)
        for (auto& member : match.facts->members)
            member.matched_with = static_cast<int>(partners[{member.person, member.party}].size());
}

std::vector<MatchToday> matches_today(db::Read& tx, ProgrammeId programme, Date today) {
    std::vector<RunningMatch> running;
    std::unordered_map<MatchId, std::size_t> place;
    tx.each(
        select_matches_today,
        [&](const db::Row& row) {
            const auto id = row.get<MatchId>(0);
            const auto [found, is_new] = place.try_emplace(id, running.size());
            if (is_new)
                running.push_back({{.match = id,
                                    .mentors = {},
                                    .young_people = {},
                                    .started = row.get<std::optional<Date>>(1).value_or(since_ever),
                                    .last_held = row.get<std::optional<Date>>(2),
                                    .talked_on = row.get<std::optional<Date>>(13),
                                    .agreed_days = row.get<std::optional<int>>(3),
                                    .facts = MatchFacts{.match = id}},
                                   row.get<MatchState>(12)});
            add_member(running[found->second].match, row);
        },
        programme, today);
    count_partners(running);
    std::vector<MatchToday> matches;
    for (auto& each : running)
        if (each.state != MatchState::paused) matches.push_back(std::move(each.match));
    return matches;
}

constexpr db::Sql select_talks_today =
    "select t.id, t.pairing_id, t.party, t.rule, t.to_do_on, case when m.commitment_id is null then 'young_person' "
    "else "
    "'mentor' "
    "end, p.id, p.name, (select h.to_id from handover h where h.id = "
    "  (select max(l.id) from handover l where l.task_id = t.id)) from task t join pairing_member m on m.pairing_id = "
    "t.pairing_id and m.from_date <= $3 "
    "  and (m.to_date is null or m.to_date > $3) "
    "left join commitment c on c.id = m.commitment_id left join enrolment e on e.id = m.enrolment_id "
    "join person p on p.id = coalesce(c.person_id, e.person_id) where t.programme_id = $1 and t.to_do_on <= $2 "
    "order by t.to_do_on, t.id, p.name_sort, m.id";

std::vector<TalkToday> talks_today(db::Read& tx, ProgrammeId programme, Date today) {
    std::vector<TalkToday> talks;
    tx.each(
        select_talks_today,
        [&](const db::Row& row) {
            const auto task = row.get<TaskId>(0);
            if (talks.empty() || talks.back().task != task)
                talks.push_back({task,
                                 row.get<MatchId>(1),
                                 row.get<Party>(2),
                                 row.get<std::string>(3),
                                 row.get<Date>(4),
                                 {},
                                 {},
                                 row.get<std::optional<AccountId>>(8)});
            auto& side =
                row.get<AttendeeRole>(5) == AttendeeRole::mentor ? talks.back().mentors : talks.back().young_people;
            side.push_back({row.get<PersonId>(6), row.get<std::string>(7)});
        },
        programme, today + talks_ahead, today);
    return talks;
}

constexpr db::Sql select_young_people_today =
    "select p.id, p.name, s.state, s.from_date, e.referred_on from enrolment e join person p on p.id = e.person_id "
    "join enrolment_state s on s.id = (select l.id from enrolment_state l where l.enrolment_id = e.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where e.programme_id = $1 and s.state in ('referred', 'in_visitation', 'waiting', 'accepted') "
    "and not exists (select 1 from pairing_member m join pairing_state st on st.id = (select l.id from pairing_state l "
    "    where l.pairing_id = m.pairing_id and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "  where m.enrolment_id = e.id and (m.to_date is null or m.to_date > $2) "
    "  and st.state in ('introduced', 'active', 'paused', 'closing')) "
    "order by p.name_sort, p.id";

std::vector<YoungPersonToday> young_people_today(db::Read& tx, ProgrammeId programme, Date today) {
    return tx.all(
        select_young_people_today,
        [](const db::Row& row) {
            const auto since = row.get<Date>(3);
            return YoungPersonToday{
                .person = {row.get<PersonId>(0), row.get<std::string>(1)},
                .state = row.get<EnrolmentState>(2),
                .since = since == since_ever ? row.get<std::optional<Date>>(4).value_or(since) : since};
        },
        programme, today);
}

constexpr db::Sql select_trainees_today =
    "select p.id, p.name, s.from_date, t.course, t.sessions, t.completed_on, t.counted "
    "from commitment c join person p on p.id = c.person_id "
    "join commitment_state s on s.id = (select l.id from commitment_state l where l.commitment_id = c.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "left join training_record t on t.commitment_id = c.id "
    "where c.programme_id = $1 and s.state = 'training' order by p.name_sort, p.id, t.id";

std::vector<TraineeToday> trainees_today(db::Read& tx, ProgrammeId programme, Date today) {
    std::vector<TraineeToday> trainees;
    tx.each(
        select_trainees_today,
        [&](const db::Row& row) {
            const auto person = row.get<PersonId>(0);
            if (trainees.empty() || trainees.back().person.person != person)
                trainees.push_back(
                    {.person = {person, row.get<std::string>(1)}, .since = row.get<Date>(2), .records = {}});
            if (!row.is_null(3))
                trainees.back().records.push_back(
                    {row.get<std::string>(3), row.get<int>(4), row.get<std::optional<Date>>(5), row.get<bool>(6)});
        },
        programme, today);
    return trainees;
}

constexpr db::Sql select_free_mentors_today =
    "select p.id, p.name, c.capacity, (select max(f.from_date) from commitment_state f "
    "  where f.commitment_id = c.id and f.from_date <= $2 and f.state in ('approved', 'active')), "
    "(select max(m.to_date) from pairing_member m where m.commitment_id = c.id and m.to_date <= $2), "
    "c.engagement from commitment c join person p on p.id = c.person_id "
    "join commitment_state s on s.id = (select l.id from commitment_state l where l.commitment_id = c.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where c.programme_id = $1 and s.state in ('approved', 'active') "
    "and not exists (select 1 from pairing_member m join pairing_state st on st.id = (select l.id from pairing_state l "
    "    where l.pairing_id = m.pairing_id and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "  where m.commitment_id = c.id and (m.to_date is null or m.to_date > $2) "
    "  and st.state in ('introduced', 'active', 'paused', 'closing')) "
    "order by p.name_sort, p.id";

std::vector<FreeMentorToday> free_mentors_today(db::Read& tx, ProgrammeId programme, Date today) {
    return tx.all(
        select_free_mentors_today,
        [](const db::Row& row) {
            return FreeMentorToday{.person = {row.get<PersonId>(0), row.get<std::string>(1)},
                                   .capacity = row.get<std::optional<int>>(2),
                                   .ready_since = row.get<Date>(3),
                                   .last_match_ended = row.get<std::optional<Date>>(4),
                                   .engagement = row.get<Engagement>(5)};
        },
        programme, today);
}

}  // namespace

TodayFacts today_facts(db::Read& tx, ProgrammeId programme, Date today) {
    return {.matches = matches_today(tx, programme, today),
            .talks = talks_today(tx, programme, today),
            .young_people = young_people_today(tx, programme, today),
            .trainees = trainees_today(tx, programme, today),
            .free_mentors = free_mentors_today(tx, programme, today),
            .colleagues = coordinators(tx, programme),
            .absences = absences(tx, today)};
}

constexpr db::Sql select_talks_since =
    "select t.pairing_id, t.party, t.on_date, t.person_id from talk t join pairing g on g.id = t.pairing_id "
    "where g.programme_id = $1 and t.on_date >= $2 order by t.on_date, t.id";

std::map<MatchId, std::vector<TalkFact>> talks_since(db::Read& tx, ProgrammeId programme, Date since) {
    std::map<MatchId, std::vector<TalkFact>> found;
    tx.each(
        select_talks_since,
        [&](const db::Row& row) {
            found[row.get<MatchId>(0)].push_back(
                {.party = row.get<Party>(1), .on = row.get<Date>(2), .about = row.get<PersonId>(3)});
        },
        programme, since);
    return found;
}

constexpr db::Sql select_ended =
    "select g.id, s.from_date, (select min(f.from_date) from pairing_state f where f.pairing_id = g.id "
    "  and f.state in ('introduced', 'active')), "
    "case when m.commitment_id is null then 'young_person' else 'mentor' end, p.id, p.name from pairing g "
    "join pairing_state s on s.id = (select l.id from pairing_state l where l.pairing_id = g.id "
    "    and l.from_date <= $3 order by l.from_date desc, l.id desc limit 1) "
    "join pairing_member m on m.pairing_id = g.id and m.to_date = s.from_date "
    "left join commitment c on c.id = m.commitment_id left join enrolment e on e.id = m.enrolment_id "
    "join person p on p.id = coalesce(c.person_id, e.person_id) where g.programme_id = $1 and g.form <> 'open' "
    "and s.state = 'closed' and s.from_date >= $2 order by p.name_sort, m.id";
constexpr db::Sql select_contacts_of_ended =
    "select a.pairing_id, c.id, c.on_date, c.minutes, c.mode, c.outcome from pairing_state s "
    "join pairing g on g.id = s.pairing_id join contact_attendee a on a.pairing_id = g.id "
    "join contact c on c.id = a.contact_id where g.programme_id = $1 and s.state = 'closed' and s.from_date >= $2 "
    "order by c.on_date, c.id";
std::vector<MatchToday> ended_matches(db::Read& tx, ProgrammeId programme, Date since, Date today) {
    std::vector<MatchToday> matches;
    std::unordered_map<MatchId, std::size_t> place;
    tx.each(
        select_ended,
        [&](const db::Row& row) {
            const auto id = row.get<MatchId>(0);
            const auto [found, is_new] = place.try_emplace(id, matches.size());
            if (is_new)
                matches.push_back({.match = id,
                                   .mentors = {},
                                   .young_people = {},
                                   .started = row.get<std::optional<Date>>(2).value_or(since_ever),
                                   .last_held = {},
                                   .agreed_days = {},
                                   .facts = MatchFacts{.match = id}});
            auto& match = matches[found->second];
            const bool is_mentor = row.get<Party>(3) == Party::mentor;
            (is_mentor ? match.mentors : match.young_people).push_back({row.get<PersonId>(4), row.get<std::string>(5)});
        },
        programme, since, today);
    const auto facts_of = [&](const db::Row& row) {
        const auto found = place.find(row.get<MatchId>(0));
        return found == place.end() ? nullptr : &*matches[found->second].facts;
    };
    if (matches.empty()) return matches;
    tx.each(
        select_contacts_of_ended,
        [&](const db::Row& row) {
            if (auto* facts = facts_of(row))
                facts->contacts.push_back({row.get<ContactId>(1), row.get<Date>(2), row.get<std::optional<int>>(3),
                                           row.get<ContactMode>(4), row.get<ContactOutcome>(5)});
        },
        programme, since);
    for (auto& [match, talks] : talks_since(tx, programme, since))
        if (const auto found = place.find(match); found != place.end())
            matches[found->second].facts->talks = std::move(talks);
    return matches;
}

constexpr db::Sql select_observed =
    "select e.person_id, o.scheme, o.code, o.from_date, o.to_date from enrolment e "
    "join observation o on o.enrolment_id = e.id where e.programme_id = $1 order by e.person_id, o.from_date, o.id";

std::map<PersonId, Observations> observations(db::Read& tx, ProgrammeId programme) {
    std::map<PersonId, Observations> found;
    tx.each(
        select_observed,
        [&](const db::Row& row) {
            found[row.get<PersonId>(0)].push_back(
                {row.get<std::string>(1), row.get<std::string>(2), row.get<Date>(3), row.get<std::optional<Date>>(4)});
        },
        programme);
    return found;
}

constexpr db::Sql select_trained =
    "select c.person_id, (select min(s.from_date) from commitment_state s where s.commitment_id = c.id "
    "  and s.state in ('approved', 'active', 'paused')), t.course, t.sessions, t.completed_on, t.counted from "
    "commitment c "
    "left join training_record t on t.commitment_id = c.id where c.programme_id = $1 order by t.id";

std::map<PersonId, Trained> trained(db::Read& tx, ProgrammeId programme) {
    std::map<PersonId, Trained> found;
    tx.each(
        select_trained,
        [&](const db::Row& row) {
            auto& mentor = found[row.get<PersonId>(0)];
            mentor.in_corps_since = row.get<std::optional<Date>>(1);
            if (!row.is_null(2))
                mentor.records.push_back(
                    {row.get<std::string>(2), row.get<int>(3), row.get<std::optional<Date>>(4), row.get<bool>(5)});
        },
        programme);
    return found;
}

}  // namespace mentorkorps::store
