#include "domain/practice/plan.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

/// While the two are on a pause, what is to come moves with it, and is nobody's to do.
bool is_to_do(const Verdict& verdict, const Timeline& match) {
    return verdict.outcome == Outcome::late || (verdict.outcome == Outcome::coming && match.is_together());
}

std::optional<TaskFault> fault_of(const Task& task, std::string_view reason) {
    if (task.is_settled()) return TaskFault::settled;
    if (trim(reason).empty()) return TaskFault::reason_missing;
    if (length(reason) > task_reason_letters_max) return TaskFault::reason_too_long;
    return std::nullopt;
}

/// The written task as the plan wants it; a plan without it wants it not done.
Task in_step(Task task, const PlannedTask* wanted) {
    if (wanted == nullptr) {
        task.to_do_on.reset();
        return task;
    }
    task.due = wanted->due;
    task.to_do_on = task.put_off_until ? std::max(task.due, *task.put_off_until) : task.due;
    return task;
}

}  // namespace

std::string_view label(TaskState state) {
    switch (state) {
        case TaskState::done: return "Gjort";
        case TaskState::set_aside: return "Sat til side";
        case TaskState::put_off: return "Udsat";
        case TaskState::reopened: return "Taget op igen";
    }
    return {};
}

std::string sentence(TaskFault fault) {
    switch (fault) {
        case TaskFault::settled: return "Samtalen er skrevet eller sat til side i mellemtiden.";
        case TaskFault::reason_missing: return "Skriv hvorfor, så andre kan se det.";
        case TaskFault::reason_too_long: return "Begrundelsen er for lang. Skriv højst 500 tegn.";
        case TaskFault::day_missing: return "Vi kan ikke læse datoen. Skriv den som 28-02-2026.";
        case TaskFault::day_not_later: return "Vælg en dag efter i dag.";
        case TaskFault::day_too_late: return "Vælg en dag inden for det næste år.";
    }
    return {};
}

Result<Task, TaskFault> put_off(Task task, std::optional<Date> until, std::string_view reason, Date today) {
    if (const auto fault = fault_of(task, reason)) return refused(*fault);
    if (!until) return refused(TaskFault::day_missing);
    if (*until <= today) return refused(TaskFault::day_not_later);
    if (*until > plus_months(today, 12)) return refused(TaskFault::day_too_late);
    task.state = TaskState::put_off;
    task.put_off_until = task.to_do_on = until;
    return task;
}

Result<Task, TaskFault> set_aside(Task task, std::string_view reason) {
    if (const auto fault = fault_of(task, reason)) return refused(*fault);
    task.state = TaskState::set_aside;
    task.to_do_on.reset();
    return task;
}

Task done(Task task) {
    task.state = TaskState::done;
    task.to_do_on.reset();
    return task;
}

Task reopened(Task task) {
    task.state = TaskState::reopened;
    task.put_off_until.reset();
    task.to_do_on = task.due;
    return task;
}

std::vector<PlannedTask> plan(const Programme& programme, const Timeline& match) {
    std::vector<Verdict> verdicts;
    for (const auto& rule : programme.rules) {
        if (!rule.is_in_force(match.as_of())) continue;
        if (const auto* follow_up = std::get_if<FollowUp>(&rule.kind)) follow_up->judge(rule, match, verdicts);
        if (const auto* check_in = std::get_if<CheckIn>(&rule.kind)) check_in->judge(rule, match, verdicts);
    }
    std::vector<PlannedTask> planned;
    for (const auto& each : verdicts)
        if (is_to_do(each, match)) planned.push_back({{each.rule->key, each.ordinal, *each.party}, *each.due});
    std::ranges::stable_sort(planned, {}, &PlannedTask::due);
    return planned;
}

Replanned replan(const std::vector<Task>& written, const std::vector<PlannedTask>& planned) {
    Replanned found;
    for (const auto& task : written) {
        if (task.is_settled()) continue;
        const auto wanted = std::ranges::find(planned, task.key, &PlannedTask::key);
        auto next = in_step(task, wanted == planned.end() ? nullptr : &*wanted);
        if (next != task) found.changed.push_back(std::move(next));
    }
    for (const auto& each : planned)
        if (std::ranges::find(written, each.key, &Task::key) == written.end()) found.added.push_back(each);
    return found;
}

}  // namespace mentorkorps::domain
