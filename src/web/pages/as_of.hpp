#pragma once

#include <vector>

#include "web/views/shell.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

/// The day that figures are asked for, in the address's `dato`; today when none was, and when it is no date or lies
/// ahead (then `errors` says so).
Date asked_day(const Visit& visit, std::vector<views::FieldError>& errors);

}  // namespace mentorkorps::web::pages
