#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/imports/scan.hpp"
#include "domain/imports/values.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int minutes_max = 24 * 60;

/// `1.234,5` as `1234.5`; nothing when the signs do not stand where a Dane puts them.
std::optional<std::string> plain_decimal(std::string_view text) {
    std::string plain;
    if (text.starts_with('-')) plain += '-', text.remove_prefix(1);
    const auto comma = text.find(',');
    const auto groups = split(text.substr(0, comma), '.');
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!is_digits(groups[i]) || (i > 0 && groups[i].size() != 3)) return std::nullopt;
        plain += groups[i];
    }
    if (comma == std::string_view::npos) return plain;
    const auto decimals = text.substr(comma + 1);
    if (!is_digits(decimals)) return std::nullopt;
    return plain + '.' + std::string(decimals);
}

/// Takes the number at the front of `rest`, and the unit behind it, if any.
struct Measure {
    double number = 0;
    std::string_view unit;
};
std::optional<Measure> take_measure(std::string_view& rest) {
    const auto number_end = rest.find_first_not_of("0123456789,");
    const auto plain = plain_decimal(rest.substr(0, number_end));
    const auto number = plain ? number_in<double>(*plain) : std::nullopt;
    if (!number) return std::nullopt;
    rest = trim(rest.substr(std::min(number_end, rest.size())));
    const auto unit = rest.substr(0, rest.find_first_of("0123456789 "));
    rest = trim(rest.substr(unit.size()));
    return Measure{*number, unit};
}

std::optional<double> minutes_a_unit(std::string_view unit, DurationUnit bare) {
    if (unit.ends_with('.')) unit.remove_suffix(1);
    if (unit.empty()) return bare == DurationUnit::hours ? 60 : 1;
    for (const std::string_view hour : {"t", "time", "timer", "h"})
        if (unit == hour) return 60;
    for (const std::string_view minute : {"m", "min", "minut", "minutter"})
        if (unit == minute) return 1;
    return std::nullopt;
}

std::optional<double> clock_minutes(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    const auto hours = number_in<unsigned>(parts[0]);
    const auto minutes = parts[1].size() == 2 ? number_in<unsigned>(parts[1]) : std::nullopt;
    if (!hours || !minutes || *minutes > 59) return std::nullopt;
    return *hours * 60.0 + *minutes;
}

std::optional<double> measured_minutes(std::string_view rest, DurationUnit bare) {
    const auto first = take_measure(rest);
    const auto scale = first ? minutes_a_unit(first->unit, bare) : std::nullopt;
    if (!scale) return std::nullopt;
    if (rest.empty()) return first->number * *scale;
    if (rest.starts_with("og ")) rest = trim(rest.substr(3));
    const auto second = take_measure(rest);
    if (*scale != 60 || first->unit.empty() || !second || !rest.empty()) return std::nullopt;
    if (minutes_a_unit(second->unit, DurationUnit::minutes) != 1) return std::nullopt;
    return first->number * 60 + second->number;
}

}  // namespace

Result<double, ValueRefusal> parse_decimal(std::string_view text) {
    text = trim(text);
    if (text.empty()) return no(ValueFault::missing, text);
    const auto plain = plain_decimal(text);
    const auto value = plain ? number_in<double>(*plain) : std::nullopt;
    if (!value) return no(ValueFault::not_a_number, text);
    return *value;
}

Result<int, ValueRefusal> parse_whole(std::string_view text, WholeRange range) {
    text = trim(text);
    if (text.empty()) return no(ValueFault::missing, text);
    const auto value = number_in<int>(text);
    if (!value || *value < range.min || *value > range.max)
        return no(ValueFault::out_of_range, text, fmt::format("{}–{}", range.min, range.max));
    return *value;
}

Result<int, ValueRefusal> parse_minutes(std::string_view text, DurationUnit bare) {
    text = trim(text);
    if (text.empty()) return no(ValueFault::missing, text);
    std::optional<double> minutes;
    if (is_digits(text)) {
        minutes = number_in<double>(text);
        if (bare == DurationUnit::hours) *minutes *= 60;
    } else {
        minutes = text.contains(':') ? clock_minutes(text) : measured_minutes(folded(text), bare);
    }
    if (!minutes) return no(ValueFault::not_minutes, text);
    if (*minutes > minutes_max) return no(ValueFault::too_many_minutes, text);
    return static_cast<int>(std::lround(*minutes));
}

}  // namespace mentorkorps::domain
