#include "app/screening.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/requirements.hpp"
#include "store/credentials.hpp"
#include "store/fulfilments.hpp"
#include "store/matches.hpp"
#include "store/outbox.hpp"
#include "store/people.hpp"
#include "store/references.hpp"
#include "store/screening.hpp"
#include "store/states.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using audit::Kind;

constexpr auto right = Right::change_people;

/// The mentor, with the programme's rules, if the viewer may change them there.
struct Screenable {
    Commitment mentor;
    const Programme* rules = nullptr;
    store::Screened who() const { return {mentor.id, mentor.person}; }
};
std::optional<Visible<Screenable>> screenable(db::Read& tx, const World& world, const Viewer& viewer,
                                              const Somebody& who) {
    auto found = store::commitment(tx, who.programme, who.person);
    const auto* rules = policy(world, tx, who.programme);
    if (!found || rules == nullptr) return std::nullopt;
    return Gate::in_programme(viewer, right, who.programme, Screenable{*std::move(found), rules});
}

audit::Event event(Kind kind, const Viewer& viewer, const Somebody& who, std::string detail) {
    return {kind, audit::actor(viewer, right), who.person, who.programme, std::move(detail)};
}

store::Sealing sealing(const World& world) { return {world.keys.sealing, world.keys.prints, world.random}; }

CommitmentState state_on(db::Read& tx, CommitmentId mentor, Date day) {
    const auto stand = store::stand(tx, mentor, day);
    return stand ? stand->state : CommitmentState::interested;
}

/// What the step decides is in place from its day on, or looked at that day and not approved.
void keep_decided(db::Write& tx, const Somebody& who, const Screenable& of, const ScreeningStep& step,
                  const store::Written& written, const Requirements& asked) {
    for (const auto& each : decided_by(step.kind, asked, step.on)) {
        const auto row = store::add(tx, who.programme, of.mentor.id, each.key(), step.on, written);
        store::add_assessment(tx, row, step.verdict != ScreeningVerdict::red);
    }
}

/// Who was on the way here is in screening from the first step on.
void begin(db::Write& tx, CommitmentId mentor, Date on, Date today, const store::Written& written) {
    const auto now =
        store::stand(tx, mentor, today).value_or(Stand<CommitmentState>{CommitmentState::interested, since_ever, {}});
    if (now.state != CommitmentState::interested && now.state != CommitmentState::applied) return;
    store::add(tx, mentor, Stand<CommitmentState>{CommitmentState::screening, std::max(on, now.from), {}}, written);
}

/// Nobody need answer any more.
void end_open(db::Write& tx, const World& world, const Viewer& viewer, const Screenable& of) {
    for (const auto& each : store::reference_requests(tx, world.keys.sealing, of.who())) {
        if (each.end) continue;
        store::hold(tx, each.id);
        store::end(tx, {each.id, ReferenceEnd::withdrawn, viewer.account, world.clock.now()});
    }
}

}  // namespace

Result<ScreeningDesk, NotFound> screening(const World& world, const Viewer& viewer, const Somebody& who) {
    ScreeningDesk desk;
    {
        auto tx = world.db.read();
        const auto found = screenable(tx, world, viewer, who);
        if (!found) return refused(NotFound{});
        const auto& mentor = (*found)->mentor;
        const auto today = world.clock.today();
        const auto person = store::person(tx, who.person);
        desk.name = person->name;
        desk.email = person->email;
        desk.policy = (*found)->rules;
        desk.state = state_on(tx, mentor.id, today);
        desk.asked = asked_by_steps(asked_of(tx, *desk.policy, mentor, today));
        desk.steps = store::screening_steps(tx, world.keys.sealing, (*found)->who());
        desk.decisions = store::screening_decisions(tx, world.keys.sealing, (*found)->who());
        desk.references = store::reference_requests(tx, world.keys.sealing, (*found)->who());
        desk.ways_on = ways_on(desk.state);
        if (!desk.ways_on.empty()) desk.against = before_entry(tx, *desk.policy, mentor, today);
    }
    const bool is_empty = desk.steps.empty() && desk.decisions.empty() && desk.references.empty();
    record_look(world, event(is_empty ? Kind::person_seen : Kind::screening_read, viewer, who,
                             fmt::format("steps {}", desk.steps.size())));
    return desk;
}

Result<PersonId, ScreeningRefusal> write_screening_step(const World& world, const Viewer& viewer, const Somebody& who,
                                                        const ScreeningDraft& draft) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto found = screenable(tx, world, viewer, who);
    if (!found) return refused(NotFound{});
    const auto& of = **found;
    store::hold(tx, of.mentor.id);
    const auto step = written(draft, today);
    if (!step) return refused(step.error());

    const store::Written by{viewer.account, world.clock.now()};
    store::add(tx, sealing(world), of.who(), *step, {viewer.account, by.at});
    keep_decided(tx, who, of, *step, by, asked_of(tx, *of.rules, of.mentor, today));
    begin(tx, of.mentor.id, step->on, today, by);
    record(tx, world, event(Kind::screening_written, viewer, who, std::string(name_of(step->kind))));
    tx.commit();
    return who.person;
}

Result<ScreeningOutcome, DecisionRefusal> decide_screening(const World& world, const Viewer& viewer,
                                                           const Somebody& who, const Deciding& wish) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto found = screenable(tx, world, viewer, who);
    if (!found) return refused(NotFound{});
    const auto& of = **found;
    store::hold(tx, of.mentor.id);
    const auto steps = store::screening_steps(tx, world.keys.sealing, of.who());
    const auto decision = decided(wish.draft, steps, today);
    if (!decision) return refused(decision.error());
    const auto ways = ways_on(state_on(tx, of.mentor.id, today));
    if (std::ranges::find(ways, *wish.draft.to) == ways.end()) return refused(StateRefusal::not_next);
    const bool is_sent = decision->outcome == ScreeningOutcome::rejected && wish.letter == RejectionLetter::sent;
    if (const auto fault = is_sent ? fault_in_letter(wish.text) : std::nullopt) return refused(*fault);

    // The reason is sealed with the decision; only one that sets rules aside stands with the state, as it always does.
    const bool is_waiver =
        wish.draft.to == CommitmentState::approved && !before_entry(tx, *of.rules, of.mentor, decision->on).empty();
    const auto taken =
        change_state(tx, world, viewer, of.mentor,
                     {{*wish.draft.to, decision->on, is_waiver ? decision->reason : std::string()}, wish.rules});
    if (!taken)
        return std::visit([](auto why) { return Result<ScreeningOutcome, DecisionRefusal>(refused(std::move(why))); },
                          taken.error());
    store::add(tx, sealing(world), of.who(), *decision, {viewer.account, world.clock.now()});
    end_open(tx, world, viewer, of);
    if (const auto person = store::person(tx, who.person); is_sent && person->email)
        store::post(tx, *person->email, "Svar på din henvendelse", wish.text, world.clock.now());
    record(tx, world, event(Kind::screening_written, viewer, who, "decision"));
    tx.commit();
    return decision->outcome;
}

std::vector<std::string> own_screening(const World& world, const Viewer& viewer) {
    std::vector<std::string> found;
    auto tx = world.db.read();
    for (const auto& each : store::commitments(tx, viewer.person)) {
        const auto* rules = policy(world, tx, each.programme);
        if (rules == nullptr || !viewer.may(Right::log_contacts, each.programme)) continue;
        switch (state_on(tx, each.id, world.clock.today())) {
            case CommitmentState::interested:
            case CommitmentState::applied:
            case CommitmentState::screening:
                found.push_back(
                    fmt::format("{} er i gang med at lære dig at kende. Du hører fra din koordinator.", rules->name));
                break;
            case CommitmentState::waiting:
            case CommitmentState::training:
            case CommitmentState::approved: found.push_back(fmt::format("Du er godkendt i {}.", rules->name)); break;
            case CommitmentState::rejected:
            case CommitmentState::active:
            case CommitmentState::paused:
            case CommitmentState::left: break;
        }
    }
    return found;
}

}  // namespace mentorkorps::app
