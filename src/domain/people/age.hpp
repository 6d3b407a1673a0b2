#pragma once

#include "base/time.hpp"

namespace mentorkorps::domain {

/// The day that somebody turns so old. Who is born on 29 February turns on 1 March where the year has no such day, as
/// `whole_years` counts.
Date turns(Date born, int years);

}  // namespace mentorkorps::domain
