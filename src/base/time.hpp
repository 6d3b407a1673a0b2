#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mentorkorps {

/// A day in the calendar, without a time of day or a zone.
using Date = std::chrono::sys_days;
/// A point in time, UTC, in microseconds: how every time is kept.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// A time of day on a wall clock, in minutes since midnight: 0 … 1439.
struct TimeOfDay {
    int minutes = 0;
    friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

/// What a wall clock in Europe/Copenhagen shows.
struct LocalTime {
    Date date;
    TimeOfDay time;
};
LocalTime copenhagen(Instant at);
/// The first instant of a day in Europe/Copenhagen.
Instant midnight(Date day);

/// `2026-12-31`; anything else, 30 February included, is nothing.
std::optional<Date> parse_iso_date(std::string_view text);
std::string iso(Date day);
/// `2026-12-31T23:59:59.123456Z`.
std::string iso(Instant at);

Date date(int year, unsigned month, unsigned day);
/// The same day `months` later or earlier, clipped to the end of the month: 31 January + 1 month is 28 February.
Date plus_months(Date day, int months);
/// The number of its week after ISO 8601: 1 … 53.
int iso_week(Date day);
/// Whole years from `from` to `to`; somebody born on 29 February gets older on 1 March. Negative is a bug of the
/// caller.
int whole_years(Date from, Date to);

}  // namespace mentorkorps
