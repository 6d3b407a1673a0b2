#include "domain/people/observations.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::domain {
namespace {

constexpr Date day(int d) { return Date{std::chrono::year{2026} / 11 / d}; }
const Date today = day(24);
const std::vector<Observation> known{{"benefit", "dagpenge", since_ever, day(2)},
                                     {"benefit", "su", day(2), {}},
                                     {"need", "job", day(3), {}},
                                     {"need", "hverdag", day(9), {}}};

TEST(Observations, one_code_takes_the_place_of_another) {
    const auto made = change(known, {"benefit", {"loen"}, day(20)}, today);
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->ended, (std::vector<Observation>{{"benefit", "su", day(2), day(20)}}));
    EXPECT_EQ(made->begun, (std::vector<Observation>{{"benefit", "loen", day(20), {}}}));
}

TEST(Observations, what_stays_is_no_change_whatever_the_day) {
    const auto made = change(known, {"benefit", {"su"}, day(28)}, today);
    ASSERT_TRUE(made.has_value());
    EXPECT_TRUE(made->ended.empty() && made->begun.empty());
}

TEST(Observations, of_several_codes_only_those_end_that_are_left_out) {
    const auto made = change(known, {"need", {"hverdag", "netvaerk"}, day(5)}, today);
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->ended, (std::vector<Observation>{{"need", "job", day(3), day(5)}}));
    EXPECT_EQ(made->begun, (std::vector<Observation>{{"need", "netvaerk", day(5), {}}}));
}

TEST(Observations, no_codes_end_what_holds) {
    const auto made = change(known, {"benefit", {}, day(2)}, today);
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->ended.size(), 1u);
}

TEST(Observations, the_day_is_not_ahead_and_not_before_what_it_ends) {
    EXPECT_EQ(change(known, {"benefit", {"loen"}, day(25)}, today).error(), ObservationRefusal::in_future);
    EXPECT_EQ(change(known, {"benefit", {"loen"}, day(1)}, today).error(), ObservationRefusal::before_known);
    EXPECT_EQ(change(known, {"need", {"hverdag"}, day(2)}, today).error(), ObservationRefusal::before_known);
    EXPECT_TRUE(change({}, {"benefit", {"su"}, since_ever}, today).has_value());
}

}  // namespace
}  // namespace mentorkorps::domain
