#include "base/time.hpp"

#include <charconv>

#include <date/tz.h>
#include <fmt/format.h>

namespace mentorkorps {
namespace {

using namespace std::chrono;

const ::date::time_zone& zone() {
    static const ::date::time_zone* copenhagen = ::date::locate_zone("Europe/Copenhagen");
    return *copenhagen;
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

}  // namespace

LocalTime copenhagen(Instant at) {
    const auto local = zone().to_local(at);
    const auto day = floor<days>(local);
    return {Date{day.time_since_epoch()}, {static_cast<int>(floor<minutes>(local - day).count())}};
}

Instant midnight(Date day) {
    const ::date::local_days local{day.time_since_epoch()};
    return floor<microseconds>(zone().to_sys(local, ::date::choose::earliest));
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)), d = digits(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    const year_month_day day{year{*y}, month{static_cast<unsigned>(*m)}, std::chrono::day{static_cast<unsigned>(*d)}};
    if (!day.ok()) return std::nullopt;
    return Date{day};
}

std::string iso(Date when) {
    const year_month_day day{when};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string iso(Instant at) {
    const auto day = floor<days>(at);
    const hh_mm_ss time{at - day};
    return fmt::format("{}T{:02}:{:02}:{:02}.{:06}Z", iso(Date{day}), time.hours().count(), time.minutes().count(),
                       time.seconds().count(), time.subseconds().count());
}

Date date(int y, unsigned m, unsigned d) { return Date{year{y} / month{m} / day{d}}; }

Date plus_months(Date when, int count) {
    const year_month_day from{when};
    const year_month to = year_month{from.year(), from.month()} + months{count};
    const year_month_day last = to / std::chrono::last;
    return Date{to / std::min(from.day(), last.day())};
}

int iso_week(Date day) {
    const Date thursday = day + days{4} - days{weekday{day}.iso_encoding()};  // its week is of the year of its Thursday
    const Date new_year{year_month_day{thursday}.year() / January / 1};
    return static_cast<int>((thursday - new_year) / weeks{1}) + 1;
}

int whole_years(Date from, Date to) {
    const year_month_day a{from}, b{to};
    const bool before = std::pair{b.month(), b.day()} < std::pair{a.month(), a.day()};
    return static_cast<int>(b.year()) - static_cast<int>(a.year()) - (before ? 1 : 0);
}

}  // namespace mentorkorps
