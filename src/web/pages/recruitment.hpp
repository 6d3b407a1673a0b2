#pragma once

#include <string>

#include "domain/recruitment/application.hpp"
#include "html/url.hpp"
#include "web/visit.hpp"

/// What the pages about rounds and applications share.
namespace mentorkorps::web::pages {

html::Url round_page(const Visit& visit, domain::RoundId id);
html::Url application_page(const Visit& visit, domain::ApplicationId id);
/// Of one whose words are gone: its number.
std::string name_shown(const domain::KeptApplication& kept);

}  // namespace mentorkorps::web::pages
