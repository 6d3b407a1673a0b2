#include "http/router.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace mentorkorps::http {

namespace {

/// Takes "/segment" from the front, without the slash.
std::string_view take_segment(std::string_view& rest) {
    rest.remove_prefix(1);
    const auto segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    return segment;
}

}  // namespace

std::string_view Captures::operator[](std::string_view name) const {
    const auto at = std::ranges::find(captures_, name, [](const auto& each) { return each.first; });
    check(at != captures_.end(), "the pattern has that name");
    return at->second;
}

std::optional<Captures> match(std::string_view pattern, std::string_view path) {
    Captures captures;
    while (pattern.starts_with('/') && path.starts_with('/')) {
        const auto expected = take_segment(pattern);
        const auto segment = take_segment(path);
        if (expected.starts_with('{')) {
            if (segment.empty()) return std::nullopt;
            captures.add(expected.substr(1, expected.size() - 2), segment);
        } else if (expected != segment) {
            return std::nullopt;
        }
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return captures;
}

}  // namespace mentorkorps::http
