#include "domain/sheets/number_format.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "base/time.hpp"

namespace mentorkorps::domain {
namespace {

constexpr double last_serial = 2958465;  // 31 December 9999
constexpr int minutes_a_day = 24 * 60;

/// The letters of a format code that mean something: without quoted text, escaped letters and colours; an elapsed time
/// such as [h] keeps its letter.
std::string meaningful(std::string_view code) {
    std::string kept;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
            ++i;
        } else if (code[i] == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (code[i] == '[') {
            const auto close = std::min(code.find(']', i), code.size());
            const auto inside = code.substr(i + 1, close - i - 1);
            if (inside.find_first_not_of("hHmMsS") == std::string_view::npos) kept += inside;
            i = close;
        } else {
            kept += code[i];
        }
    }
    return kept;
}

Date day_of(int serial, DateSystem system) {
    if (system == DateSystem::from_1904) return date(1904, 1, 1) + std::chrono::days(serial);
    // The 1900 system counts a 29 February 1900 that never was.
    return date(1899, 12, serial < 60 ? 31 : 30) + std::chrono::days(serial);
}

std::string plain(double value, std::size_t digits_min) {
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return fmt::format("{:0{}}", static_cast<long long>(value), digits_min);
    auto text = fmt::format("{:.15g}", value);
    std::ranges::replace(text, '.', ',');
    return text;
}

std::string clock_text(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

}  // namespace

NumberFormat built_in_format(unsigned id) {
    using enum NumberFormat::Kind;
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) return {.kind = date};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return {.kind = time};
    if (id == 22) return {.kind = date_and_time};
    return {};
}

NumberFormat format_of_code(std::string_view code) {
    const auto letters = meaningful(code);
    if (letters == "General") return {};
    const bool day = letters.find_first_of("dDyY") != std::string::npos;
    const bool hour = letters.find_first_of("hHsS") != std::string::npos;
    const bool month = letters.find_first_of("mM") != std::string::npos;
    using enum NumberFormat::Kind;
    if (hour) return {.kind = day ? date_and_time : time};
    if (day || month) return {.kind = date};
    if (letters.size() > 1 && letters.find_first_not_of("0-") == std::string::npos)
        return {.digits_min = static_cast<std::size_t>(std::ranges::count(letters, '0'))};
    return {};
}

std::string shown(std::string_view number, const NumberFormat& format, DateSystem system) {
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(value))
        return std::string(number);
    if (format.kind == NumberFormat::Kind::number || value < 0 || value > last_serial)
        return plain(value, format.digits_min);

    const auto minutes = static_cast<long long>(std::llround(value * minutes_a_day));
    if (format.kind == NumberFormat::Kind::time) return clock_text(static_cast<int>(minutes));
    const auto time_of_day = static_cast<int>(minutes % minutes_a_day);
    if (format.kind == NumberFormat::Kind::date_and_time && value < 1) return clock_text(time_of_day);
    auto day = iso(day_of(static_cast<int>(minutes / minutes_a_day), system));
    if (format.kind == NumberFormat::Kind::date || time_of_day == 0) return day;
    return day + ' ' + clock_text(time_of_day);
}

}  // namespace mentorkorps::domain
