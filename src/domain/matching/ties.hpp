#pragma once

#include "domain/matching/seekers.hpp"

namespace mentorkorps::domain {

/// Of the wholes that are as good as this one, the one that serves the young people who stand first; of those the one
/// that gives the first of them the mentor who stands first, then the second, and so on. So the same instance has the
/// same whole whichever way it was found. When all have sought, and never before.
void decide_ties(Seekers& seekers);

}  // namespace mentorkorps::domain
