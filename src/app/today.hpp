#pragma once

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/today/today.hpp"

namespace mentorkorps::app {

/// "I dag" in a programme, for who may `see_people` in it: the worst of each group, or a page of one group.
Result<domain::TodayList, NotFound> today(const World& world, const domain::Viewer& viewer,
                                          domain::ProgrammeId programme, const domain::TodayPage& page = {});

}  // namespace mentorkorps::app
