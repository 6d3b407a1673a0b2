#include <array>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/imports/scan.hpp"
#include "domain/imports/values.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::size_t iso_length = 10;

/// A number without a sign.
std::optional<int> digits(std::string_view text) { return is_digits(text) ? number_in<int>(text) : std::nullopt; }

/// 1 … 12 for a Danish month, whole or shortened to three letters or more, in folded form.
std::optional<int> month_named(std::string_view text) {
    constexpr std::array<std::string_view, 12> months{"januar",    "februar", "marts",    "april",
                                                      "maj",       "juni",    "juli",     "august",
                                                      "september", "oktober", "november", "december"};
    if (text.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (months[i].starts_with(text)) return static_cast<int>(i + 1);
    return std::nullopt;
}

/// Day, month and year as they were written.
struct Parts {
    std::string_view day;
    std::string_view month;
    std::string_view year;
};

std::optional<Parts> parts_between(std::string_view text, char separator) {
    const auto first = text.find(separator);
    const auto second = text.find(separator, first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
    return Parts{trim(text.substr(0, first)), trim(text.substr(first + 1, second - first - 1)),
                 trim(text.substr(second + 1))};
}

/// `31. december 2026`, `d. 31 dec. 2026`, folded.
std::optional<Parts> parts_in_words(std::string_view text) {
    for (const std::string_view before : {"den ", "d. ", "d."})
        if (text.starts_with(before)) text = trim(text.substr(before.size()));
    const auto day_end = text.find_first_not_of("0123456789");
    if (day_end == std::string_view::npos) return std::nullopt;
    const auto month_at = text.find_first_not_of(". ", day_end);
    const auto month_end = text.find_first_of(". 0123456789", month_at);
    if (month_at == std::string_view::npos || month_end == std::string_view::npos) return std::nullopt;
    const auto year_at = text.find_first_not_of(". ", month_end);
    if (year_at == std::string_view::npos) return std::nullopt;
    return Parts{text.substr(0, day_end), text.substr(month_at, month_end - month_at), text.substr(year_at)};
}

Result<Date, ValueRefusal> day_from(const Parts& parts, std::string_view written) {
    const auto day = digits(parts.day);
    const auto number = digits(parts.month);
    const auto month = number ? number : month_named(parts.month);
    const auto year = digits(parts.year);
    if (!day || !month || !year || parts.day.size() > 2) return no(ValueFault::not_a_date, written);
    if (parts.year.size() == 2)
        return no(ValueFault::two_digit_year, written, fmt::format("{:02}-{:02}-19{}", *day, *month, parts.year));
    if (parts.year.size() != 4) return no(ValueFault::not_a_date, written);

    using namespace std::chrono;
    const year_month_day wanted{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                std::chrono::day(static_cast<unsigned>(*day))};
    if (wanted.ok()) return sys_days(wanted);
    if (!wanted.month().ok() || *day < 1 || *day > 31) return no(ValueFault::not_a_date, written);
    const year_month_day_last end{wanted.year() / wanted.month() / last};
    return no(ValueFault::no_such_day, written,
              fmt::format("{:02}-{:02}-{:04}", static_cast<unsigned>(end.day()), *month, *year));
}

bool is_time_behind(std::string_view text) {
    return !text.empty() && (text.front() == ' ' || text.front() == 'T') &&
           text.find_first_not_of("0123456789:.Z ", 1) == std::string_view::npos;
}

}  // namespace

Result<Date, ValueRefusal> parse_date(std::string_view text) {
    text = trim(text);
    if (text.empty()) return no(ValueFault::missing, text);
    const bool iso_shaped = text.size() >= iso_length && text[4] == '-' && text[7] == '-';
    if (iso_shaped && (text.size() == iso_length || is_time_behind(text.substr(iso_length))))
        return day_from({text.substr(8, 2), text.substr(5, 2), text.substr(0, 4)}, text);
    for (const char separator : {'-', '.', '/'})
        if (const auto parts = parts_between(text, separator); parts && digits(parts->day) && digits(parts->month))
            return day_from(*parts, text);
    const auto words = folded(text);
    if (const auto parts = parts_in_words(words)) return day_from(*parts, text);
    return no(ValueFault::not_a_date, text);
}

Result<TimeOfDay, ValueRefusal> parse_time(std::string_view text) {
    const auto written = trim(text);
    if (written.empty()) return no(ValueFault::missing, written);
    auto rest = written;
    for (const std::string_view before : {"kl.", "Kl.", "kl", "Kl"})
        if (rest.starts_with(before)) rest = trim(rest.substr(before.size()));
    const auto mark = rest.find_first_of(".:");
    const auto hour = digits(rest.substr(0, mark));
    const auto after = mark == std::string_view::npos ? std::string_view("00") : rest.substr(mark + 1);
    const auto minute = digits(after.substr(0, 2));
    const bool only_seconds_behind =
        after.size() == 2 || (after.size() == 5 && after[2] == ':' && digits(after.substr(3)));
    if (!hour || !minute || !only_seconds_behind || *hour > 23 || *minute > 59)
        return no(ValueFault::not_a_time, written);
    return TimeOfDay{.minutes = *hour * 60 + *minute};
}

}  // namespace mentorkorps::domain
