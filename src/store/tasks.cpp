#include "store/tasks.hpp"

#include <limits>

namespace mentorkorps::store {
namespace {

using namespace domain;

Task read_task(const db::Row& row) {
    return {.id = row.get<TaskId>(0),
            .key = {row.get<std::string>(3), row.get<int>(4), row.get<Party>(5)},
            .due = row.get<Date>(6),
            .to_do_on = row.get<std::optional<Date>>(7),
            .state = row.is_null(8) ? std::nullopt : std::optional(row.get<TaskState>(8)),
            .put_off_until = row.get<std::optional<Date>>(9)};
}

// `+` keeps the engines from going by the programme: a match's number is the way in.
constexpr db::Sql select_tasks =
    "select t.id, t.pairing_id, t.programme_id, t.rule, t.ordinal, t.party, t.due_date, t.to_do_on, s.state, "
    "s.until_date "
    "from task t left join task_state s on s.id = (select max(l.id) from task_state l where l.task_id = t.id) "
    "where +t.programme_id = $1 and t.pairing_id between $2 and $3 order by t.pairing_id, t.due_date, t.id";
constexpr db::Sql select_task =
    "select t.id, t.pairing_id, t.programme_id, t.rule, t.ordinal, t.party, t.due_date, t.to_do_on, s.state, "
    "s.until_date "
    "from task t left join task_state s on s.id = (select max(l.id) from task_state l where l.task_id = t.id) "
    "where t.id = $1";

}  // namespace

std::vector<MatchTasks> tasks(db::Read& tx, ProgrammeId programme, MatchId only) {
    std::vector<MatchTasks> found;
    tx.each(
        select_tasks,
        [&](const db::Row& row) {
            const auto match = row.get<MatchId>(1);
            if (found.empty() || found.back().match != match) found.push_back({match, {}});
            found.back().tasks.push_back(read_task(row));
        },
        programme, only, only ? only : MatchId{std::numeric_limits<std::int64_t>::max()});
    return found;
}

std::optional<PlacedTask> task(db::Read& tx, TaskId id) {
    return tx.one(
        select_task,
        [](const db::Row& row) { return PlacedTask{read_task(row), row.get<MatchId>(1), row.get<ProgrammeId>(2)}; },
        id);
}

// Two servers may plan the same match; the second of them finds it planned.
constexpr db::Sql insert_task =
    "insert into task (programme_id, pairing_id, rule, ordinal, party, due_date, to_do_on) "
    "values ($1, $2, $3, $4, $5, $6, $6) on conflict (pairing_id, rule, ordinal, party) do nothing";
constexpr db::Sql update_task = "update task set due_date = $2, to_do_on = $3 where id = $1";
constexpr db::Sql insert_task_state =
    "insert into task_state (task_id, state, on_date, until_date, reason, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6, $7)";

void add(db::Write& tx, ProgrammeId programme, MatchId match, const PlannedTask& task) {
    tx.run(insert_task, programme, match, task.key.rule, task.key.ordinal, task.key.party, task.due);
}

void change(db::Write& tx, const Task& task) { tx.run(update_task, task.id, task.due, task.to_do_on); }

void add(db::Write& tx, TaskId id, const TaskMark& mark, const Written& written) {
    tx.run(insert_task_state, id, mark.state, mark.on, mark.until, mark.reason, written.by, written.at);
}

}  // namespace mentorkorps::store
