#pragma once

#include <string>

#include "domain/today/today.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

/// Whom a line of I dag is about: "Mads Kjær og Ida Lund"; of the programme as a whole the group, or the programme.
std::string who(const Visit& visit, const domain::TodayItem& item);

}  // namespace mentorkorps::web::pages
