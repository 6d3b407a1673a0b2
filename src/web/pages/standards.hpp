#pragma once

#include <vector>

#include "app/standards.hpp"
#include "web/views/standards.hpp"

namespace mentorkorps::web::pages {

std::vector<views::StandardLines> standard_lines(const std::vector<app::GradedStandard>& graded);
/// What a standard asks for.
views::StandardLines standard_lines(const domain::Standard& standard);

}  // namespace mentorkorps::web::pages
