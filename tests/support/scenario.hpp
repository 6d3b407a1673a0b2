#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mentorkorps::tests {

/// One example in a scenario file: what is given, what is asked, and what is expected, each without the lines' indents.
///
///     # A line that says what the example shows
///     given
///       words of the test's own
///     when
///       words of the test's own
///     then
///       what comes out
struct Scenario {
    std::string title;
    std::vector<std::string> given;
    std::vector<std::string> when;
    std::string then;
};
std::vector<Scenario> scenarios_in(std::string_view text);

/// Answers a scenario with the text that `then` is to be.
using Answer = std::function<std::string(const Scenario&)>;
/// Tries all scenarios of a file. With UPDATE=1 in the environment their `then` is written anew instead, to be read in
/// the diff.
void try_scenarios(const std::filesystem::path& file, const Answer& answer);

/// The cells of a line with `;` between them, trimmed.
std::vector<std::string> cells(std::string_view line);

}  // namespace mentorkorps::tests
