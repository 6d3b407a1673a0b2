#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

/// Numbers and lists in words, in Danish, for the sentences of rules.
namespace mentorkorps::domain::phrases {

/// "a, b og c"
std::string and_list(const std::vector<std::string>& words);
/// "a, b eller c"
std::string or_list(const std::vector<std::string>& words);
/// "12"; what is left open is "…".
std::string number(int n);
/// "1 måned", "12 måneder"; in the same way for days, hours, minutes, years and times.
std::string months(int n);
std::string days(int n);
/// The whole months from a day to a later one; "0 måneder" when it is not later.
std::string months_between(Date from, Date to);
std::string minutes(int n);
std::string years(int n);
std::string times(int n);
/// "hver måned", "hver anden måned", "hver 3. måned"
std::string every_months(int n);
/// " De kan ikke aftale at ses sjældnere end hver 15. dag."; nothing where a rule leaves it to them.
std::string agreed_at_most(std::optional<int> days);
/// What a parameter is, by its name in a policy file: "antal år, mindst" for "years_min".
std::string parameter(std::string_view name);

}  // namespace mentorkorps::domain::phrases
