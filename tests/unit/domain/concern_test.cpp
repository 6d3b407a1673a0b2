#include "domain/concerns/concern.hpp"

#include <gtest/gtest.h>

#include <map>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

using enum ConcernState;
using enum ConcernFault;
using States = std::vector<ConcernState>;

constexpr Date tuesday = Date{std::chrono::year{2026} / 11 / 24};
Date day(int n) { return tuesday + std::chrono::days{n}; }

std::optional<ConcernFault> fault_of(const ConcernStep& last, ConcernState to, const ConcernWish& wish) {
    const auto steps = taken_on(last, to, wish, tuesday);
    return steps ? std::nullopt : std::optional(steps.error());
}
std::optional<ConcernFault> fault_of(const ConcernWish& wish) {
    const auto step = first_step(wish, tuesday);
    return step ? std::nullopt : std::optional(step.error());
}

Concern handed_over_on(Date on, std::optional<Date> born = {}) {
    return {{7}, {1}, {2}, "Mia", born, {3}, {{{handed_over, on, "Familieafdelingen"}, "Bent", {}}}};
}

}  // namespace

TEST(ConcernStates, follow_each_other_so_and_no_other_way) {
    const std::map<std::pair<ConcernState, ConcernState>, States> allowed{
        {{observed, considered}, {considered}},
        {{observed, handed_over}, {considered, handed_over}},
        {{observed, not_handed_over}, {considered, not_handed_over}},
        {{considered, handed_over}, {handed_over}},
        {{considered, not_handed_over}, {not_handed_over}},
        {{handed_over, receipted}, {receipted}}};
    for (const auto& [from, from_name] : names<ConcernState>)
        for (const auto& [to, to_name] : names<ConcernState>) {
            const auto found = allowed.find({from, to});
            EXPECT_EQ(steps_between(from, to), found == allowed.end() ? States{} : found->second)
                << from_name << " to " << to_name;
            const auto fault = fault_of({from, day(-3), ""}, to, {day(-1), "Noget"});
            EXPECT_EQ(fault == not_from_here, found == allowed.end()) << from_name << " to " << to_name;
        }
}

TEST(Concerns, keep_the_text_of_the_steps_that_have_one) {
    const auto seen = first_step({day(-2), "  Han var bange.  "}, tuesday);
    EXPECT_EQ(*seen, (ConcernStep{observed, day(-2), "Han var bange."}));
    EXPECT_EQ(*taken_on(*seen, handed_over, {day(0), "Familieafdelingen"}, tuesday),
              (std::vector<ConcernStep>{{considered, day(0), ""}, {handed_over, day(0), "Familieafdelingen"}}));
    EXPECT_EQ(*taken_on(*seen, considered, {day(0), "noget"}, tuesday),
              (std::vector<ConcernStep>{{considered, day(0), ""}}));
    EXPECT_EQ(*taken_on({handed_over, day(-1), "F"}, receipted, {day(0), ""}, tuesday),
              (std::vector<ConcernStep>{{receipted, day(0), ""}}));
}

TEST(Concerns, are_refused_with_the_field_that_is_wrong) {
    EXPECT_EQ(fault_of({day(0), "Han var bange."}), std::nullopt);
    EXPECT_EQ(fault_of({{}, "Han var bange."}), day_missing);
    EXPECT_EQ(fault_of({day(1), "Han var bange."}), day_ahead);
    EXPECT_EQ(fault_of({day(0), " \n"}), text_missing);
    EXPECT_EQ(fault_of({day(0), std::string(concern_letters_max + 1, 'x')}), text_long);
    EXPECT_EQ(fault_of({day(0), std::string(concern_letters_max, 'x')}), std::nullopt);

    const ConcernStep seen{observed, day(-3), "Han var bange."};
    EXPECT_EQ(fault_of(seen, handed_over, {day(-3), "F"}), std::nullopt);
    EXPECT_EQ(fault_of(seen, handed_over, {{}, "F"}), day_missing);
    EXPECT_EQ(fault_of(seen, handed_over, {day(1), "F"}), day_ahead);
    EXPECT_EQ(fault_of(seen, handed_over, {day(-4), "F"}), day_before_last);
    EXPECT_EQ(fault_of(seen, handed_over, {day(0), ""}), text_missing);
    EXPECT_EQ(fault_of(seen, not_handed_over, {day(0), " "}), text_missing);
    EXPECT_EQ(fault_of(seen, considered, {day(0), ""}), std::nullopt);
    EXPECT_NE(sentence(text_missing, handed_over), sentence(text_missing, not_handed_over));
}

TEST(LateReceipts, are_late_from_the_sixth_weekday_on) {
    // 16 November 2026 is a Monday: the sixth weekday after it is Tuesday the 24th.
    EXPECT_EQ(late_receipt(handed_over_on(day(-8)), day(-1)), std::nullopt);
    EXPECT_EQ(late_receipt(handed_over_on(day(-8)), day(0)), (LateReceipt{{7}, day(-8), day(0)}));
    EXPECT_EQ(late_receipt(handed_over_on(day(-8)), day(90)), (LateReceipt{{7}, day(-8), day(0)})) << "until it comes";
    auto receipted_since = handed_over_on(day(-8));
    receipted_since.steps.push_back({{receipted, day(-1), ""}, "Bent", {}});
    EXPECT_EQ(late_receipt(receipted_since, day(90)), std::nullopt);
}

TEST(LateReceipts, are_of_who_was_under_18_when_it_was_handed_over) {
    const auto handed = day(-20);
    const auto birthday = [&](int years, int days) {
        const std::chrono::year_month_day on(handed + std::chrono::days(days));
        return Date{(on.year() - std::chrono::years(years)) / on.month() / on.day()};
    };
    EXPECT_TRUE(late_receipt(handed_over_on(handed, birthday(18, 1)), tuesday)) << "turned 18 on the day after";
    EXPECT_FALSE(late_receipt(handed_over_on(handed, birthday(18, 0)), tuesday));
    EXPECT_TRUE(late_receipt(handed_over_on(handed, {}), tuesday)) << "nobody knows how old";
}
