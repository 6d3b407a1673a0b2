#include "domain/people/person.hpp"
#include "domain/people/words.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

Person born(std::optional<Date> day) {
    Person person;
    person.name = "Aase Marie O'Neil";
    person.birth_date = day;
    return person;
}

}  // namespace

TEST(Person, is_called_by_the_first_name) {
    EXPECT_EQ(first_name(born({})), "Aase");
    auto single = born({});
    single.name = "Cher";
    EXPECT_EQ(first_name(single), "Cher");
}

TEST(Person, has_an_age_from_birth_on) {
    const auto person = born(date(2008, 11, 24));
    EXPECT_EQ(age(person, date(2026, 11, 23)), 17);
    EXPECT_EQ(age(person, date(2026, 11, 24)), 18);
    EXPECT_EQ(age(person, date(2008, 11, 23)), std::nullopt);
    EXPECT_EQ(age(born({}), date(2026, 11, 24)), std::nullopt);
}

TEST(CommitmentState, is_in_the_corps_when_trained_and_ready_when_not_resting) {
    using enum CommitmentState;
    for (const auto& each : names<CommitmentState>) {
        EXPECT_EQ(is_in_corps(each.value), each.value == approved || each.value == active || each.value == paused)
            << each.name;
        EXPECT_EQ(is_ready(each.value), each.value == approved || each.value == active) << each.name;
    }
}

TEST(CommitmentState, follows_another_but_never_itself) {
    using enum CommitmentState;
    for (const auto& each : names<CommitmentState>) EXPECT_FALSE(may_follow(each.value, each.value)) << each.name;
    EXPECT_TRUE(may_follow(training, approved));
    EXPECT_TRUE(may_follow(approved, active));
    EXPECT_TRUE(may_follow(active, paused));
    EXPECT_TRUE(may_follow(left, applied));
    EXPECT_FALSE(may_follow(active, training));
    EXPECT_FALSE(may_follow(rejected, active));
    EXPECT_FALSE(may_follow(paused, approved));
}

TEST(EnrolmentState, follows_another_but_never_itself) {
    using enum EnrolmentState;
    for (const auto& each : names<EnrolmentState>) EXPECT_FALSE(may_follow(each.value, each.value)) << each.name;
    EXPECT_TRUE(may_follow(referred, waiting));
    EXPECT_TRUE(may_follow(waiting, active));
    EXPECT_TRUE(may_follow(active, waiting));
    EXPECT_TRUE(may_follow(closed, waiting));
    EXPECT_FALSE(may_follow(closed, active));
    EXPECT_FALSE(may_follow(waiting, paused));
    EXPECT_FALSE(may_follow(active, referred));
}

TEST(Words, are_stored_under_one_name_and_read_in_danish) {
    for (const auto& each : names<CommitmentState>) {
        EXPECT_EQ(named<CommitmentState>(each.name), each.value);
        EXPECT_FALSE(label(each.value).empty()) << each.name;
    }
    for (const auto& each : names<EnrolmentState>) EXPECT_FALSE(label(each.value).empty()) << each.name;
    for (const auto& each : names<MatchState>) EXPECT_FALSE(label(each.value).empty()) << each.name;
    EXPECT_EQ(named<EnrolmentState>("venter"), std::nullopt);
    EXPECT_EQ(label(EnrolmentState::waiting), "Venter");
}
