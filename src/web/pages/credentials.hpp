#pragma once

#include <string>

#include "app/person.hpp"
#include "web/views/person_page.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

/// The certificates on a mentor's page, with their forms.
void add_credentials(const Visit& visit, const app::MentorPart& from, views::PersonPage::Part& part);
/// The person's page with the form of the certificate `id` refused at a field.
http::Response credential_refused(const Visit& visit, const std::string& id, const std::string& field,
                                  const std::string& sentence);

}  // namespace mentorkorps::web::pages
