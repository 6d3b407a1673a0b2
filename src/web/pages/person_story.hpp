#pragma once

#include <vector>

#include "app/person.hpp"
#include "compiled/person_page.hpp"

namespace mentorkorps::web::pages {

/// What happened, newest first; what nobody dated comes last.
std::vector<views::StoryLine> story_lines(const app::Story& story);

}  // namespace mentorkorps::web::pages
