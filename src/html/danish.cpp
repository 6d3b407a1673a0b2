#include "html/danish.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/words.hpp"

namespace mentorkorps::html {
namespace {

constexpr std::array months = {"januar", "februar", "marts",     "april",   "maj",      "juni",
                               "juli",   "august",  "september", "oktober", "november", "december"};
constexpr std::array weekdays = {"søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"};
constexpr std::string_view no_break_space = "\u00a0";

struct Civil {
    explicit Civil(Date day) : parts(day) {}
    int year() const { return static_cast<int>(parts.year()); }
    unsigned month() const { return static_cast<unsigned>(parts.month()); }
    unsigned day() const { return static_cast<unsigned>(parts.day()); }
    std::chrono::year_month_day parts;
};

std::string day_and_month(const Civil& civil) { return fmt::format("{}. {}", civil.day(), months[civil.month() - 1]); }

std::string with_thousands(std::string_view digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const bool is_inside = i > 0 && digits[i - 1] != '-';
        if (is_inside && (digits.size() - i) % 3 == 0) text += '.';
        text += digits[i];
    }
    return text;
}

}  // namespace

std::string date(Date day) {
    const Civil civil(day);
    return fmt::format("{:02}-{:02}-{:04}", civil.day(), civil.month(), civil.year());
}

std::string date(Instant at) { return date(copenhagen(at).date); }

std::string iso_date(Date day) { return iso(day); }

std::string long_date(Date day) {
    const Civil civil(day);
    return fmt::format("{} {}", day_and_month(civil), civil.year());
}

std::string weekday_date(Date day) {
    return fmt::format("{} {}", weekdays[std::chrono::weekday(day).c_encoding()], day_and_month(Civil(day)));
}

std::string week(Date day) { return fmt::format("uge {}", iso_week(day)); }

std::string ago(Date day, Date today) { return mentorkorps::ago(static_cast<int>((today - day).count())); }

std::string time(TimeOfDay time) { return fmt::format("kl. {:02}.{:02}", time.minutes / 60, time.minutes % 60); }

std::string time(Instant at) { return time(copenhagen(at).time); }

std::string date_time(Instant at) {
    const LocalTime local = copenhagen(at);
    return fmt::format("{} {}", date(local.date), time(local.time));
}

std::string minutes(std::int64_t minutes) {
    if (minutes < 60) return fmt::format("{} min", minutes);
    if (minutes % 60 == 0) return fmt::format("{} t", number(minutes / 60));
    return fmt::format("{} t {} min", number(minutes / 60), minutes % 60);
}

std::string minutes(std::chrono::minutes length) { return minutes(std::int64_t{length.count()}); }

std::string number(std::int64_t number) { return with_thousands(fmt::to_string(number)); }

std::string decimal(double number, int digits) {
    std::string text = fmt::format("{:.{}f}", number, digits);
    const auto point = std::min(text.find('.'), text.size());
    const std::string whole = with_thousands(std::string_view(text).substr(0, point));
    return point == text.size() ? whole : fmt::format("{},{}", whole, text.substr(point + 1));
}

std::string percent_of(std::int64_t n, std::int64_t of) {
    if (of == 0) return "–";
    return fmt::format("{}{}%", (200 * n + of) / (2 * of), no_break_space);
}

std::string share(std::int64_t n, std::int64_t of) {
    if (of == 0) return fmt::format("{} af 0", number(n));
    return fmt::format("{} af {} ({})", number(n), number(of), percent_of(n, of));
}

std::string plural(std::int64_t n, std::string_view one, std::string_view many) {
    return std::string(n == 1 || n == -1 ? one : many);
}

std::string counted(std::int64_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number(n), plural(n, one, many));
}

std::string phone(std::string_view number) {
    std::string digits;
    for (const char each : number.substr(number.starts_with("+45") ? 3 : 0))
        if (each >= '0' && each <= '9')
            digits += each;
        else if (each != ' ')
            return std::string(number);
    if (digits.size() != 8) return std::string(number);
    const std::string_view all = digits;
    return fmt::format("{} {} {} {}", all.substr(0, 2), all.substr(2, 2), all.substr(4, 2), all.substr(6, 2));
}

std::string capitalized(std::string_view text) {
    constexpr std::string_view small[] = {"æ", "ø", "å"};
    constexpr std::string_view large[] = {"Æ", "Ø", "Å"};
    for (std::size_t i = 0; i < std::size(small); ++i)
        if (text.starts_with(small[i])) return std::string(large[i]).append(text.substr(small[i].size()));
    std::string made(text);
    if (!made.empty() && made.front() >= 'a' && made.front() <= 'z') made.front() -= 'a' - 'A';
    return made;
}

}  // namespace mentorkorps::html
