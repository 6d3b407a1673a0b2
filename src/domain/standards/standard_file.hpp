#pragma once

#include <string_view>
#include <vector>

#include "domain/programmes/policy_file.hpp"
#include "domain/standards/standard.hpp"

namespace mentorkorps::domain {

/// Reads a standard's file (TOML; docs/recipes/write-a-standard.md says what may stand in it). An unknown key, a
/// missing one, a value of the wrong type or a criterion that nothing decides is a problem; all problems are told at
/// once.
Result<Standard, std::vector<PolicyProblem>> read_standard(std::string_view toml, std::string_view file);

/// Of each standard that the policy names and nobody knows.
std::vector<PolicyProblem> unknown_standards(const Programme& policy, const Standards& known, std::string_view toml,
                                             std::string_view file);

}  // namespace mentorkorps::domain
