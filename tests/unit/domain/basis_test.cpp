#include "domain/consents/basis.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::domain {
namespace {

constexpr Date today = std::chrono::sys_days{std::chrono::year{2026} / 11 / 24};
constexpr Date day(int year, unsigned month, unsigned of) {
    return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(of)};
}

class WritingABasis : public testing::Test {
  protected:
    /// What somebody typed of a young person born on a day, where the rule wants these to say yes under 18.
    Result<Basis, BasisFault> write(const BasisWish& wish, std::optional<Date> born,
                                    std::vector<Party> under_18 = {Party::young_person, Party::guardian}) {
        std::get<BasisRequired>(rule.kind).under_18 = std::move(under_18);
        Requirement thing;
        thing.rule = &rule;
        thing.what = "samtykke";
        thing.person = PersonId{7};
        return written(wish, {.asked = {thing}, .known = known, .birth_date = born, .today = today});
    }
    BasisFault fault(const BasisWish& wish, std::optional<Date> born) { return write(wish, born).error(); }

    Rule rule = [] {
        Rule made;
        made.key = "JP-4";
        made.kind = BasisRequired{.purpose = "at tale om den unge"};
        return made;
    }();
    std::vector<Basis> known;
    const Date grown_up = day(2000, 1, 1), minor = day(2010, 3, 1);
    BasisWish both{.rule = "JP-4",
                   .kind = BasisKind::consent,
                   .given_by = {Party::young_person, Party::guardian},
                   .from = day(2026, 11, 1)};
};

TEST_F(WritingABasis, holds_for_the_rules_months_and_not_a_day_longer) {
    const auto basis = write(both, grown_up);
    ASSERT_TRUE(basis.has_value());
    EXPECT_FALSE(holds(*basis, day(2026, 10, 31)));
    EXPECT_TRUE(holds(*basis, day(2026, 11, 1)));
    EXPECT_TRUE(holds(*basis, day(2027, 10, 31)));
    EXPECT_FALSE(holds(*basis, day(2027, 11, 1)));
    both.last = day(2027, 11, 1);
    EXPECT_EQ(fault(both, grown_up), BasisFault::too_long);
    both.last = day(2027, 10, 31);
    EXPECT_TRUE(write(both, grown_up).has_value());
}

TEST_F(WritingABasis, takes_the_yes_of_those_who_have_a_say_at_that_age) {
    both.given_by = {Party::young_person};
    EXPECT_TRUE(write(both, grown_up).has_value());
    EXPECT_EQ(fault(both, minor), BasisFault::guardian_missing);
    EXPECT_EQ(fault(both, std::nullopt), BasisFault::guardian_missing) << "nobody knows how old they are";
    EXPECT_TRUE(write(both, minor, {Party::young_person}).has_value()) << "the rule says so";
    both.given_by = {Party::guardian};
    EXPECT_EQ(fault(both, minor), BasisFault::young_person_missing);
    EXPECT_EQ(fault(both, grown_up), BasisFault::young_person_missing);
    both.given_by = {};
    EXPECT_EQ(fault(both, grown_up), BasisFault::young_person_missing);
}

TEST_F(WritingABasis, ends_the_parents_yes_when_the_young_person_turns_18) {
    both.given_by = {Party::guardian};
    const auto soon_18 = day(2009, 2, 10);
    EXPECT_EQ(write(both, soon_18, {Party::guardian})->until, day(2027, 2, 10));
    both.last = day(2027, 2, 10);
    EXPECT_EQ(write(both, soon_18, {Party::guardian}).error(), BasisFault::too_long);
    both.last.reset();
    both.given_by = {Party::young_person, Party::guardian};
    EXPECT_EQ(write(both, soon_18, {Party::guardian})->until, day(2027, 11, 1)) << "the young person's own goes on";
}

TEST_F(WritingABasis, names_the_law_or_the_reason_where_nobody_said_yes) {
    BasisWish wish{.rule = "JP-4", .kind = BasisKind::law, .given_by = {Party::guardian}, .from = today};
    EXPECT_EQ(fault(wish, minor), BasisFault::law_missing);
    wish.kind = BasisKind::essential;
    EXPECT_EQ(fault(wish, minor), BasisFault::reason_missing);
    wish.words = "  Serviceloven § 10 ";
    const auto basis = write(wish, minor);
    ASSERT_TRUE(basis.has_value());
    EXPECT_EQ(basis->words, "Serviceloven § 10");
    EXPECT_TRUE(basis->given_by.empty()) << "a law is given by nobody";
    wish.words = std::string(basis_letters_max + 1, 'x');
    EXPECT_EQ(fault(wish, minor), BasisFault::words_too_long);
}

TEST_F(WritingABasis, refuses_days_that_cannot_be) {
    both.from.reset();
    EXPECT_EQ(fault(both, grown_up), BasisFault::day_missing);
    both.from = day(2026, 11, 25);
    EXPECT_EQ(fault(both, grown_up), BasisFault::day_ahead);
    both.from = day(2025, 11, 24);
    EXPECT_EQ(fault(both, grown_up), BasisFault::too_old);
    both.from = today;
    both.last = day(2026, 11, 23);
    EXPECT_EQ(fault(both, grown_up), BasisFault::over_already);
    both.last = today;
    EXPECT_TRUE(write(both, grown_up).has_value()) << "today alone";
}

TEST_F(WritingABasis, refuses_what_no_rule_asks_for) {
    both.rule = "JP-1";
    EXPECT_EQ(fault(both, grown_up), BasisFault::not_asked);
    both.rule = "JP-4";
    both.kind.reset();
    EXPECT_EQ(fault(both, grown_up), BasisFault::kind_missing);
}

TEST_F(WritingABasis, keeps_the_yes_of_those_who_had_a_say_and_no_others) {
    EXPECT_EQ(write(both, grown_up)->given_by, std::vector{Party::young_person});
    both.given_by = {Party::guardian, Party::mentor, Party::young_person, Party::guardian};
    EXPECT_EQ(write(both, minor)->given_by, (std::vector{Party::young_person, Party::guardian}));
    const auto turned_18 = day(2008, 11, 20);
    EXPECT_EQ(write(both, turned_18)->given_by.size(), 2U) << "on 1 November they were 17";
}

TEST_F(WritingABasis, that_is_sent_again_is_the_same_and_brings_nothing_back) {
    known.push_back(*write(both, grown_up));
    known[0].id = BasisId{3};
    EXPECT_EQ(write(both, grown_up)->id, BasisId{3}) << "a double tap";
    known[0].ended_on = today;
    known[0].ended_by = Party::young_person;
    EXPECT_EQ(fault(both, grown_up), BasisFault::changed_meanwhile) << "the form of before";
    both.seen = seen(known, known[0].key);
    EXPECT_EQ(fault(both, grown_up), BasisFault::taken_back) << "a yes from before the no";
    both.from = today;
    EXPECT_TRUE(write(both, grown_up).has_value()) << "they think again";
    both.from = day(2026, 11, 1);
    known[0].ended_by.reset();
    EXPECT_TRUE(write(both, grown_up).has_value()) << "it was only a slip that was taken off";
}

}  // namespace
}  // namespace mentorkorps::domain
