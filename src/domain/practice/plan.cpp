#include "domain/practice/plan.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/practice/talks.hpp"

namespace mentorkorps::domain {
namespace {

bool is_to_do(const Verdict& verdict) { return verdict.outcome == Outcome::late || verdict.outcome == Outcome::coming; }

bool is_lost(const Verdict& verdict) { return verdict.outcome == Outcome::broken && verdict.settled == nullptr; }

/// Of the talks that rules ask for.
Verdicts verdicts(const Programme& programme, const Timeline& match) {
    Verdicts found;
    for (const auto& rule : programme.rules) {
        if (!rule.is_in_force(match.as_of())) continue;
        if (const auto* follow_up = std::get_if<FollowUp>(&rule.kind)) follow_up->judge(rule, match, found);
        if (const auto* check_in = std::get_if<CheckIn>(&rule.kind)) check_in->judge(rule, match, found);
    }
    return found;
}

PlannedTask task_of(const Verdict& verdict) {
    return {{verdict.rule->key, verdict.ordinal, *verdict.party}, *verdict.due};
}

bool has_turn(const Verdict& talk, const Verdicts& all, Date on) {
    return std::ranges::none_of(all, [&](const Verdict& other) {
        return other.rule == talk.rule && other.party == talk.party && *other.due < *talk.due && *other.due >= on;
    });
}

/// Those talks that a rule asks for. While the two are on a pause they are nobody's to do.
std::vector<PlannedTask> talks(const Programme& programme, const Timeline& match, bool (*wanted)(const Verdict&)) {
    std::vector<PlannedTask> found;
    if (!match.is_together()) return found;
    for (const auto& each : verdicts(programme, match))
        if (wanted(each) && (each.outcome != Outcome::broken || is_asked(match, *each.party, match.as_of())))
            found.push_back(task_of(each));
    std::ranges::stable_sort(found, {}, &PlannedTask::due);
    return found;
}

/// Somebody has said by hand that it is to be done.
bool is_asked_for(const Task& task) { return task.state == TaskState::put_off || task.state == TaskState::reopened; }

const PlannedTask* with_key(const std::vector<PlannedTask>& tasks, const TaskKey& key) {
    const auto found = std::ranges::find(tasks, key, &PlannedTask::key);
    return found == tasks.end() ? nullptr : &*found;
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
        case TaskFault::not_settled: return "Samtalen er allerede taget op igen. Du kan skrive den her.";
        case TaskFault::not_colleague: return "Vælg en koordinator i programmet, eller »Ingen bestemt«.";
        case TaskFault::settled_anew:
            return "En anden har taget sig af samtalen i mellemtiden. Se på matchets side, hvad der er skrevet.";
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

Result<Task, TaskFault> reopened(Task task, std::optional<TaskState> seen) {
    if (!task.is_settled()) return refused(TaskFault::not_settled);
    if (seen && task.state != seen) return refused(TaskFault::settled_anew);
    task.state = TaskState::reopened;
    task.put_off_until.reset();
    task.to_do_on = task.due;
    return task;
}

std::vector<PlannedTask> plan(const Programme& programme, const Timeline& match) {
    return talks(programme, match, is_to_do);
}
std::vector<PlannedTask> lost(const Programme& programme, const Timeline& match) {
    return talks(programme, match, is_lost);
}

std::optional<PlannedTask> asked_for(const Programme& programme, const Timeline& match, Party party,
                                     std::optional<ContactMode> mode) {
    const auto day = match.as_of();
    const auto all = verdicts(programme, match);
    std::optional<PlannedTask> nearest;
    const auto away = [&](Date due) { return std::pair(std::chrono::abs(day - due), due); };
    for (const auto& each : all)
        if (each.party == party && is_to_do(each) && has_turn(each, all, day) &&
            is_close_enough(mode, asked_mode(*each.rule)) && (!nearest || away(*each.due) < away(nearest->due)))
            nearest = task_of(each);
    return nearest;
}

std::optional<ContactMode> asked_mode(const Programme& programme, const Task& task) {
    for (const auto& rule : programme.rules)
        if (rule.key == task.key.rule && rule.is_in_force(task.due)) return asked_mode(rule);
    return std::nullopt;
}

Replanned replan(const std::vector<Task>& written, const std::vector<PlannedTask>& planned,
                 const std::vector<PlannedTask>& lost) {
    Replanned found;
    for (const auto& task : written) {
        if (task.is_settled()) continue;
        const auto* wanted = with_key(planned, task.key);
        if (wanted == nullptr && is_asked_for(task)) wanted = with_key(lost, task.key);
        auto next = in_step(task, wanted);
        if (next == task) continue;
        if (!task.to_do_on) ++found.again;
        if (!next.to_do_on) ++found.gone;
        found.changed.push_back(std::move(next));
    }
    for (const auto& each : planned)
        if (std::ranges::find(written, each.key, &Task::key) == written.end()) found.added.push_back(each);
    return found;
}

}  // namespace mentorkorps::domain
