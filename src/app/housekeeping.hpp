#pragma once

#include <string>
#include <string_view>

#include "app/world.hpp"

namespace mentorkorps::app {

/// The right to do a job of a day, for one server of many. A server that took it and fell silent loses it after an
/// hour.
enum class Turn { ours, not_ours };
Turn take_turn(const World& world, std::string_view job, Date day);
void end_turn(const World& world, std::string_view job, Date day);

enum class Trial { look_only, for_real };
/// Removes what nobody can use any more: sessions that have ended, failed sign-ins, spreadsheets that waited a day for
/// a yes, and mails sent 30 days ago. Answers with the counts, for the log.
std::string tidy(const World& world, Trial trial);

}  // namespace mentorkorps::app
