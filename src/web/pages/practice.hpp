#pragma once

#include <string_view>

#include "domain/practice/verdict.hpp"

namespace mentorkorps::web::pages {

/// The colour of an outcome, as the stylesheet calls it: "good", "late", "wait"; empty where it says nothing.
std::string_view mark_of(domain::Outcome outcome);

}  // namespace mentorkorps::web::pages
