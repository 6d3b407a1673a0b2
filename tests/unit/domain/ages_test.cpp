// Rules about ages that no programme of ours has filled in yet: how much older a mentor is, and an age that has to hold
// every day.
#include <gtest/gtest.h>

#include "domain/practice/verdict.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

constexpr auto young_born = Date{std::chrono::year{2008} / 2 / 29}, began = Date{std::chrono::year{2026} / 1 / 5};

MatchFacts match_of(std::optional<Date> mentor_born, std::optional<Date> born = young_born) {
    return {.match = {1},
            .stands = {{MatchState::active, began, {}}},
            .members = {{.person = {1}, .party = Party::mentor, .birth_date = mentor_born},
                        {.person = {2}, .party = Party::young_person, .birth_date = born}}};
}

Verdict verdict_of(const RuleKind& kind, const MatchFacts& facts, Date on) {
    Programme programme;
    programme.rules = {{.key = "R", .severity = Severity::warn, .kind = kind, .source = {}}};
    auto found = judge(programme, Timeline(facts, on));
    EXPECT_EQ(found.size(), 1U);
    found.front().rule = nullptr;  // it goes with the programme
    return found.front();
}
Outcome gap(std::optional<Date> mentor_born, std::optional<Date> born = young_born) {
    return verdict_of(AgeGap{.years_min = 10}, match_of(mentor_born, born), began).outcome;
}
Outcome age(Date on) {
    const AgeRange rule{.years_min = 16, .years_max = 17, .at = Moment::always};
    return verdict_of(rule, match_of({}), on).outcome;
}

TEST(AgeGaps, are_counted_in_whole_years_between_the_two_birthdays) {
    EXPECT_EQ(gap(date(1998, 2, 28)), Outcome::kept);
    EXPECT_EQ(gap(date(1998, 3, 1)), Outcome::broken) << "a day too young";
    EXPECT_EQ(verdict_of(AgeGap{.years_min = 10}, match_of(date(1998, 3, 1)), began).n, 9);
    EXPECT_EQ(gap(date(2009, 1, 1)), Outcome::broken) << "the mentor is the younger one";
    EXPECT_EQ(verdict_of(AgeGap{.years_min = 10}, match_of(date(2009, 1, 1)), began).n, 0);
}

TEST(AgeGaps, are_unknown_when_a_birthday_is) {
    EXPECT_EQ(gap({}), Outcome::unknown);
    EXPECT_EQ(gap(date(1990, 1, 1), std::nullopt), Outcome::unknown);
}

TEST(AgeRanges, that_hold_every_day_are_broken_by_a_birthday) {
    EXPECT_EQ(age(date(2026, 2, 28)), Outcome::kept) << "17 still: born on the 29th, a year older on 1 March";
    EXPECT_EQ(age(date(2026, 3, 1)), Outcome::broken);
    EXPECT_EQ(age(began), Outcome::kept);
}

}  // namespace
}  // namespace mentorkorps::domain
