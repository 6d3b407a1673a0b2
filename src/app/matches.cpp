#include "app/matches.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/plan.hpp"
#include "store/contacts.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/practice.hpp"
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

std::vector<Enrolment> enrolments_of(db::Read& tx, const Match& match) {
    std::vector<Enrolment> found;
    for (const auto& young : match.young_people)
        if (auto enrolment = store::enrolment(tx, match.programme, young.person))
            found.push_back(std::move(*enrolment));
    return found;
}

Result<MatchStory, NotFound> found(const World& world, const Viewer& viewer, MatchId id) {
    auto tx = world.db.read();
    const auto match = store::match_seen_by(tx, viewer, id, world.clock.today());
    if (!match) return refused(NotFound{});
    MatchStory story{.match = **match,
                     .stands = store::stands(tx, id),
                     .contacts = store::contacts_of(tx, id, contacts_shown),
                     .totals = store::totals(tx, id),
                     .enrolments = enrolments_of(tx, **match),
                     .policy = policy(world, tx, (*match)->programme),
                     .may_change = viewer.may(Right::change_people, (*match)->programme)};
    if (!story.may_change) return story;
    for (auto& each : store::tasks(tx, story.match.programme, id)) story.tasks = std::move(each.tasks);
    if (story.policy != nullptr)
        for (const auto& facts :
             store::match_facts(tx, {.programme = story.match.programme, .only = id, .contacts_since = since_ever},
                                world.clock.today()))
            story.verdicts = verdicts_of(*story.policy, facts, world.clock.today());
    story.talks = store::talks(tx, world.keys.sealing, id);
    return story;
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
            looks.push_back({story->talks.empty() ? audit::Kind::person_seen : audit::Kind::talk_read, by, person,
                             story->match.programme, fmt::format("match {}", id.value)});
    record_looks(world, looks);
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
                                    const MeetingAgreement& agreement) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto match = match_to_change(tx, viewer, id, today);
    if (!match) return refused(MoveRefusal::not_found);
    if (!is_running((*match)->stand.state)) return refused(MoveRefusal::not_possible);
    if (const auto fault = fault_of(agreement)) return refused(*fault);

    store::add(tx, id, MeetingAgreement{agreement.every_days, agreement.minutes, today},
               {viewer.account, world.clock.now()});
    record_for_all(tx, world, viewer, **match, audit::Kind::match_changed, "agreement");
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

    const store::Written written{viewer.account, world.clock.now()};
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
