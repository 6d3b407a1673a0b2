#include "domain/concerns/weekdays.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int receipt_weekdays = 6;
constexpr int last_store_bededag = 2023;

}  // namespace

// The "anonymous Gregorian computus" (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).
Date easter(int year) {
    const int golden = year % 19, century = year / 100, of_century = year % 100;
    const int moon = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    const int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    const int late = (golden + 11 * epact + 22 * to_sunday) / 451;
    const int days = epact + to_sunday - 7 * late + 114;
    return date(year, static_cast<unsigned>(days / 31), static_cast<unsigned>(days % 31 + 1));
}

bool is_holiday(Date day) {
    using namespace std::chrono;
    const year_month_day in_calendar(day);
    constexpr std::array every_year{January / 1, December / 25, December / 26};
    if (std::ranges::find(every_year, in_calendar.month() / in_calendar.day()) != every_year.end()) return true;
    const int year = static_cast<int>(in_calendar.year());
    constexpr int store_bededag = 26;
    // Maundy Thursday, Good Friday, Easter, its Monday, Ascension, Whitsun, its Monday.
    constexpr std::array around_easter{-3, -2, 0, 1, 39, 49, 50};
    const auto after_easter = static_cast<int>((day - easter(year)).count());
    return std::ranges::find(around_easter, after_easter) != around_easter.end() ||
           (after_easter == store_bededag && year <= last_store_bededag);
}

bool is_weekday(Date day) {
    const std::chrono::weekday of_week(day);
    return of_week != std::chrono::Saturday && of_week != std::chrono::Sunday && !is_holiday(day);
}

Date weekdays_after(Date day, int n) {
    check(n >= 1, "a weekday after a day is at least the first");
    while (n > 0) {
        day += std::chrono::days(1);
        if (is_weekday(day)) --n;
    }
    return day;
}

Date receipt_due(Date handed_over) { return weekdays_after(handed_over, receipt_weekdays); }

}  // namespace mentorkorps::domain
