#include "app/practice.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/practice.hpp"
#include "store/tasks.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

SaidVerdict said(MatchId match, const Verdict& verdict) {
    return {.match = match,
            .rule = verdict.rule,
            .outcome = verdict.outcome,
            .due = verdict.due,
            .party = verdict.party,
            .ordinal = verdict.ordinal,
            .explanation = explanation(verdict)};
}

Result<Practice, NotFound> judged(const World& world, ProgrammeId programme, Date as_of) {
    auto tx = world.db.read();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return refused(NotFound{});
    Practice found{.policy = rules, .as_of = as_of};
    std::vector<Verdict> verdicts;
    for (const auto& facts : store::match_facts(tx, {.programme = programme, .contacts_since = since_ever}, as_of)) {
        const Timeline match(facts, as_of);
        if (!match.state()) continue;
        verdicts.clear();
        judge(*rules, match, verdicts);
        for (const auto& each : verdicts) found.verdicts.push_back(said(facts.match, each));
    }
    return found;
}

}  // namespace

int Practice::of(const Rule& rule, Outcome outcome) const {
    return static_cast<int>(std::ranges::count_if(
        verdicts, [&](const SaidVerdict& each) { return each.rule == &rule && each.outcome == outcome; }));
}

Result<Practice, NotFound> practice(const World& world, const audit::Actor& by, ProgrammeId programme, Date as_of) {
    auto found = judged(world, programme, as_of);
    if (found)
        record_look(world,
                    {audit::Kind::figures_seen, by, std::nullopt, programme, fmt::format("practice {}", iso(as_of))});
    return found;
}

std::vector<TaskToDo> tasks_to_do(const World& world, Date by_day) {
    std::vector<TaskToDo> found;
    auto tx = world.db.read();
    for (const auto& programme : store::programmes(tx))
        for (const auto& match : store::tasks(tx, programme.id, {}))
            for (const auto& task : match.tasks)
                if (task.to_do_on && *task.to_do_on <= by_day) found.push_back({programme.id, match.match, task});
    std::ranges::stable_sort(found, {}, [](const TaskToDo& each) { return *each.task.to_do_on; });
    return found;
}

}  // namespace mentorkorps::app
