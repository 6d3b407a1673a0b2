#pragma once

#include "domain/practice/verdict.hpp"

namespace mentorkorps::domain {

/// What one rule says of a match, added to `found`; nothing where it is not in force.
void judge(const Rule& rule, const Timeline& match, Verdicts& found);
/// Whether the rule was set aside for the match by somebody who wrote why.
bool is_waived(const Rule& rule, const Timeline& match);

}  // namespace mentorkorps::domain
