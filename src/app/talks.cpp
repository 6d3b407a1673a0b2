#include "app/talks.hpp"

#include <functional>

#include <fmt/format.h>

#include "app/kin.hpp"
#include "app/plan.hpp"
#include "base/text.hpp"
#include "domain/practice/talks.hpp"
#include "store/deputies.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/practice.hpp"
#include "store/talks.hpp"
#include "store/tasks.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// The match, if this viewer may have talks about it.
std::optional<Visible<Match>> match_of(db::Read& tx, const World& world, const Viewer& viewer, MatchId id) {
    auto match = store::match(tx, id, world.clock.today());
    if (!match) return std::nullopt;
    const auto programme = match->programme;
    return Gate::in_programme(viewer, Right::change_people, programme, std::move(*match));
}

std::vector<MatchMember> members(const Match& match, Party party) {
    if (party == Party::mentor) return match.mentors;
    return party == Party::young_person ? match.young_people : std::vector<MatchMember>{};
}

/// The rule that asks for it; of several under its key, from one day and from another, the latest that has begun.
void add_rule(TalkDesk& desk, const Programme& programme, Date today) {
    for (const auto& rule : programme.rules)
        if (desk.task && rule.key == desk.task->key.rule && (!rule.valid_from || *rule.valid_from <= today)) {
            desk.rule = sentence(rule, programme);
            desk.source = rule.source;
        }
}

void record_for_all(db::Write& tx, const World& world, const Viewer& viewer, const Match& match, audit::Kind kind,
                    std::string_view what) {
    for (const auto* members : {&match.young_people, &match.mentors})
        for (const auto& each : *members)
            record(tx, world,
                   {kind, audit::actor(viewer, Right::change_people), each.person, match.programme,
                    fmt::format("match {} {}", match.id.value, what)});
}

using Change = std::function<Result<Task, TaskFault>(Task)>;

Result<MatchId, TaskRefusal> mark(const World& world, const Viewer& viewer, TaskId id, const store::TaskMark& mark,
                                  const Change& change) {
    auto tx = world.db.write();
    const auto placed = store::task(tx, id);
    if (!placed) return refused(NotFound{});
    store::hold(tx, placed->match);
    const auto match = match_of(tx, world, viewer, placed->match);
    if (!match) return refused(NotFound{});
    const auto task = change(store::task(tx, id)->task);
    if (!task) return refused(task.error());

    store::add(tx, id, mark, {viewer.account, world.clock.now()});
    store::change(tx, *task);
    replan(tx, world, placed->programme, placed->match);
    record_for_all(tx, world, viewer, **match, audit::Kind::task_changed,
                   fmt::format("task {} {}", id.value, name_of(mark.state)));
    tx.commit();
    return placed->match;
}

}  // namespace

std::optional<TalkPlace> place_of(const World& world, TaskId task) {
    auto tx = world.db.read();
    const auto placed = store::task(tx, task);
    if (!placed) return std::nullopt;
    return TalkPlace{placed->match, task, placed->task.key.party};
}

Result<TalkDesk, NotFound> talk_desk(const World& world, const Viewer& viewer, const TalkPlace& place) {
    std::optional<TalkDesk> desk;
    std::vector<audit::Event> looks;
    {
        auto tx = world.db.read();
        const auto match = match_of(tx, world, viewer, place.match);
        const auto* programme = match ? policy(world, tx, (*match)->programme) : nullptr;
        if (programme == nullptr || (*match)->form == MatchForm::open) return refused(NotFound{});
        desk = TalkDesk{.match = **match, .questions = questions_for(*programme, place.party)};
        if (place.task) {
            desk->task = store::task(tx, *place.task)->task;
            desk->colleagues = store::coordinators(tx, (*match)->programme);
            desk->handed_to = store::handed_to(tx, *place.task);
        }
        add_rule(*desk, *programme, world.clock.today());
        if (desk->task) desk->mode = asked_mode(*programme, *desk->task);
        for (const auto& each : members(**match, place.party))
            if (!each.to || *each.to > world.clock.today())
                desk->people.push_back({each.name, store::person(tx, each.person)->phone});
        if (place.party == Party::guardian)
            for (const auto& young : desk->match.young_people)
                for (auto& each : guardians(tx, world, viewer, *store::person(tx, young.person)))
                    desk->people.push_back({std::move(each.name), std::move(each.phone), std::move(each.interpreter)});
        for (const auto* side : {&desk->match.young_people, &desk->match.mentors})
            for (const auto& each : *side)
                looks.push_back({audit::Kind::person_seen, audit::actor(viewer, Right::change_people), each.person,
                                 (*match)->programme, fmt::format("talk about match {}", place.match.value)});
    }
    record_looks(world, looks);
    return *std::move(desk);
}

Result<KeptTalk, TalkRefusal> write_talk(const World& world, const Viewer& viewer, const TalkPlace& place,
                                         const TalkDraft& draft) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    store::hold(tx, place.match);
    const auto match = match_of(tx, world, viewer, place.match);
    if (!match || (*match)->young_people.empty()) return refused(NotFound{});
    auto task = place.task ? store::task(tx, *place.task) : std::nullopt;
    if (task && task->task.is_settled()) return refused(TaskFault::settled);
    const auto facts = store::match_facts(tx, {.programme = (*match)->programme, .only = place.match}, today);
    if (facts.empty()) return refused(NotFound{});
    const auto talk = domain::record(draft, Timeline(facts.front(), today));
    if (!talk) return refused(talk.error());

    KeptTalk kept{.match = place.match};
    const auto* rules = task ? policy(world, tx, (*match)->programme) : nullptr;
    if (rules != nullptr)
        if (const auto asked = asked_mode(*rules, task->task); !is_close_enough(talk->mode, asked)) {
            kept.still_asked = asked;
            task.reset();
        }

    const store::Written written{viewer.account, world.clock.now()};
    const store::Sealing sealing{world.keys.sealing, world.keys.prints, world.random};
    store::add(tx, sealing,
               {place.match, task ? place.task : std::nullopt, (*match)->young_people.front().person, viewer.account,
                written.at, *talk});
    if (task) {
        store::add(tx, task->task.id, {.state = TaskState::done, .on = talk->on}, written);
        store::change(tx, done(task->task));
    }
    replan(tx, world, (*match)->programme, place.match);
    record_for_all(tx, world, viewer, **match, audit::Kind::talk_written, name_of(talk->party));
    tx.commit();
    return kept;
}

Result<MatchId, TaskRefusal> put_off(const World& world, const Viewer& viewer, TaskId id, std::optional<Date> until,
                                     std::string_view reason) {
    const auto today = world.clock.today();
    store::TaskMark put{.state = TaskState::put_off, .on = today, .until = until};
    put.reason = trim(reason);
    return mark(world, viewer, id, put,
                [&](Task task) { return domain::put_off(std::move(task), until, reason, today); });
}

Result<MatchId, TaskRefusal> set_aside(const World& world, const Viewer& viewer, TaskId id, std::string_view reason) {
    store::TaskMark aside{.state = TaskState::set_aside, .on = world.clock.today()};
    aside.reason = trim(reason);
    return mark(world, viewer, id, aside, [&](Task task) { return domain::set_aside(std::move(task), reason); });
}

Result<MatchId, TaskRefusal> reopen(const World& world, const Viewer& viewer, TaskId id,
                                    std::optional<TaskState> seen) {
    const store::TaskMark again{.state = TaskState::reopened, .on = world.clock.today()};
    return mark(world, viewer, id, again, [&](Task task) { return reopened(std::move(task), seen); });
}

Result<MatchId, TaskRefusal> hand_over(const World& world, const Viewer& viewer, TaskId id,
                                       std::optional<AccountId> to) {
    auto tx = world.db.write();
    const auto placed = store::task(tx, id);
    if (!placed) return refused(NotFound{});
    store::hold(tx, placed->match);
    const auto match = match_of(tx, world, viewer, placed->match);
    if (!match) return refused(NotFound{});
    if (store::task(tx, id)->task.is_settled()) return refused(TaskFault::settled);
    if (to && find(store::coordinators(tx, placed->programme), *to) == nullptr)
        return refused(TaskFault::not_colleague);

    store::hand_over(tx, id, to, {viewer.account, world.clock.now()});
    record_for_all(tx, world, viewer, **match, audit::Kind::task_changed,
                   fmt::format("task {} handed to {}", id.value, to ? fmt::format("account {}", to->value) : "nobody"));
    tx.commit();
    return placed->match;
}

}  // namespace mentorkorps::app
