#pragma once

#include <cstdint>

#include "domain/matching/best_whole.hpp"

namespace mentorkorps::domain {

/// The score that the worst pair can have when as many as possible are matched; a perfect one where nobody can be.
std::int32_t fairest_score(const MatchingInstance& instance);

}  // namespace mentorkorps::domain
