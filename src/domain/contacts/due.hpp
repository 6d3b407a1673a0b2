#pragma once

#include <optional>
#include <string>

#include "domain/matches/match.hpp"

namespace mentorkorps::domain {

/// When the two are to be in touch again: so many days after the last time, or after the start. Nothing when neither
/// is known.
std::optional<Date> next_due(const Match& match, std::optional<Date> last_held, int every_days);
/// The same as the mentor reads it: "Næste gang senest om 4 dage".
std::string due_in_words(Date due, Date today);

/// How many contacts a month the match has had, of `held` since it began. Nothing in its first month, or when nobody
/// knows when it began.
std::optional<double> per_month(const Match& match, int held, Date today);

}  // namespace mentorkorps::domain
