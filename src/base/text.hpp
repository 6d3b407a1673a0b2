#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mentorkorps {

/// Without white space (also no-break spaces) at both ends.
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
/// Its lines with anything on them, trimmed.
std::vector<std::string> paragraphs(std::string_view text);
bool is_utf8(std::string_view text);
/// The text with every byte read as Windows-1252.
std::string from_windows_1252(std::string_view text);

/// What two texts have in common when a Dane would call them the same word: lower case, accents off, å=aa, æ=ae, ø=oe,
/// ö=oe, ä=ae, ü=y, one space between words. For searching and for recognising headers; never shown.
std::string folded(std::string_view text);
/// A key whose byte order is Danish alphabetical order (CLDR `da`: … z æ ø å, aa with å). For sorting; never shown.
std::string sort_key(std::string_view text);

/// The whole text as a number; nothing when a byte of it is something else.
template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// How many letters a reader would count (code points).
std::size_t length(std::string_view utf8);

}  // namespace mentorkorps
