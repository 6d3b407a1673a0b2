#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/whole.hpp"
#include "domain/proposals/proposal.hpp"

namespace mentorkorps::web::pages {

/// "12-34", as forms send a young person and a mentor; nothing of any other text.
std::optional<app::TwoOfThem> two_in(std::string_view text);
/// "tirsdag 3. marts kl. 16.30, Kulturhuset"
std::string in_words(const domain::FirstMeeting& meeting);
/// "Det første møde er for den unge, mentoren og koordinatoren."
std::string meeting_with(const std::vector<domain::Party>& parties);

}  // namespace mentorkorps::web::pages
