#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/practice/verdict.hpp"

/// The plan of a match: the talks that its programme's rules ask for, and by when.
namespace mentorkorps::domain {

struct TaskKind;
using TaskId = Id<TaskKind>;

/// Which talk: the same through all versions of a policy.
struct TaskKey {
    std::string rule{};
    int ordinal = 1;
    Party party = Party::mentor;
    friend auto operator<=>(const TaskKey&, const TaskKey&) = default;
};
struct PlannedTask {
    TaskKey key{};
    Date due{};
    friend bool operator==(const PlannedTask&, const PlannedTask&) = default;
};
/// What is still to be done, as of the day: coming or late, in the order of its days. Nothing while the match is on a
/// pause: it comes again when they do.
std::vector<PlannedTask> plan(const Programme& programme, const Timeline& match);
/// What nobody is asked to catch up on any more, and nobody has settled, while the match goes on.
std::vector<PlannedTask> lost(const Programme& programme, const Timeline& match);

/// Which of the talks that rules ask for one with this party is, when it is held as of the day: the nearest in time, of
/// two the earlier, of those that are still to be had and whose turn has come, because no earlier one of the same rule
/// is still to come. Nothing: it is one more than was asked for, or held in a looser way than the rules want (`mode`).
std::optional<PlannedTask> asked_for(const Programme& programme, const Timeline& match, Party party,
                                     std::optional<ContactMode> mode);

/// What somebody did with a task.
enum class TaskState {
    done,
    set_aside,  ///< it is not relevant; the plan does not ask for it again
    put_off,    ///< until another day
    reopened    ///< it was settled by mistake
};
std::string_view label(TaskState state);

/// A task as it was written down.
struct Task {
    TaskId id{};
    TaskKey key{};
    Date due{};
    std::optional<Date> to_do_on{};       ///< when it is shown as due; nothing: it is not to be done (any more)
    std::optional<TaskState> state{};     ///< nothing: nobody has touched it
    std::optional<Date> put_off_until{};  ///< of a task that is put off
    bool is_settled() const { return state == TaskState::done || state == TaskState::set_aside; }
    friend bool operator==(const Task&, const Task&) = default;
};
/// How close the talk is to be at least, by the rule that asks for it; none: as they like.
std::optional<ContactMode> asked_mode(const Programme& programme, const Task& task);
/// What is wrong with putting a task off or setting it aside.
enum class TaskFault {
    settled,
    not_settled,    ///< there is nothing to take up again
    not_colleague,  ///< it is to be handed to somebody who does not coordinate the programme
    settled_anew,   ///< by somebody else, and in another way, than was seen
    reason_missing,
    reason_too_long,
    day_missing,
    day_not_later,
    day_too_late
};
/// In Danish, with the way out.
std::string sentence(TaskFault fault);
inline constexpr std::size_t task_reason_letters_max = 500;

/// The task after the act; a settled one stays as it is. It is put off for a year at most.
Result<Task, TaskFault> put_off(Task task, std::optional<Date> until, std::string_view reason, Date today);
Result<Task, TaskFault> set_aside(Task task, std::string_view reason);
Task done(Task task);
/// To be done again on the day that it was due. `seen`: how it was settled when somebody chose to; none: whichever way.
Result<Task, TaskFault> reopened(Task task, std::optional<TaskState> seen);

/// What brings the written tasks of a match in step with its plan. What was done, set aside or put off stays so; what
/// somebody has put off, or taken up again, is to be done also when it is lost.
struct Replanned {
    std::vector<PlannedTask> added{};
    std::vector<Task> changed{};  ///< as they are to be: another day, or not to be done any more
    int again = 0, gone = 0;      ///< of those that changed: to be done after all, and not to be done any more
    bool is_nothing() const { return added.empty() && changed.empty(); }
};
Replanned replan(const std::vector<Task>& written, const std::vector<PlannedTask>& planned,
                 const std::vector<PlannedTask>& lost = {});

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::TaskState> = [] {
    using enum mentorkorps::domain::TaskState;
    using mentorkorps::Named;
    return std::array{Named{done, "done"}, Named{set_aside, "set_aside"}, Named{put_off, "put_off"},
                      Named{reopened, "reopened"}};
}();
