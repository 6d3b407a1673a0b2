#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

/// What is wrong with a policy file, where, and what was expected; in English, for the administrator.
struct PolicyProblem {
    std::string file;
    int line = 0;
    std::string what;
};
/// "middelfart.toml:12: …"
std::string sentence(const PolicyProblem& problem);

/// Reads a policy file (TOML; docs/recipes/write-a-policy.md says what may stand in it). An unknown key, a missing one
/// or a value of the wrong type is a problem; all problems are told at once.
Result<Programme, std::vector<PolicyProblem>> read_policy(std::string_view toml, std::string_view file);

}  // namespace mentorkorps::domain
