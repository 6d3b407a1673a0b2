#include "http/percent.hpp"

#include <charconv>

#include "base/text.hpp"

namespace mentorkorps::http {

namespace {

std::optional<char> unescaped(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 2 || error != std::errc{} || end != digits.data() + 2) return std::nullopt;
    return static_cast<char>(value);
}

bool unreserved(char each) {
    return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
           each == '-' || each == '.' || each == '_' || each == '~';
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, Plus plus) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%') {
            const auto each = unescaped(text.substr(at + 1, 2));
            if (!each) return std::nullopt;
            decoded += *each;
            at += 2;
        } else {
            decoded += text[at] == '+' && plus == Plus::is_space ? ' ' : text[at];
        }
    }
    if (decoded.find('\0') != std::string::npos || !is_utf8(decoded)) return std::nullopt;
    return decoded;
}

std::string percent_encoded(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char each : text) {
        if (unreserved(each)) {
            encoded += each;
        } else {
            const auto byte = static_cast<unsigned char>(each);
            encoded += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return encoded;
}

std::optional<Fields> parse_urlencoded(std::string_view text, std::size_t fields_max) {
    Fields fields;
    std::size_t count = 0;
    for (const auto pair : split(text, '&')) {
        if (pair.empty()) continue;
        if (++count > fields_max) return std::nullopt;
        const auto equals = pair.find('=');
        auto name = percent_decoded(pair.substr(0, equals), Plus::is_space);
        auto value = percent_decoded(equals == pair.npos ? "" : pair.substr(equals + 1), Plus::is_space);
        if (!name || !value) return std::nullopt;
        fields.add(std::move(*name), std::move(*value));
    }
    return fields;
}

}  // namespace mentorkorps::http
