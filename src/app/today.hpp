#pragma once

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/today/today.hpp"

namespace mentorkorps::app {

/// What waits in a programme on a day, for what the program does by itself.
domain::TodayList today_list(db::Read& tx, domain::ProgrammeId programme, const domain::Programme& rules, Date day,
                             const domain::TodayPage& page);

/// "I dag" in a programme, for who may `see_people` in it: the worst of each group, or a page of one group.
Result<domain::TodayList, NotFound> today(const World& world, const domain::Viewer& viewer,
                                          domain::ProgrammeId programme, const domain::TodayPage& page = {});

}  // namespace mentorkorps::app
