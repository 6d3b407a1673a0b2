#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/programmes/programme.hpp"

/// Filling what a policy's source leaves open, in the text of the file, so that everything else in it stays as it was
/// written, comments too.
namespace mentorkorps::domain {

/// A parameter that a rule leaves open. `rule`: its place among the rules of the file.
struct OpenParameter {
    std::size_t rule = 0;
    std::string name{};
    friend bool operator==(const OpenParameter&, const OpenParameter&) = default;
};
std::vector<OpenParameter> open_parameters(const Programme& policy);

/// In the place of a parameter: where the values of the rule were found, which is added to its source.
inline constexpr std::string_view found_in = "source";

struct Filling {
    OpenParameter parameter{};
    std::string typed{};
};
/// What was typed, and does not fit.
struct Misfit {
    OpenParameter parameter{};
    std::string sentence{};  ///< in Danish, with the name of the field and the way out
};
/// The text with those values in the place of what was open. A value is taken when `read_policy` takes it: as a whole
/// number, a text, or a list of what stands between commas. What was left empty stays open. `toml` is a file that can
/// be read.
Result<std::string, std::vector<Misfit>> filled(std::string toml, const std::vector<Filling>& values);

}  // namespace mentorkorps::domain
