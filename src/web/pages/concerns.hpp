#pragma once

#include <string>

#include "domain/concerns/concern.hpp"
#include "web/views/concern_alert.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

/// What to do about a receipt that has not come. It says no name.
std::string in_words(const domain::LateReceipt& late);
/// The same with where it is done, for the pages where somebody begins their day.
views::ConcernAlert concern_alert(const Visit& visit, const domain::LateReceipt& late);

}  // namespace mentorkorps::web::pages
