#pragma once

#include <string>
#include <string_view>

#include "domain/practice/early_ends.hpp"
#include "domain/practice/verdict.hpp"

namespace mentorkorps::web::pages {

/// The colour of an outcome, as the stylesheet calls it: "good", "late", "wait"; empty where it says nothing.
std::string_view mark_of(domain::Outcome outcome);
/// "Begyndte for 20 dage siden. Sidste kontakt for 16 dage siden."
std::string why(const domain::FragileMatch& match);

}  // namespace mentorkorps::web::pages
