#pragma once

#include "app/person.hpp"
#include "web/views/person_page.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

/// Whether the mentor can sign in, and what there is to do about it.
views::PersonPage::Login login_of(const Visit& visit, const app::MentorPart& part);

}  // namespace mentorkorps::web::pages
