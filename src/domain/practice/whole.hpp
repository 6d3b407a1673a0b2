#pragma once

#include <span>
#include <vector>

#include "domain/practice/facts.hpp"
#include "domain/practice/verdict.hpp"

namespace mentorkorps::domain {

/// What rules may know of a programme as a whole, on a day.
struct ProgrammeFacts {
    int mentors = 0;  ///< in the corps
    std::span<const MatchFacts> matches{};
    Date as_of{};
};
/// The verdicts of the rules in force that are about no single match, in the order of the programme's rules.
std::vector<Verdict> judge_whole(const Programme& programme, const ProgrammeFacts& facts);
/// Whether a rule is about the programme as a whole.
bool is_about_whole(const Rule& rule);

}  // namespace mentorkorps::domain
