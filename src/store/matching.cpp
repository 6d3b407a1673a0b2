#include "store/matching.hpp"

#include <algorithm>
#include <map>

#include "store/free_weeks.hpp"
#include "store/people.hpp"
#include "store/proposals.hpp"
#include "store/states.hpp"
#include "store/wishes.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql select_mentor_facts =
    "select c.id, c.person_id, c.engagement, c.capacity, c.employed_since, p.name, p.birth_date, p.postcode, "
    "p.languages, p.interests, p.sex, "
    "s.state, s.from_date, "
    "(select count(*) from pairing_member mine join pairing_member y on y.pairing_id = mine.pairing_id and "
    "  y.enrolment_id is not null "
    "  and (y.to_date is null or y.to_date > $2) "
    "  where mine.commitment_id = c.id and (mine.to_date is null or mine.to_date > $2) "
    "  and (select st.state from pairing_state st "
    "    where st.pairing_id = mine.pairing_id and st.from_date <= $2 order by st.from_date desc, st.id desc limit 1) "
    "    in ('introduced', 'active', 'paused', 'closing')), "
    "(select max(mine.to_date) from pairing_member mine where mine.commitment_id = c.id), c.available_until "
    "from commitment c join person p on p.id = c.person_id "
    "join commitment_state s on s.id = (select l.id from commitment_state l where l.commitment_id = c.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where c.programme_id = $1 and s.state not in ('left', 'rejected') and ($3 = 0 or c.id = $3) "
    "order by p.name_sort, p.id";

namespace {

bool is_open_on(const MatchProposal& proposal, Date on) { return proposal.on <= on && is_open(state(proposal, on)); }

void add_proposals(db::Read& tx, ProgrammeId programme, Date on, std::vector<MentorFacts>& mentors) {
    for (const auto& each : proposals(tx, programme)) {
        if (!is_open_on(each, on)) continue;
        const auto mentor =
            std::ranges::find(mentors, each.commitment, [](const auto& one) { return one.commitment.id; });
        if (mentor != mentors.end()) mentor->proposed_to.push_back(each.young.person);
    }
}

void add_proposal(const MatchProposal& proposal, Date on, YoungPersonFacts& young) {
    if (is_open_on(proposal, on)) young.proposed.push_back(proposal.mentor.person);
    if (proposal.on > on) return;
    if (state(proposal, on) == ProposalState::accepted) young.accepted.push_back(proposal.mentor.person);
    if (state(proposal, on) == ProposalState::declined) young.declined.push_back(proposal.mentor.person);
}

std::vector<MentorFacts> read_mentor_facts(db::Read& tx, ProgrammeId programme, CommitmentId only, Date on) {
    auto found = tx.all(
        select_mentor_facts,
        [&](const db::Row& row) {
            MentorFacts facts;
            facts.commitment.id = row.get<CommitmentId>(0);
            facts.commitment.person = facts.person.id = row.get<PersonId>(1);
            facts.commitment.programme = programme;
            facts.commitment.engagement = row.get<Engagement>(2);
            facts.commitment.capacity = row.get<std::optional<int>>(3);
            facts.commitment.employed_since = row.get<std::optional<Date>>(4);
            facts.person.name = row.get<std::string>(5);
            facts.person.birth_date = row.get<std::optional<Date>>(6);
            facts.person.postcode = row.get<std::optional<std::string>>(7);
            facts.person.languages = row.get<std::string>(8);
            facts.person.interests = row.get<std::string>(9);
            facts.person.sex = row.get<std::optional<Sex>>(10);
            facts.state = row.get<CommitmentState>(11);
            facts.state_since = row.get<Date>(12);
            facts.young_people_now = row.get<int>(13);
            facts.last_match_ended = row.get<std::optional<Date>>(14);
            facts.commitment.available_until = row.get<std::optional<Date>>(15);
            return facts;
        },
        programme, on, only);
    auto wished = only ? std::map<CommitmentId, std::vector<WishList>>{{only, wishes(tx, only, on)}}
                       : wishes_of_mentors(tx, programme, on);
    std::map<CommitmentId, FreeWeek> weeks;
    if (!only)
        weeks = weeks_of_mentors(tx, programme, on);
    else if (const auto week = free_week(tx, only, on))
        weeks.emplace(only, *week);
    for (auto& facts : found) {
        if (const auto said = weeks.find(facts.commitment.id); said != weeks.end()) facts.week = said->second.week;
        if (!is_in_corps(facts.state)) facts.training = training(tx, facts.commitment.id);
        facts.wishes = std::move(wished[facts.commitment.id]);
    }
    add_proposals(tx, programme, on, found);
    return found;
}

}  // namespace

std::vector<MentorFacts> mentor_facts(db::Read& tx, ProgrammeId programme, Date on) {
    return read_mentor_facts(tx, programme, {}, on);
}

std::optional<MentorFacts> mentor_facts(db::Read& tx, ProgrammeId programme, CommitmentId id, Date on) {
    if (!id) return std::nullopt;
    auto found = read_mentor_facts(tx, programme, id, on);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

constexpr db::Sql select_mentors_of =
    "select distinct c.person_id, case when (select st.state from pairing_state st where st.pairing_id = y.pairing_id "
    "  and st.from_date <= $2 order by st.from_date desc, st.id desc limit 1) "
    "  in ('introduced', 'active', 'paused', 'closing') then 1 else 0 end "
    "from enrolment e join pairing_member y on y.enrolment_id = e.id "
    "join pairing_member m on m.pairing_id = y.pairing_id join commitment c on c.id = m.commitment_id "
    "where e.person_id = $1";

YoungPersonFacts young_person_facts(db::Read& tx, const Enrolment& enrolment, Date on) {
    YoungPersonFacts facts{.enrolment = enrolment, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    facts.person = person(tx, enrolment.person).value_or(Person{});
    facts.observations = observations(tx, enrolment.id);
    facts.wishes = wishes(tx, enrolment.id, on);
    if (const auto said = free_week(tx, enrolment.id, on)) facts.week = said->week;
    if (const auto held = stand(tx, enrolment.id, on)) facts.state = held->state, facts.state_since = held->from;
    tx.each(
        select_mentors_of,
        [&](const db::Row& row) {
            (row.get<bool>(1) ? facts.mentors_now : facts.earlier_mentors).push_back(row.get<PersonId>(0));
        },
        enrolment.person, on);
    for (const auto& each : proposals(tx, enrolment.programme))
        if (each.enrolment == enrolment.id) add_proposal(each, on, facts);
    return facts;
}

constexpr db::Sql select_waiting =
    "select e.id, e.person_id, e.referred_on, s.state, s.from_date, p.name, p.birth_date, p.sex, p.postcode, "
    "p.languages, p.interests from enrolment e join person p on p.id = e.person_id "
    "join enrolment_state s on s.id = (select l.id from enrolment_state l where l.enrolment_id = e.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where e.programme_id = $1 and s.state in ('waiting', 'accepted') order by e.id";
constexpr db::Sql select_observed =
    "select o.enrolment_id, o.scheme, o.code, o.from_date, o.to_date from enrolment e "
    "join observation o on o.enrolment_id = e.id where e.programme_id = $1 order by o.enrolment_id, o.id";
constexpr db::Sql select_mentors_of_all =
    "select distinct e.id, c.person_id, case when (select st.state from pairing_state st "
    "  where st.pairing_id = y.pairing_id and st.from_date <= $2 order by st.from_date desc, st.id desc limit 1) "
    "  in ('introduced', 'active', 'paused', 'closing') then 1 else 0 end "
    "from enrolment e join enrolment o on o.person_id = e.person_id join pairing_member y on y.enrolment_id = o.id "
    "join pairing_member m on m.pairing_id = y.pairing_id join commitment c on c.id = m.commitment_id "
    "where e.programme_id = $1 order by 1, 2";

namespace {

YoungPersonFacts read_waiting(const db::Row& row, ProgrammeId programme) {
    YoungPersonFacts facts{.enrolment = {}, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    facts.enrolment.id = row.get<EnrolmentId>(0);
    facts.enrolment.person = facts.person.id = row.get<PersonId>(1);
    facts.enrolment.programme = programme;
    facts.enrolment.referred_on = row.get<std::optional<Date>>(2);
    facts.state = row.get<EnrolmentState>(3);
    facts.state_since = row.get<Date>(4);
    facts.person.name = row.get<std::string>(5);
    facts.person.birth_date = row.get<std::optional<Date>>(6);
    facts.person.sex = row.get<std::optional<Sex>>(7);
    facts.person.postcode = row.get<std::optional<std::string>>(8);
    facts.person.languages = row.get<std::string>(9);
    facts.person.interests = row.get<std::string>(10);
    return facts;
}

}  // namespace

std::vector<YoungPersonFacts> waiting_facts(db::Read& tx, ProgrammeId programme, Date on) {
    auto found =
        tx.all(select_waiting, [&](const db::Row& row) { return read_waiting(row, programme); }, programme, on);
    const auto with = [&](EnrolmentId id, auto add) {
        const auto each = std::ranges::lower_bound(found, id, {}, [](const auto& facts) { return facts.enrolment.id; });
        if (each != found.end() && each->enrolment.id == id) add(*each);
    };
    tx.each(
        select_observed,
        [&](const db::Row& row) {
            with(row.get<EnrolmentId>(0), [&](YoungPersonFacts& facts) {
                facts.observations.push_back({row.get<std::string>(1), row.get<std::string>(2), row.get<Date>(3),
                                              row.get<std::optional<Date>>(4)});
            });
        },
        programme);
    tx.each(
        select_mentors_of_all,
        [&](const db::Row& row) {
            with(row.get<EnrolmentId>(0), [&](YoungPersonFacts& facts) {
                (row.get<bool>(2) ? facts.mentors_now : facts.earlier_mentors).push_back(row.get<PersonId>(1));
            });
        },
        programme, on);
    for (auto& [id, lists] : wishes_of_young_people(tx, programme, on))
        with(id, [&](YoungPersonFacts& facts) { facts.wishes = std::move(lists); });
    for (const auto& each : proposals(tx, programme))
        with(each.enrolment, [&](YoungPersonFacts& facts) { add_proposal(each, on, facts); });
    for (const auto& [id, said] : weeks_of_young_people(tx, programme, on))
        with(id, [&](YoungPersonFacts& facts) { facts.week = said.week; });
    return found;
}

}  // namespace mentorkorps::store
