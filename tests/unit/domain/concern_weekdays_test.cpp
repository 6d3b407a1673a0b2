#include "domain/concerns/weekdays.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

Date any_day() { return date(1990, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 40'000)); }

}  // namespace

TEST(Easter, is_when_the_almanac_says) {
    for (const auto day : {date(1954, 4, 18), date(1981, 4, 19), date(2000, 4, 23), date(2008, 3, 23),
                           date(2011, 4, 24), date(2023, 4, 9), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5),
                           date(2027, 3, 28), date(2038, 4, 25), date(2049, 4, 18)}) {
        EXPECT_EQ(iso(easter(static_cast<int>(std::chrono::year_month_day(day).year()))), iso(day));
    }
}

TEST(Easter, is_a_Sunday_between_22_March_and_25_April) {
    for (int year = 1900; year < 2300; ++year) {
        const auto day = easter(year);
        EXPECT_EQ(std::chrono::weekday(day), std::chrono::Sunday) << iso(day);
        EXPECT_TRUE(date(year, 3, 22) <= day && day <= date(year, 4, 25)) << iso(day);
    }
}

TEST(Weekdays, leave_out_the_holidays_of_2026) {
    for (const auto day :
         {date(2026, 1, 1), date(2026, 4, 2), date(2026, 4, 3), date(2026, 4, 5), date(2026, 4, 6), date(2026, 5, 14),
          date(2026, 5, 24), date(2026, 5, 25), date(2026, 12, 25), date(2026, 12, 26)}) {
        EXPECT_TRUE(is_holiday(day)) << iso(day);
        EXPECT_FALSE(is_weekday(day)) << iso(day);
    }
    for (const auto day :
         {date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 5), date(2026, 12, 24), date(2026, 12, 31)})
        EXPECT_TRUE(is_weekday(day)) << iso(day);
    EXPECT_FALSE(is_weekday(date(2026, 11, 28))) << "a Saturday";
    EXPECT_FALSE(is_weekday(date(2026, 11, 29))) << "a Sunday";
}

TEST(Weekdays, had_store_bededag_until_2023) {
    EXPECT_TRUE(is_holiday(date(2022, 5, 13)));
    EXPECT_TRUE(is_holiday(date(2023, 5, 5)));
    EXPECT_TRUE(is_weekday(date(2024, 4, 26)));
    EXPECT_TRUE(is_weekday(date(2026, 5, 1)));
}

TEST(Receipts, come_by_the_sixth_weekday_after) {
    EXPECT_EQ(iso(receipt_due(date(2026, 11, 24))), "2026-12-02");
    EXPECT_EQ(iso(receipt_due(date(2026, 11, 28))), "2026-12-07") << "from a Saturday";
    EXPECT_EQ(iso(receipt_due(date(2026, 4, 1))), "2026-04-14") << "over Easter";
    EXPECT_EQ(iso(receipt_due(date(2026, 12, 22))), "2026-12-31") << "over Christmas";
    EXPECT_EQ(iso(receipt_due(date(2026, 12, 30))), "2027-01-08") << "over New Year";
}

RC_GTEST_PROP(Weekdays, after_a_day_are_as_many_as_asked_for, ()) {
    const auto from = any_day();
    const auto n = *rc::gen::inRange(1, 40);
    const auto to = weekdays_after(from, n);
    RC_ASSERT(is_weekday(to));
    int found = 0;
    for (auto day = from + std::chrono::days(1); day <= to; day += std::chrono::days(1)) found += is_weekday(day);
    RC_ASSERT(found == n);
}

RC_GTEST_PROP(Weekdays, are_never_earlier_for_a_later_day, ()) {
    const auto from = any_day();
    RC_ASSERT(receipt_due(from) <= receipt_due(from + std::chrono::days(1)));
    RC_ASSERT((receipt_due(from) - from).count() >= 6);
    RC_ASSERT((receipt_due(from) - from).count() <= 14);
}
