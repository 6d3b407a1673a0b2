#include "http/syntax.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mentorkorps::http {

namespace {

/// Takes a quoted text from the front of `rest`, which begins with its quote.
std::optional<std::string> take_quoted(std::string_view& rest) {
    std::string value;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] == '"') {
            rest.remove_prefix(at + 1);
            return value;
        }
        if (rest[at] == '\\' && at + 1 < rest.size() && rest[at + 1] == '"') ++at;
        value += rest[at];
    }
    return std::nullopt;
}

std::string take_until_semicolon(std::string_view& rest) {
    const auto end = std::min(rest.find(';'), rest.size());
    std::string taken(trim(rest.substr(0, end)));
    rest.remove_prefix(end);
    return taken;
}

}  // namespace

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& each : lower)
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    return lower;
}

std::optional<Parameterised> parse_parameterised(std::string_view text) {
    Parameterised parsed{.value = lower_ascii(take_until_semicolon(text)), .parameters = {}};
    while (!text.empty()) {
        text.remove_prefix(1);
        const auto equals = text.find('=');
        if (equals > text.find(';') || equals == text.npos) {
            take_until_semicolon(text);
            continue;
        }
        auto name = lower_ascii(trim(text.substr(0, equals)));
        text = trim(text.substr(equals + 1));
        auto value = text.starts_with('"') ? take_quoted(text) : take_until_semicolon(text);
        if (!value) return std::nullopt;
        parsed.parameters.add(std::move(name), std::move(*value));
        take_until_semicolon(text);
    }
    return parsed;
}

}  // namespace mentorkorps::http
