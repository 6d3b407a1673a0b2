#include "app/requirements.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "store/fulfilments.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/practice.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

MemberFact member(const Commitment& mentor, std::optional<Date> birth_date) {
    MemberFact fact{.person = mentor.person, .party = Party::mentor, .birth_date = birth_date};
    fact.engagement = mentor.engagement;
    fact.employed_since = mentor.employed_since;
    return fact;
}

MemberFact member(const Enrolment& young, std::optional<Date> birth_date) {
    MemberFact fact{.person = young.person, .party = Party::young_person, .birth_date = birth_date};
    fact.referred_on = young.referred_on;
    return fact;
}

template <class Role>
Requirements asked_of_one(db::Read& tx, const Programme& programme, const Role& role, Date on) {
    const auto person = store::person(tx, role.person);
    const MatchFacts facts{.members = {member(role, person->birth_date)}, .fulfilled = store::fulfilments(tx, role.id)};
    auto asked = requirements(programme, Timeline(facts, on));
    std::erase_if(asked, [](const Requirement& each) { return !each.person; });
    return asked;
}

std::optional<store::FulfilmentPlace> place_of(db::Read& tx, ProgrammeId programme, const MatchFacts& facts,
                                               const RequirementKey& key) {
    if (!key.person) return facts.match;
    for (const auto& each : facts.members) {
        if (each.person != *key.person) continue;
        if (each.party == Party::mentor) {
            if (const auto mentor = store::commitment(tx, programme, each.person)) return mentor->id;
        } else if (const auto young = store::enrolment(tx, programme, each.person)) {
            return young->id;
        }
    }
    return std::nullopt;
}

/// What the tick is of, if rules ask for it.
Result<RequirementKey, FulfilFault> key_of(const Requirements& asked, const Tick& tick, Date today) {
    const auto found = std::ranges::find_if(
        asked, [&](const Requirement& each) { return may_be_ticked(each) && token(each) == tick.token; });
    if (found == asked.end()) return refused(FulfilFault::not_asked);
    if (tick.on > today) return refused(FulfilFault::in_future);
    return found->key();
}

/// The words are the policy's.
std::string detail(const RequirementKey& key, std::optional<Date> on) {
    return fmt::format("rule {}: {}: {}", key.rule, key.what, on ? "in place " + iso(*on) : "taken back");
}

/// Writes it where it belongs, while nobody else can take a step that asks for it, and records it for the member whom
/// it is about, or for all.
bool write(db::Write& tx, const World& world, const Viewer& viewer, ProgrammeId programme, const MatchFacts& facts,
           const RequirementKey& key, std::optional<Date> on) {
    const auto place = place_of(tx, programme, facts, key);
    if (!place) return false;
    std::visit([&](auto id) { store::hold(tx, id); }, *place);
    store::add(tx, programme, *place, key, on, {viewer.account, world.clock.now()});
    for (const auto& each : facts.members)
        if (!key.person || *key.person == each.person)
            record(tx, world,
                   {audit::Kind::match_changed, audit::actor(viewer, Right::change_people), each.person, programme,
                    fmt::format("match {} {}", facts.match.value, detail(key, on))});
    return true;
}

}  // namespace

std::string sentence(FulfilFault fault) {
    switch (fault) {
        case FulfilFault::not_asked: return "Programmet spørger ikke længere efter det. Se, hvad der mangler nu.";
        case FulfilFault::in_future: return "Dagen ligger i fremtiden. Skriv i dag eller en tidligere dag.";
    }
    return {};
}

Result<MatchId, FulfilRefusal> fulfil(const World& world, const Viewer& viewer, MatchId id, const Tick& tick) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto match = store::match(tx, id, today);
    if (!match || !viewer.may(Right::change_people, match->programme)) return refused(NotFound{});
    const auto* rules = policy(world, tx, match->programme);
    const auto facts = store::match_facts(tx, {.programme = match->programme, .only = id}, today);
    if (rules == nullptr || facts.empty()) return refused(NotFound{});
    const auto key = key_of(requirements(*rules, Timeline(facts.front(), today)), tick, today);
    if (!key) return refused(key.error());
    if (!write(tx, world, viewer, match->programme, facts.front(), *key, tick.on))
        return refused(FulfilFault::not_asked);
    tx.commit();
    return id;
}

namespace {

/// Nothing where the person has no such role in the programme.
template <class Role>
std::optional<Result<PersonId, FulfilRefusal>> fulfil_as(db::Write& tx, const World& world, const Viewer& viewer,
                                                         const std::optional<Role>& role, const Tick& tick) {
    const auto* rules = role ? policy(world, tx, role->programme) : nullptr;
    if (rules == nullptr) return std::nullopt;
    store::hold(tx, role->id);
    const auto today = world.clock.today();
    const auto key = key_of(asked_of(tx, *rules, *role, today), tick, today);
    if (!key) return refused(FulfilRefusal(key.error()));
    store::add(tx, role->programme, role->id, *key, tick.on, {viewer.account, world.clock.now()});
    record(tx, world,
           {audit::Kind::person_changed, audit::actor(viewer, Right::change_people), role->person, role->programme,
            detail(*key, tick.on)});
    return role->person;
}

}  // namespace

Result<PersonId, FulfilRefusal> fulfil(const World& world, const Viewer& viewer, const Somebody& who,
                                       const Tick& tick) {
    if (!viewer.may(Right::change_people, who.programme)) return refused(NotFound{});
    auto tx = world.db.write();
    auto done = fulfil_as(tx, world, viewer, store::enrolment(tx, who.programme, who.person), tick);
    if (!done || (!*done && done->error() == FulfilRefusal(FulfilFault::not_asked)))
        if (auto as_mentor = fulfil_as(tx, world, viewer, store::commitment(tx, who.programme, who.person), tick))
            done = std::move(as_mentor);
    if (!done) return refused(NotFound{});
    if (*done) tx.commit();
    return *done;
}

Requirements asked_of(db::Read& tx, const Programme& programme, const Commitment& mentor, Date on) {
    return asked_of_one(tx, programme, mentor, on);
}
Requirements asked_of(db::Read& tx, const Programme& programme, const Enrolment& young, Date on) {
    return asked_of_one(tx, programme, young, on);
}

std::vector<Obstacle> before_entry(db::Read& tx, const Programme& programme, const Commitment& mentor, Date on) {
    return against_approval(programme, store::training(tx, mentor.id), asked_of(tx, programme, mentor, on), on);
}
std::vector<Obstacle> before_entry(db::Read& tx, const Programme& programme, const Enrolment& young, Date on) {
    const YoungPersonFacts facts{.enrolment = young,
                                 .person = *store::person(tx, young.person),
                                 .mentors_now = {},
                                 .earlier_mentors = {},
                                 .observations = store::observations(tx, young.id)};
    return against_admission(programme, facts, asked_of(tx, programme, young, on), on);
}

MatchFacts facts_of_pair(db::Read& tx, const YoungPersonFacts& young, const MentorFacts& mentor,
                         const MeetingAgreement& agreement) {
    MatchFacts facts{.stands = {{MatchState::active, agreement.from, {}}}, .agreements = {agreement}};
    facts.members = {member(mentor.commitment, mentor.person.birth_date),
                     member(young.enrolment, young.person.birth_date)};
    facts.fulfilled = store::fulfilments(tx, mentor.commitment.id);
    std::ranges::move(store::fulfilments(tx, young.enrolment.id), std::back_inserter(facts.fulfilled));
    return facts;
}

void keep(db::Write& tx, const World& world, const Viewer& viewer, ProgrammeId programme, const MatchFacts& facts,
          const std::vector<Fulfilment>& ticked) {
    for (const auto& each : ticked) write(tx, world, viewer, programme, facts, each.key, each.on);
}

void waive(db::Write& tx, const World& world, const Viewer& viewer, const Waiving& waiving,
           const std::vector<std::string>& rules) {
    const store::Sealing sealing{world.keys.sealing, world.keys.prints, world.random};
    for (const auto& rule : rules) {
        store::add(tx, sealing,
                   {waiving.match, rule, waiving.on, std::string(trim(waiving.reason)), waiving.people.at(0),
                    viewer.account, world.clock.now()});
        for (const auto person : waiving.people)
            record(tx, world,
                   {audit::Kind::rule_waived, audit::actor(viewer, Right::change_people), person, waiving.programme,
                    fmt::format("match {} rule {}", waiving.match.value, rule)});
    }
}

}  // namespace mentorkorps::app
