#include "html/danish.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::html {
namespace {

using mentorkorps::date;

const Date new_years_eve = date(2026, 12, 31);

TEST(Danish, WritesDates) {
    EXPECT_EQ(html::date(new_years_eve), "31-12-2026");
    EXPECT_EQ(html::date(date(2026, 3, 1)), "01-03-2026");
    EXPECT_EQ(long_date(new_years_eve), "31. december 2026");
    EXPECT_EQ(weekday_date(date(2026, 3, 3)), "tirsdag 3. marts");
    EXPECT_EQ(weekday_date(date(2026, 3, 1)), "søndag 1. marts");
    EXPECT_EQ(iso_date(date(2026, 3, 1)), "2026-03-01");
}

TEST(Danish, CountsWeeksByTheirThursday) {
    EXPECT_EQ(week(date(2026, 9, 7)), "uge 37");
    EXPECT_EQ(week(new_years_eve), "uge 53");
    EXPECT_EQ(week(date(2027, 1, 3)), "uge 53");
    EXPECT_EQ(week(date(2027, 1, 4)), "uge 1");
    EXPECT_EQ(week(date(2024, 12, 30)), "uge 1");
}

TEST(Danish, ShowsTimesAsInCopenhagen) {
    const Instant winter = Instant(date(2026, 12, 31)) + std::chrono::minutes(16 * 60 + 5);
    const Instant summer = Instant(date(2026, 7, 1)) + std::chrono::hours(22);
    EXPECT_EQ(time(winter), "kl. 17.05");
    EXPECT_EQ(date_time(winter), "31-12-2026 kl. 17.05");
    EXPECT_EQ(date_time(summer), "02-07-2026 kl. 00.00");
    EXPECT_EQ(html::date(summer), "02-07-2026");
    EXPECT_EQ(time(TimeOfDay{9 * 60}), "kl. 09.00");
}

TEST(Danish, SaysHowLongAgo) {
    const auto said = [](int days) { return ago(new_years_eve - std::chrono::days(days), new_years_eve); };
    EXPECT_EQ(said(0), "i dag");
    EXPECT_EQ(said(1), "i går");
    EXPECT_EQ(said(-1), "i morgen");
    EXPECT_EQ(said(3), "for 3 dage siden");
    EXPECT_EQ(said(-3), "om 3 dage");
    EXPECT_EQ(said(13), "for 13 dage siden");
    EXPECT_EQ(said(59), "for 59 dage siden");
    EXPECT_EQ(said(60), "for 2 måneder siden");
    EXPECT_EQ(said(729), "for 24 måneder siden");
    EXPECT_EQ(said(730), "for 2 år siden");
}

TEST(Danish, WritesNumbers) {
    EXPECT_EQ(number(0), "0");
    EXPECT_EQ(number(999), "999");
    EXPECT_EQ(number(1234), "1.234");
    EXPECT_EQ(number(-185000), "-185.000");
    EXPECT_EQ(number(1234567), "1.234.567");
    EXPECT_EQ(decimal(1.524), "1,52");
    EXPECT_EQ(decimal(1234.5, 1), "1.234,5");
    EXPECT_EQ(decimal(-1.0, 0), "-1");
}

TEST(Danish, WritesSharesWithTheirWhole) {
    EXPECT_EQ(percent_of(59, 109), "54\u00a0%");
    EXPECT_EQ(percent_of(1, 200), "1\u00a0%");
    EXPECT_EQ(percent_of(0, 109), "0\u00a0%");
    EXPECT_EQ(percent_of(0, 0), "–");
    EXPECT_EQ(share(59, 109), "59 af 109 (54\u00a0%)");
    EXPECT_EQ(share(0, 0), "0 af 0");
}

TEST(Danish, CountsPeople) {
    EXPECT_EQ(plural(1, "ung", "unge"), "ung");
    EXPECT_EQ(plural(0, "ung", "unge"), "unge");
    EXPECT_EQ(counted(1234, "ung", "unge"), "1.234 unge");
}

TEST(Danish, WritesDurations) {
    EXPECT_EQ(minutes(0), "0 min");
    EXPECT_EQ(minutes(45), "45 min");
    EXPECT_EQ(minutes(90), "1 t 30 min");
    EXPECT_EQ(minutes(std::chrono::hours(2)), "2 t");
}

TEST(Danish, GroupsPhoneNumbersByTwo) {
    EXPECT_EQ(phone("+4512345678"), "12 34 56 78");
    EXPECT_EQ(phone("12345678"), "12 34 56 78");
    EXPECT_EQ(phone("1234 5678"), "12 34 56 78");
    EXPECT_EQ(phone("+46701234567"), "+46701234567");
    EXPECT_EQ(phone("lokal 12"), "lokal 12");
    EXPECT_EQ(phone(""), "");
}

TEST(Danish, MakesTheFirstLetterLarge) {
    EXPECT_EQ(capitalized("i går"), "I går");
    EXPECT_EQ(capitalized("økonomi"), "Økonomi");
    EXPECT_EQ(capitalized(""), "");
}

}  // namespace
}  // namespace mentorkorps::html
