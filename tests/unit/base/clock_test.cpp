#include "base/clock.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;

TEST(StandingClock, stands_where_it_was_put) {
    StandingClock clock(midnight(date(2026, 11, 24)));
    EXPECT_EQ(clock.now(), clock.now());
    EXPECT_EQ(clock.today(), date(2026, 11, 24));
    clock.put(midnight(date(2026, 11, 24)) - std::chrono::microseconds(1));
    EXPECT_EQ(clock.today(), date(2026, 11, 23));
}

TEST(Clock, has_the_day_of_copenhagen) {
    const StandingClock clock(Instant(date(2026, 6, 30)) + std::chrono::hours(22));
    EXPECT_EQ(clock.today(), date(2026, 7, 1));
}

TEST(SystemClock, is_past_the_day_that_this_was_written) { EXPECT_GT(SystemClock().now(), Instant(date(2020, 1, 1))); }
