#pragma once

#include <optional>

#include "base/time.hpp"

namespace mentorkorps::domain {

/// From this age on nobody else has a say.
inline constexpr int grown_up_years = 18;
/// Whether a guardian has a say about somebody: until they are 18, and while nobody knows how old they are.
bool has_guardian(const std::optional<Date>& birth_date, Date on);

}  // namespace mentorkorps::domain
