#include "domain/people/age.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

TEST(Age, is_turned_on_the_birthday_and_on_the_first_of_march_where_there_is_none) {
    EXPECT_EQ(turns(date(2008, 11, 24), 18), date(2026, 11, 24));
    EXPECT_EQ(turns(date(2008, 2, 29), 18), date(2026, 3, 1));
    EXPECT_EQ(turns(date(2008, 2, 29), 20), date(2028, 2, 29));
    EXPECT_EQ(turns(date(2008, 2, 28), 18), date(2026, 2, 28));
}

TEST(Age, is_the_same_whether_days_or_years_are_counted) {
    for (auto born = date(2007, 1, 1); born < date(2009, 1, 1); born += std::chrono::days{1})
        for (const int years : {15, 18, 20}) {
            const auto day = turns(born, years);
            EXPECT_EQ(whole_years(born, day), years) << iso(born);
            EXPECT_EQ(whole_years(born, day - std::chrono::days{1}), years - 1) << iso(born);
        }
}
