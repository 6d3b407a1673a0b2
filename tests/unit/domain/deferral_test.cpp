#include "domain/today/deferral.hpp"

#include <gtest/gtest.h>

#include "domain/today/today.hpp"
#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const Date today_is = date(2026, 1, 5);
constexpr DeferralBounds of_what_can_wait{.longest = DeferralBounds::for_good};

DeferralDraft until(Date day, std::string reason = "Mentoren er på ferie") {
    return {.until = day, .reason = std::move(reason)};
}

}  // namespace

TEST(Deferral, of_what_harms_while_it_waits_is_for_a_week_at_most) {
    for (const auto harm : {Harm::new_not_asked, Harm::new_silent, Harm::new_to_ask, Harm::unsafe}) {
        const auto bounds = deferral_bounds(harm);
        EXPECT_EQ(fault_of(until(date(2026, 1, 12)), bounds, today_is), std::nullopt);
        EXPECT_EQ(fault_of(until(date(2026, 1, 13)), bounds, today_is), DeferralFault::beyond_week);
        EXPECT_EQ(fault_of({.how = DeferralDraft::for_good, .reason = "x"}, bounds, today_is),
                  DeferralFault::is_relevant);
    }
}

TEST(Deferral, of_the_rest_is_for_a_month_or_for_good) {
    for (const auto harm : {Harm::grant_ends, Harm::waits}) {
        const auto bounds = deferral_bounds(harm);
        EXPECT_EQ(fault_of(until(date(2026, 2, 5)), bounds, today_is), std::nullopt);
        EXPECT_EQ(fault_of(until(date(2026, 2, 6)), bounds, today_is), DeferralFault::beyond_month);
        EXPECT_EQ(fault_of({.how = DeferralDraft::for_good, .reason = "x"}, bounds, today_is), std::nullopt);
    }
}

TEST(Deferral, needs_a_day_that_is_to_come_and_a_reason) {
    EXPECT_EQ(fault_of({.reason = "x"}, of_what_can_wait, today_is), DeferralFault::day_missing);
    EXPECT_EQ(fault_of(until(today_is), of_what_can_wait, today_is), DeferralFault::day_not_later);
    EXPECT_EQ(fault_of(until(date(2026, 1, 6), ""), of_what_can_wait, today_is), DeferralFault::reason_missing);
    EXPECT_EQ(fault_of(until(date(2026, 1, 6), std::string(501, 'x')), of_what_can_wait, today_is),
              DeferralFault::reason_too_long);
}

TEST(Deferral, of_somebody_who_waits_for_a_mentor_is_never_for_good) {
    TodayFacts facts;
    facts.young_people.push_back({{{1}, "Ida Lund"}, EnrolmentState::waiting, date(2025, 12, 1)});
    facts.free_mentors.push_back({{{2}, "Kaj Krog"}, 1, date(2025, 12, 1), {}});
    const auto list = today(facts, tests::programme_file("middelfart"), today_is);
    EXPECT_EQ(list.groups[1].items.front().things.front().bounds.longest, DeferralBounds::only_until_a_day);
    EXPECT_EQ(list.groups[3].items.front().things.front().bounds.longest, DeferralBounds::for_good);
}
