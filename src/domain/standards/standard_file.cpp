#include "domain/standards/standard_file.hpp"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentorkorps::domain {
namespace {

int line_of(std::string_view key, std::string_view toml) {
    int line = 1;
    for (const auto each : std::views::split(toml, '\n')) {
        if (std::string_view(each.begin(), each.end()).starts_with(key)) return line;
        ++line;
    }
    return 1;
}

}  // namespace

std::vector<PolicyProblem> unknown_standards(const Programme& policy, const Standards& known, std::string_view toml,
                                             std::string_view file) {
    std::vector<PolicyProblem> found;
    const auto keys = fmt::format("{}", fmt::join(known | std::views::keys, ", "));
    for (const auto& each : policy.standards)
        if (!known.contains(each))
            found.push_back({std::string(file), line_of("standards", toml),
                             fmt::format("there is no standard '{}'; there are: {}", each, keys),
                             fmt::format("Standarden »{}« findes ikke her. Der er: {}.", each, keys)});
    return found;
}

}  // namespace mentorkorps::domain
