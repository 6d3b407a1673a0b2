#include "jobs/schedule.hpp"

#include <gtest/gtest.h>

#include <set>

namespace mentorkorps::jobs {
namespace {

using namespace std::chrono_literals;

constexpr Nightly at_half_past_two{TimeOfDay{150}};

TEST(Schedule, NamesEachJobOnce) {
    std::set<std::string_view> names;
    for (const auto& job : schedule({})) EXPECT_TRUE(names.insert(job.name).second) << job.name;
    EXPECT_EQ(names, (std::set<std::string_view>{"end-references", "erase-applications", "plan", "send-mail", "tidy",
                                                 "weekly-letter"}));
}

TEST(Schedule, ANightBelongsToTheDayOnWhichItIsDue) {
    const auto midnight_of_24 = midnight(date(2026, 11, 24));
    EXPECT_EQ(day_due(at_half_past_two, midnight_of_24 + 149min), date(2026, 11, 23));
    EXPECT_EQ(day_due(at_half_past_two, midnight_of_24 + 150min), date(2026, 11, 24));
    EXPECT_EQ(day_due(at_half_past_two, midnight_of_24 + 24h - 1us), date(2026, 11, 24));
}

TEST(Schedule, TheNextNightIsAlwaysAhead) {
    const auto due = midnight(date(2026, 11, 24)) + 150min;
    EXPECT_EQ(next_due(at_half_past_two, due - 1us), due);
    EXPECT_EQ(next_due(at_half_past_two, due), due + 24h);
}

TEST(Schedule, AWeeklyRunIsDueFromItsDayUntilTheNext) {
    constexpr Nightly on_mondays{TimeOfDay{360}, std::chrono::Monday};
    const auto monday = date(2026, 11, 23);
    const auto at_six = midnight(monday) + 6h;
    EXPECT_EQ(day_due(on_mondays, at_six - 1us), date(2026, 11, 16));
    for (const auto later : {0h, 24h, 6 * 24h}) EXPECT_EQ(day_due(on_mondays, at_six + later), monday);
    EXPECT_EQ(day_due(on_mondays, at_six + 7 * 24h), date(2026, 11, 30));
    EXPECT_EQ(next_due(on_mondays, at_six), at_six + 7 * 24h);
}

TEST(Schedule, AClockThatIsPutForwardOrBackSkipsNoNight) {
    for (const auto change : {date(2026, 3, 29), date(2026, 10, 25)}) {
        auto now = midnight(change - std::chrono::days{2});
        const auto end = now + std::chrono::days{4};
        std::set<Date> nights;
        while (now < end) {
            const auto next = next_due(at_half_past_two, now);
            ASSERT_GT(next, now);
            nights.insert(day_due(at_half_past_two, next));
            now = next;
        }
        EXPECT_EQ(nights.size(), 5U) << iso(change);
    }
}

}  // namespace
}  // namespace mentorkorps::jobs
