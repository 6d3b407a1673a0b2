#pragma once

#include <string>
#include <vector>

#include "domain/proposals/proposal.hpp"

namespace mentorkorps::web::pages {

/// "tirsdag 3. marts kl. 16.30, Kulturhuset"
std::string in_words(const domain::FirstMeeting& meeting);
/// "Det første møde er for den unge, mentoren og koordinatoren."
std::string meeting_with(const std::vector<domain::Party>& parties);

}  // namespace mentorkorps::web::pages
