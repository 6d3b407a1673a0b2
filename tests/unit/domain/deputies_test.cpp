#include "domain/today/deputies.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

constexpr AccountId karen{1}, jens{2}, ulla{3}, somebody_else{9};
constexpr Date monday = Date{std::chrono::year{2026} / 11 / 23};
Date day(int n) { return monday + std::chrono::days{n}; }
const Colleagues all{{karen, "Karen"}, {jens, "Jens"}, {ulla, "Ulla"}};

std::optional<AbsenceFault> fault_of(const AbsenceWish& wish, const Absences& absences = {}) {
    const auto said = away(karen, wish, {{jens, "Jens"}, {ulla, "Ulla"}}, absences, monday);
    return said ? std::nullopt : std::optional(said.error());
}

}  // namespace

TEST(Deputies, have_it_in_hand_on_the_days_that_somebody_is_away_and_both_days_count) {
    const Absences absences{{karen, day(1), day(3), jens}};
    EXPECT_EQ(in_hand_of(karen, all, absences, day(0)), karen);
    EXPECT_EQ(in_hand_of(karen, all, absences, day(1)), jens);
    EXPECT_EQ(in_hand_of(karen, all, absences, day(3)), jens);
    EXPECT_EQ(in_hand_of(karen, all, absences, day(4)), karen);
}

TEST(Deputies, who_are_away_themselves_have_one_too) {
    EXPECT_EQ(in_hand_of(karen, all, {{karen, day(0), day(9), jens}, {jens, day(2), day(2), ulla}}, day(2)), ulla);
    EXPECT_EQ(in_hand_of(karen, all, {{karen, day(0), day(9), jens}, {jens, day(0), day(9), karen}}, day(2)),
              std::nullopt)
        << "when all are away it is everybody's";
}

TEST(Deputies, coordinate_the_programme) {
    EXPECT_EQ(in_hand_of(somebody_else, all, {}, day(0)), std::nullopt);
    EXPECT_EQ(in_hand_of(karen, {{karen, "Karen"}}, {{karen, day(0), day(9), jens}}, day(0)), std::nullopt);
}

TEST(Absences, are_refused_with_the_field_that_is_wrong) {
    using enum AbsenceFault;
    EXPECT_EQ(fault_of({day(0), day(0), jens}), std::nullopt);
    EXPECT_EQ(fault_of({day(-3), day(2), jens}), std::nullopt) << "somebody was ill, and writes it down afterwards";
    EXPECT_EQ(fault_of({{}, day(2), jens}), from_missing);
    EXPECT_EQ(fault_of({day(0), {}, jens}), to_missing);
    EXPECT_EQ(fault_of({day(3), day(2), jens}), to_before_from);
    EXPECT_EQ(fault_of({day(-3), day(-1), jens}), is_over);
    EXPECT_EQ(fault_of({day(0), day(400), jens}), too_far_ahead);
    EXPECT_EQ(fault_of({day(0), day(2), {}}), deputy_missing);
    EXPECT_EQ(fault_of({day(0), day(2), karen}), deputy_missing);
    EXPECT_EQ(fault_of({day(0), day(2), jens}, {{jens, day(2), day(5), ulla}}), deputy_away);
    EXPECT_EQ(fault_of({day(0), day(1), jens}, {{jens, day(2), day(5), ulla}}), std::nullopt);
}
