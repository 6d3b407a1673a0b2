#pragma once

#include "domain/today/today.hpp"
#include "html/url.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

/// Where somebody takes the line out of I dag.
html::Url not_now_address(const Visit& visit, const domain::TodayLine& line);

}  // namespace mentorkorps::web::pages
