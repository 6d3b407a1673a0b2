#include "app/matches.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/declarations.hpp"
#include "app/plan.hpp"
#include "app/protection.hpp"
#include "app/requirements.hpp"
#include "domain/practice/deviations.hpp"
#include "domain/practice/talks.hpp"
#include "store/contacts.hpp"
#include "store/fulfilments.hpp"
#include "store/matches.hpp"
#include "store/matching.hpp"
#include "store/people.hpp"
#include "store/practice.hpp"
#include "store/rationales.hpp"
#include "store/talks.hpp"
#include "store/tasks.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

constexpr int contacts_shown = 20;

std::vector<PersonId> people_of(const Match& match) {
    std::vector<PersonId> people;
    for (const auto& mentor : match.mentors) people.push_back(mentor.person);
    for (const auto& young : match.young_people) people.push_back(young.person);
    return people;
}

/// Who is in it on a day, the young people first.
std::vector<PersonId> people_on(const Match& match, Date day) {
    std::vector<PersonId> people;
    for (const auto* side : {&match.young_people, &match.mentors})
        for (const auto& each : *side)
            if (each.from <= day && (!each.to || *each.to >= day)) people.push_back(each.person);
    return people;
}

std::vector<Enrolment> enrolments_of(db::Read& tx, const Match& match) {
    std::vector<Enrolment> found;
    for (const auto& young : match.young_people)
        if (auto enrolment = store::enrolment(tx, match.programme, young.person))
            found.push_back(std::move(*enrolment));
    return found;
}

/// Where they meet by the agreement that holds today.
std::string agreed_place(db::Read& tx, const World& world, MatchId id) {
    std::string place;
    for (const auto& each : store::agreements(tx, world.keys.sealing, id))
        if (each.terms.from <= world.clock.today()) place = each.place;
    return place;
}

Result<MatchStory, NotFound> found(const World& world, const Viewer& viewer, MatchId id) {
    auto tx = world.db.read();
    const auto match = store::match_seen_by(tx, viewer, id, world.clock.today());
    if (!match || is_kept_out(tx, world, viewer, (*match)->programme)) return refused(NotFound{});
    MatchStory story{.match = **match,
                     .place = agreed_place(tx, world, id),
                     .stands = store::stands(tx, id),
                     .contacts = store::contacts_of(tx, id, contacts_shown),
                     .totals = store::totals(tx, id),
                     .enrolments = enrolments_of(tx, **match),
                     .policy = policy(world, tx, (*match)->programme),
                     .may_change = viewer.may(Right::change_people, (*match)->programme)};
    story.hides_place = is_hidden_from(tx, viewer, people_of(story.match));
    if (story.hides_place) story.place.clear();
    if (!story.may_change) return story;
    if (story.policy != nullptr) story.usual = usual_agreement(*story.policy, world.clock.today());
    for (auto& each : store::tasks(tx, story.match.programme, id)) story.tasks = std::move(each.tasks);
    if (story.policy != nullptr)
        for (const auto& facts :
             store::match_facts(tx, {.programme = story.match.programme, .only = id, .contacts_since = since_ever},
                                world.clock.today())) {
            const Timeline timeline(facts, world.clock.today());
            story.verdicts = verdicts_of(*story.policy, facts, world.clock.today());
            for (const auto& each : deviations(*story.policy, timeline))
                if (!each.rule->is_law) story.deviates_from.push_back(each.rule->key);
            story.standards = graded(world, *story.policy, timeline);
            story.fragile = fragile(*story.policy, timeline);
            story.asked = requirements(*story.policy, timeline);
            story.has_guardian = is_asked(timeline, Party::guardian, world.clock.today());
        }
    story.talks = store::talks(tx, world.keys.sealing, id);
    story.waivers = store::waivers(tx, world.keys.sealing, id);
    if (!story.hides_place) story.rationales = store::rationales(tx, world.keys.sealing, id);
    return story;
}

/// The match as it would be, closed so; no stands when rules do not look at it.
MatchFacts closed_so(db::Read& tx, ProgrammeId programme, MatchId match, const Closing& wish) {
    auto all = store::match_facts(tx, {.programme = programme, .only = match}, wish.on);
    if (all.empty()) return {.match = match};
    auto facts = std::move(all.front());
    std::erase_if(facts.stands, [&](const Stand<MatchState>& each) { return each.from > wish.on; });
    facts.stands.push_back({MatchState::closed, wish.on, wish.reason});
    return facts;
}

/// What is asked on the day that it closes.
Requirements asked_at_the_end(const Programme& rules, const MatchFacts& facts) {
    if (facts.stands.empty()) return {};
    auto asked = requirements(rules, Timeline(facts, facts.stands.back().from));
    std::erase_if(asked, [](const Requirement& each) { return each.before != Step::closing; });
    return asked;
}

/// What was ticked, also what this reason does not ask for.
std::vector<Fulfilment> ticked_at_the_end(const Programme& rules, MatchFacts facts, const Closing& closing) {
    if (!facts.stands.empty()) facts.stands.back().reason.clear();
    return ticked(asked_at_the_end(rules, facts), closing.in_place, closing.on);
}

/// The match, held for a change, if this viewer may make one.
std::optional<Visible<Match>> match_to_change(db::Write& tx, const Viewer& viewer, MatchId id, Date today) {
    store::hold(tx, id);
    auto match = store::match(tx, id, today);
    if (!match) return std::nullopt;
    const auto programme = match->programme;
    return Gate::in_programme(viewer, Right::change_people, programme, std::move(*match));
}

void record_for_all(db::Write& tx, const World& world, const Viewer& viewer, const Match& match, audit::Kind kind,
                    std::string_view what) {
    for (const auto person : people_of(match))
        record(tx, world,
               {kind, audit::actor(viewer, Right::change_people), person, match.programme,
                fmt::format("match {} {}", match.id.value, what)});
}

/// Where the young people stand when their match has ended; who has another is still active.
void move_young_people(db::Write& tx, const Match& match, const Closing& closing, const store::Written& written,
                       Date today) {
    for (const auto& enrolment : enrolments_of(tx, match)) {
        const auto facts = store::young_person_facts(tx, enrolment, today);
        if (!facts.mentors_now.empty() || !may_follow(facts.state, closing.then)) continue;
        const auto from = std::max(closing.on, facts.state_since);  // a later row would hide it
        store::add(tx, enrolment.id, Stand<EnrolmentState>{closing.then, from, closing.plan}, written);
    }
}

}  // namespace

Result<MatchStory, NotFound> match_story(const World& world, const Viewer& viewer, MatchId id) {
    auto story = found(world, viewer, id);
    if (!story) return story;
    const auto by = audit::actor(viewer, story->may_change ? Right::see_people : Right::log_contacts);
    std::vector<audit::Event> looks;
    for (const auto person : people_of(story->match))
        if (person != viewer.person)
            looks.push_back(
                {story->talks.empty() && story->waivers.empty() ? audit::Kind::person_seen : audit::Kind::talk_read, by,
                 person, story->match.programme, fmt::format("match {}", id.value)});
    record_looks(world, looks);
    return story;
}

Result<MatchStory, NotFound> match_to_close(const World& world, const Viewer& viewer, MatchId id, const Closing& wish) {
    auto story = match_story(world, viewer, id);
    if (!story || !story->may_change || story->policy == nullptr) return refused(NotFound{});
    auto tx = world.db.read();
    const auto facts = closed_so(tx, story->match.programme, id, wish);
    story->asked = asked_at_the_end(*story->policy, facts);
    story->asks_for_plan = asks_for_plan(*story->policy, Timeline(facts, wish.on));
    return story;
}

std::string sentence(MoveRefusal refusal) {
    switch (refusal) {
        case MoveRefusal::not_found: return "Matchet findes ikke.";
        case MoveRefusal::not_possible: return "Matchet har skiftet status i mellemtiden. Se, hvor det står nu.";
    }
    return {};
}

Result<MatchId, MoveRefusal> move_match(const World& world, const Viewer& viewer, MatchId id, MatchState to) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto match = match_to_change(tx, viewer, id, today);
    if (!match) return refused(MoveRefusal::not_found);
    if (!may_follow((*match)->stand.state, to)) return refused(MoveRefusal::not_possible);

    store::add(tx, id, Stand<MatchState>{to, today, {}}, {viewer.account, world.clock.now()});
    replan(tx, world, (*match)->programme, id);
    record_for_all(tx, world, viewer, **match, audit::Kind::match_changed, name_of(to));
    tx.commit();
    return id;
}

Result<MatchId, AgreeRefusal> agree(const World& world, const Viewer& viewer, MatchId id,
                                    const TypedAgreement& agreement) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto match = match_to_change(tx, viewer, id, today);
    if (!match) return refused(MoveRefusal::not_found);
    if (!is_running((*match)->stand.state)) return refused(MoveRefusal::not_possible);
    const auto* rules = policy(world, tx, (*match)->programme);
    if (rules == nullptr) return refused(MoveRefusal::not_found);
    if (auto fault = fault_of(agreement, agreement_bounds(*rules, today))) return refused(*std::move(fault));

    auto agreed = agreement;
    agreed.terms.from = today;
    if (agreed.place.empty() && is_hidden_from(tx, viewer, people_of(**match)))
        agreed.place = agreed_place(tx, world, id);
    store::add(tx, {world.keys.sealing, world.keys.prints, world.random},
               store::NewAgreement{.match = id,
                                   .about = subject_of(**match),
                                   .agreed = agreed,
                                   .written = {viewer.account, world.clock.now()}});
    record_for_all(tx, world, viewer, **match, audit::Kind::match_changed, "agreement");
    tx.commit();
    return id;
}

Result<MatchId, RationaleRefusal> write_rationale(const World& world, const Viewer& viewer, MatchId id,
                                                  std::string_view typed) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto match = match_to_change(tx, viewer, id, today);
    if (!match) return refused(NotFound{});
    const auto text = rationale(typed);
    if (!text) return refused(text.error());
    const auto written = store::rationales(tx, world.keys.sealing, id);
    if (!written.empty() && written.front().text == *text) return id;

    store::add(tx, {world.keys.sealing, world.keys.prints, world.random},
               store::NewRationale{.match = id,
                                   .about = subject_of(**match),
                                   .from = today,
                                   .text = *text,
                                   .written = {viewer.account, world.clock.now()}});
    record_for_all(tx, world, viewer, **match, audit::Kind::match_changed, "rationale");
    tx.commit();
    return id;
}

Result<MatchId, CloseRefusal> close_match(const World& world, const Viewer& viewer, MatchId id, const Closing& wish) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto match = match_to_change(tx, viewer, id, today);
    if (!match) return refused(NotFound{});
    const auto* rules = policy(world, tx, (*match)->programme);
    if (rules == nullptr) return refused(NotFound{});
    const auto closing = domain::close(**match, wish, *rules, today);
    if (!closing) return refused(closing.error());

    auto facts = closed_so(tx, (*match)->programme, id, *closing);
    if (closing->plan.empty() && asks_for_plan(*rules, Timeline(facts, closing->on)) != nullptr)
        return refused(ClosingRefusal::plan_missing);
    const auto ticks = ticked_at_the_end(*rules, facts, *closing);
    facts.fulfilled.insert(facts.fulfilled.end(), ticks.begin(), ticks.end());
    const auto waived = pass(obstacles(asked_at_the_end(*rules, facts), closing->on), closing->waiver);
    if (!waived) return refused(waived.error());

    const store::Written written{viewer.account, world.clock.now()};
    keep(tx, world, viewer, (*match)->programme, facts, ticks);
    waive(tx, world, viewer,
          {id, (*match)->programme, people_on(**match, closing->on), closing->on, closing->waiver.reason}, *waived);
    store::add(tx, id, Stand<MatchState>{MatchState::closed, closing->on, closing->reason}, written);
    store::end_members(tx, id, closing->on);
    if (!closing->outcome.empty()) store::add_outcome(tx, id, closing->outcome, closing->on, written);
    move_young_people(tx, **match, *closing, written, today);
    replan(tx, world, (*match)->programme, id);
    record_for_all(tx, world, viewer, **match, audit::Kind::match_closed, closing->reason);
    tx.commit();
    return id;
}

}  // namespace mentorkorps::app
