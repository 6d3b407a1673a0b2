#include "tests/support/scenario.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace mentorkorps::tests {
namespace {

constexpr std::string_view indent = "  ";

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file);
    EXPECT_TRUE(in.good()) << file;
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Blank lines at the end are the file's, not the text's.
void end_well(std::string& text) {
    while (text.ends_with("\n\n")) text.pop_back();
}

std::string written(const Scenario& scenario) {
    std::ostringstream text;
    const auto part = [&](std::string_view name, const std::vector<std::string>& lines) {
        text << name << '\n';
        for (const auto& line : lines) text << (line.empty() ? "" : indent) << line << '\n';
    };
    text << "# " << scenario.title << '\n';
    part("given", scenario.given);
    part("when", scenario.when);
    std::vector<std::string> then;
    std::istringstream lines(scenario.then);
    for (std::string line; std::getline(lines, line);) then.push_back(line);
    part("then", then);
    return text.str();
}

}  // namespace

std::vector<Scenario> scenarios_in(std::string_view text) {
    std::vector<Scenario> found;
    enum class Part { none, given, when, then } part = Part::none;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# ")) {
            found.push_back({.title = line.substr(2), .given = {}, .when = {}, .then = {}});
            part = Part::none;
        } else if (line == "given") {
            part = Part::given;
        } else if (line == "when") {
            part = Part::when;
        } else if (line == "then") {
            part = Part::then;
        } else {
            if (line.starts_with(indent)) line.erase(0, indent.size());
            if (part == Part::given && !line.empty()) found.back().given.push_back(line);
            if (part == Part::when && !line.empty()) found.back().when.push_back(line);
            if (part == Part::then) found.back().then += line + "\n";
        }
    }
    for (auto& scenario : found) end_well(scenario.then);
    return found;
}

void try_scenarios(const std::filesystem::path& file, const Answer& answer) {
    auto scenarios = scenarios_in(read(file));
    ASSERT_FALSE(scenarios.empty()) << file;
    const char* update = std::getenv("UPDATE");
    const bool rewrites = update != nullptr && std::string_view(update) == "1";
    std::string rewritten;
    for (auto& scenario : scenarios) {
        const auto found = answer(scenario);
        if (!rewrites) {
            EXPECT_EQ(found, scenario.then) << file << ": " << scenario.title;
        }
        scenario.then = found;
        rewritten += (rewritten.empty() ? "" : "\n") + written(scenario);
    }
    if (rewrites) std::ofstream(file) << rewritten;
}

std::vector<std::string> cells(std::string_view line) {
    std::vector<std::string> found;
    std::istringstream parts{std::string(line)};
    for (std::string cell; std::getline(parts, cell, ';');) {
        cell.erase(0, cell.find_first_not_of(' '));
        cell.erase(cell.find_last_not_of(' ') + 1);
        found.push_back(cell);
    }
    return found;
}

}  // namespace mentorkorps::tests
