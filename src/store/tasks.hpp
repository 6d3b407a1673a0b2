#pragma once

#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/practice/plan.hpp"
#include "domain/today/today.hpp"
#include "store/states.hpp"

namespace mentorkorps::store {

/// A match's tasks, settled ones too.
struct MatchTasks {
    domain::MatchId match;
    std::vector<domain::Task> tasks;
};
/// Of all matches of a programme that have any, or of `only` one of them (0: all), by the match's id.
std::vector<MatchTasks> tasks(db::Read& tx, domain::ProgrammeId programme, domain::MatchId only);

/// A task, with where it belongs.
struct PlacedTask {
    domain::Task task;
    domain::MatchId match;
    domain::ProgrammeId programme;
};
std::optional<PlacedTask> task(db::Read& tx, domain::TaskId id);

void add(db::Write& tx, domain::ProgrammeId programme, domain::MatchId match, const domain::PlannedTask& task);
/// Its day, and whether it is to be done.
void change(db::Write& tx, const domain::Task& task);

struct TaskMark {
    domain::TaskState state = domain::TaskState::done;
    Date on{};
    std::optional<Date> until{};
    std::string reason{};
};
void add(db::Write& tx, domain::TaskId id, const TaskMark& mark, const Written& written);

}  // namespace mentorkorps::store
