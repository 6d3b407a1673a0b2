#include "app/matching.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/plan.hpp"
#include "app/proposals.hpp"
#include "app/requirements.hpp"
#include "store/matches.hpp"
#include "store/matching.hpp"
#include "store/people.hpp"
#include "store/practice.hpp"
#include "store/rationales.hpp"
#include "store/states.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

std::optional<Visible<Enrolment>> enrolment_for(db::Read& tx, const Viewer& viewer, Right right,
                                                const Enrolled& where) {
    auto found = store::enrolment(tx, where.programme, where.person);
    if (!found) return std::nullopt;
    return Gate::in_programme(viewer, right, where.programme, std::move(*found));
}

/// What is asked before these two begin.
Requirements asked_of_pair(const Programme& rules, const MatchFacts& pair, Date start) {
    auto asked = requirements(rules, Timeline(pair, start));
    std::erase_if(asked, [](const Requirement& each) { return !is_before_start(each.before); });
    return asked;
}

Result<MentorChoice, NotFound> found(const World& world, const Viewer& viewer, const Enrolled& where,
                                     const Chosen& chosen) {
    auto tx = world.db.read();
    const auto enrolment = enrolment_for(tx, viewer, Right::see_people, where);
    const auto* rules = policy(world, tx, where.programme);
    if (!enrolment || rules == nullptr) return refused(NotFound{});
    const auto today = world.clock.today();
    MentorChoice choice{store::young_person_facts(tx, **enrolment, today), {}};
    choice.candidates = weighed(tx, choice.young, store::mentor_facts(tx, where.programme, today), *rules, today);
    choice.usual = usual_agreement(*rules, today);
    auto usual = choice.usual;
    usual.from = chosen.start;
    for (const auto& each : choice.candidates)
        if (each.mentor.commitment.id == chosen.mentor)
            choice.asked = asked_of_pair(*rules, facts_of_pair(tx, choice.young, each.mentor, usual), chosen.start);
    return choice;
}

bool is_rejected(db::Read& tx, ProgrammeId programme, CommitmentId id, Date day) {
    const auto mentor = id ? store::commitment(tx, id) : std::nullopt;
    const auto stand = mentor && mentor->programme == programme ? store::stand(tx, id, day) : std::nullopt;
    return stand && stand->state == CommitmentState::rejected;
}

MatchId store_match(db::Write& tx, const World& world, const Enrolment& young, const MatchDraft& made,
                    const store::Written& written) {
    const auto id = store::add(tx, store::NewMatch{.programme = young.programme, .external_id = {}}, written.at);
    store::add_mentor(tx, id, made.mentor, made.start);
    store::add_young_person(tx, id, young.id, made.start);
    store::add(tx, id, Stand<MatchState>{MatchState::active, made.start, {}}, written);
    const store::Sealing sealing{world.keys.sealing, world.keys.prints, world.random};
    store::add(tx, sealing,
               store::NewAgreement{.match = id, .about = young.person, .agreed = made.agreement, .written = written});
    store::add(tx, young.id, Stand<EnrolmentState>{EnrolmentState::active, made.start, {}}, written);
    if (!made.rationale.empty())
        store::add(tx, sealing,
                   store::NewRationale{.match = id, .about = young.person, .text = made.rationale, .written = written});
    return id;
}

}  // namespace

std::vector<Candidate> weighed(db::Read& tx, const YoungPersonFacts& young, std::vector<MentorFacts> mentors,
                               const Programme& rules, Date day) {
    auto found = candidates(young, std::move(mentors), rules, day);
    if (rules.rules_of<Capacity>(day).empty()) return found;
    const auto matches = store::match_facts(tx, {.programme = young.enrolment.programme}, day);
    weigh_room(found, rules, {.matches = matches, .as_of = day});
    return found;
}

Result<MentorChoice, NotFound> mentors_for(const World& world, const Viewer& viewer, const Enrolled& where,
                                           const Chosen& chosen) {
    auto choice = found(world, viewer, where, chosen);
    if (!choice) return choice;
    const auto by = audit::actor(viewer, Right::see_people);
    record_looks(world, {{audit::Kind::person_seen, by, choice->young.person.id, where.programme, "choice of mentor"},
                         {audit::Kind::people_listed, by, std::nullopt, where.programme,
                          fmt::format("mentors to choose from: {}", choice->candidates.size())}});
    return choice;
}

Result<MatchId, MakeRefusal> make_match(const World& world, const Viewer& viewer, const Enrolled& where,
                                        const MatchDraft& wish) {
    const auto today = world.clock.today();
    auto draft = wish;
    draft.agreement.terms.from = draft.start;
    draft.agreement.terms.says_where = !draft.agreement.place.empty();
    auto tx = world.db.write();
    const auto enrolment = enrolment_for(tx, viewer, Right::change_people, where);
    const auto* rules = policy(world, tx, where.programme);
    if (!enrolment || rules == nullptr) return refused(NotFound{});
    store::hold(tx, (*enrolment)->id);
    store::hold(tx, draft.mentor);

    const auto young = store::young_person_facts(tx, **enrolment, today);
    const auto mentor = store::mentor_facts(tx, where.programme, draft.mentor, today);
    if (!mentor)
        return refused(MatchRefusal(is_rejected(tx, where.programme, draft.mentor, today)
                                        ? MatchFault::mentor_rejected
                                        : MatchFault::mentor_missing));
    const auto candidate = weighed(tx, young, {*mentor}, *rules, draft.start).front();
    auto facts = facts_of_pair(tx, young, *mentor, draft.agreement.terms);
    const auto ticks = ticked(asked_of_pair(*rules, facts, draft.start), draft.in_place, draft.start);
    facts.fulfilled.insert(facts.fulfilled.end(), ticks.begin(), ticks.end());
    const auto made = domain::make({.young = young,
                                    .candidate = candidate,
                                    .asked = asked_of_pair(*rules, facts, draft.start),
                                    .bounds = agreement_bounds(*rules, draft.start)},
                                   draft, today);
    if (!made) return refused(made.error());

    const store::Written written{viewer.account, world.clock.now()};
    const auto id = store_match(tx, world, **enrolment, draft, written);
    if (mentor->state != CommitmentState::active)
        store::add(tx, draft.mentor, Stand<CommitmentState>{CommitmentState::active, draft.start, {}}, written);
    facts.match = id;
    keep(tx, world, viewer, where.programme, facts, ticks);
    waive(tx, world, viewer,
          {id, where.programme, {young.person.id, mentor->person.id}, draft.start, draft.waiver.reason}, made->waived);

    end_in_match(tx, world, viewer, {young, *mentor, *rules, id});
    replan(tx, world, where.programme, id);
    const auto by = audit::actor(viewer, Right::change_people);
    for (const auto person : {young.person.id, mentor->person.id})
        record(tx, world, {audit::Kind::match_made, by, person, where.programme, fmt::format("match {}", id.value)});
    tx.commit();
    return id;
}

}  // namespace mentorkorps::app
