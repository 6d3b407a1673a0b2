#include "domain/people/guardian.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

TEST(Guardian, has_a_say_until_the_eighteenth_birthday_and_while_it_is_not_known) {
    EXPECT_TRUE(has_guardian({}, date(2026, 11, 24)));
    EXPECT_TRUE(has_guardian(date(2008, 11, 25), date(2026, 11, 24)));
    EXPECT_FALSE(has_guardian(date(2008, 11, 24), date(2026, 11, 24)));
    EXPECT_TRUE(has_guardian(date(2008, 2, 29), date(2026, 2, 28)));
    EXPECT_FALSE(has_guardian(date(2008, 2, 29), date(2026, 3, 1))) << "as an age is counted everywhere";
}
