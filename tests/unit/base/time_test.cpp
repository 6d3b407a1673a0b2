#include "base/time.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace mentorkorps;

namespace {

Date any_date() { return date(1900, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 80'000)); }

std::chrono::year_month_day calendar(Date day) { return std::chrono::year_month_day(day); }

}  // namespace

TEST(IsoDate, is_read_when_the_day_exists) {
    EXPECT_EQ(parse_iso_date("2026-12-31"), date(2026, 12, 31));
    EXPECT_EQ(parse_iso_date("2028-02-29"), date(2028, 2, 29));
    for (const auto* text :
         {"", "2026-02-29", "2026-13-01", "2026-1-1", "31-12-2026", "2026-12-31 ", "2026-12-3x", "20261231"})
        EXPECT_EQ(parse_iso_date(text), std::nullopt) << text;
}

RC_GTEST_PROP(IsoDate, comes_back_as_it_went, ()) {
    const auto day = any_date();
    RC_ASSERT(parse_iso_date(iso(day)) == day);
}

TEST(Copenhagen, knows_summer_and_winter) {
    const auto noon = [](int year, unsigned month, unsigned day) {
        return Instant(date(year, month, day)) + std::chrono::hours(12);
    };
    EXPECT_EQ(copenhagen(noon(2026, 1, 15)).time.minutes, 13 * 60);
    EXPECT_EQ(copenhagen(noon(2026, 7, 15)).time.minutes, 14 * 60);
    const auto late = Instant(date(2026, 6, 30)) + std::chrono::hours(23);
    EXPECT_EQ(copenhagen(late).date, date(2026, 7, 1));
}

TEST(Copenhagen, begins_its_days_at_midnight_also_when_the_clock_changes) {
    for (auto day = date(2026, 3, 25); day < date(2026, 11, 5); day += std::chrono::days(1)) {
        EXPECT_EQ(copenhagen(midnight(day)).date, day) << iso(day);
        EXPECT_EQ(copenhagen(midnight(day)).time.minutes, 0) << iso(day);
        EXPECT_EQ(copenhagen(midnight(day) - std::chrono::microseconds(1)).date, day - std::chrono::days(1))
            << iso(day);
    }
    EXPECT_EQ(midnight(date(2026, 3, 30)) - midnight(date(2026, 3, 29)), std::chrono::hours(23));
    EXPECT_EQ(midnight(date(2026, 10, 26)) - midnight(date(2026, 10, 25)), std::chrono::hours(25));
}

TEST(Instant, is_written_in_utc_to_the_microsecond) {
    EXPECT_EQ(iso(Instant(date(2026, 12, 31)) + std::chrono::hours(23) + std::chrono::microseconds(7)),
              "2026-12-31T23:00:00.000007Z");
}

TEST(PlusMonths, is_clipped_to_the_end_of_the_month) {
    EXPECT_EQ(plus_months(date(2026, 1, 31), 1), date(2026, 2, 28));
    EXPECT_EQ(plus_months(date(2028, 1, 31), 1), date(2028, 2, 29));
    EXPECT_EQ(plus_months(date(2026, 3, 31), -1), date(2026, 2, 28));
    EXPECT_EQ(plus_months(date(2026, 11, 15), 2), date(2027, 1, 15));
    EXPECT_EQ(plus_months(date(2026, 1, 15), -1), date(2025, 12, 15));
}

RC_GTEST_PROP(PlusMonths, lands_in_the_month_and_never_after_the_day, ()) {
    const auto from = any_date();
    const int months = *rc::gen::inRange(-600, 600);
    const auto to = calendar(plus_months(from, months));
    const auto count = [](std::chrono::year_month_day day) {
        return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
    };
    RC_ASSERT(count(to) - count(calendar(from)) == months);
    RC_ASSERT(to.day() <= calendar(from).day());
    RC_ASSERT(to.day() == calendar(from).day() ||
              calendar(Date(to) + std::chrono::days(1)).day() == std::chrono::day(1));
}

TEST(WholeYears, turn_on_the_birthday) {
    EXPECT_EQ(whole_years(date(2008, 11, 24), date(2026, 11, 23)), 17);
    EXPECT_EQ(whole_years(date(2008, 11, 24), date(2026, 11, 24)), 18);
    EXPECT_EQ(whole_years(date(2008, 2, 29), date(2026, 2, 28)), 17);
    EXPECT_EQ(whole_years(date(2008, 2, 29), date(2026, 3, 1)), 18);
    EXPECT_EQ(whole_years(date(2026, 11, 24), date(2026, 11, 24)), 0);
}

RC_GTEST_PROP(WholeYears, never_fall_and_go_up_by_one_at_most, ()) {
    const auto from = any_date();
    const auto to = from + std::chrono::days(*rc::gen::inRange(0, 40'000));
    const int years = whole_years(from, to), next = whole_years(from, to + std::chrono::days(1));
    RC_ASSERT(years >= 0);
    RC_ASSERT(next == years || next == years + 1);
    RC_ASSERT(plus_months(from, years * 12) <= to);
    RC_ASSERT(plus_months(from, (years + 1) * 12) + std::chrono::days(1) > to);
}
