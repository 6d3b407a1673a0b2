#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/time.hpp"

/// How a Dane writes dates, numbers and times. Each is also a filter of the views: `{{ match.began|long_date }}`.
namespace mentorkorps::html {

/// `31-12-2026`. An instant is shown as in Europe/Copenhagen, here and below.
std::string date(Date day);
std::string date(Instant at);
/// `2026-12-31`, for `<input type="date">` and `<time datetime>`.
std::string iso_date(Date day);
/// `31. december 2026`.
std::string long_date(Date day);
/// `tirsdag 3. marts`.
std::string weekday_date(Date day);
/// `uge 37`, after ISO 8601.
std::string week(Date day);
/// `i dag`, `i går`, `i morgen`, `for 3 dage siden`, `om 3 dage`; from 60 days in months, from 2 years in years.
std::string ago(Date day, Date today);
/// `kl. 17.00`.
std::string time(TimeOfDay time);
std::string time(Instant at);
/// `31-12-2026 kl. 17.00`.
std::string date_time(Instant at);
/// `1 t 30 min`, `45 min`, `2 t`.
std::string minutes(std::int64_t minutes);
std::string minutes(std::chrono::minutes minutes);

/// `1.234`.
std::string number(std::int64_t number);
/// `1,52`; `1.234,5` with one digit.
std::string decimal(double number, int digits = 2);
/// `54 %` with a no-break space; `–` of nothing. Halves are rounded up.
std::string percent_of(std::int64_t n, std::int64_t of);
/// `59 af 109 (54 %)`; `0 af 0` of nothing.
std::string share(std::int64_t n, std::int64_t of);
/// `ung` for 1 (and -1), else `unge`.
std::string plural(std::int64_t n, std::string_view one, std::string_view many);
/// `1 ung`, `1.234 unge`.
std::string counted(std::int64_t n, std::string_view one, std::string_view many);

/// `12 34 56 78`; a Danish number with or without +45. Any other is shown as it is.
std::string phone(std::string_view number);
/// The first letter large: `I dag`.
std::string capitalized(std::string_view text);

}  // namespace mentorkorps::html
