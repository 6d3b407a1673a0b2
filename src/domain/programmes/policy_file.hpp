#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

/// What is wrong with a policy file, where, and what was expected: in English for the console, and in Danish for the
/// page.
struct PolicyProblem {
    std::string file;
    int line = 0;
    std::string what;
    std::string danish;
};
/// "middelfart.toml:12: …"
std::string sentence(const PolicyProblem& problem);
/// "Linje 12: …"
std::string danish_sentence(const PolicyProblem& problem);

/// Reads a policy file (TOML; docs/recipes/write-a-policy.md says what may stand in it). An unknown key, a missing one
/// or a value of the wrong type is a problem; all problems are told at once.
Result<Programme, std::vector<PolicyProblem>> read_policy(std::string_view toml, std::string_view file);

/// The line on which a key's value begins in each rule of a file that can be read, in the order of its rules; 0 where a
/// rule has it not.
std::vector<int> lines_in_rules(std::string_view toml, std::string_view key);

}  // namespace mentorkorps::domain
