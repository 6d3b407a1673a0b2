#pragma once

#include <string>

#include "app/training.hpp"
#include "html/url.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

html::Url all_cohorts(const Visit& visit);
html::Url cohort_page(const Visit& visit, domain::CohortId id);
html::Url evening_page(const Visit& visit, domain::CohortId id, int number);
/// "1. Tirsdag 12. januar 2027"
std::string evening_heading(const domain::Evening& evening);
/// "Kl. 17.00 til kl. 19.30, Biblioteket. Konflikthåndtering."
std::string evening_in_words(const domain::Evening& evening);

}  // namespace mentorkorps::web::pages
