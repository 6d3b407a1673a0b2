#pragma once

#include <string>

#include "app/housekeeping.hpp"

namespace mentorkorps::app {

/// On Mondays, posts to each coordinator of a programme what waits there this week, in figures. Run again, it posts
/// nothing more. Answers with the count, for the log; with nothing on other days.
std::string weekly_letter(const World& world, Trial trial);

}  // namespace mentorkorps::app
