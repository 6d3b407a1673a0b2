#pragma once

#include <optional>

#include "domain/matching/facts.hpp"
#include "web/views/both_weeks.hpp"

namespace mentorkorps::web::pages {

/// The weeks of the two laid over each other, when both have times in theirs.
std::optional<views::BothWeeks> both_weeks(const domain::YoungPersonFacts& young, const domain::MentorFacts& mentor);

}  // namespace mentorkorps::web::pages
