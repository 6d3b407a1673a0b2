#pragma once

#include "app/declarations.hpp"
#include "web/views/mine.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

/// The way to the text on the mentor's page.
views::OwnTextLine own_text_line(const Visit& visit, const app::OwnText& text);

}  // namespace mentorkorps::web::pages
