#pragma once

#include <vector>

#include "app/person.hpp"
#include "compiled/person_page.hpp"

namespace mentorkorps::web::pages {

/// What happened, newest first; what nobody dated comes last.
std::vector<views::StoryLine> story_lines(const app::Story& story);

/// "Anne, Bo og Carl".
std::string joined_names(const std::vector<std::string>& names);

}  // namespace mentorkorps::web::pages
