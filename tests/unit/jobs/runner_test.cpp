#include "jobs/runner.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

#include "tests/unit/jobs/installed.hpp"

namespace mentorkorps::jobs {
namespace {

using namespace std::chrono_literals;

constexpr Nightly at_half_past_two{TimeOfDay{150}};

class Jobs : public tests::Installed {
  protected:
    /// A job that writes down where it was done.
    Job writes_down() {
        return {"write", "", at_half_past_two, [this](const app::World& world, app::Trial) {
                    done.push_back(world.slug);
                    return std::string("written");
                }};
    }
    /// One that breaks in Sydby for as long as `broken` says so.
    Job breaks_in_sydby() {
        auto job = writes_down();
        job.run = [this, whole = job.run](const app::World& world, app::Trial trial) {
            if (broken && world.slug == "sydby") throw Broken("no room");
            return whole(world, trial);
        };
        return job;
    }
    void night(const Job& job) {
        run_nightly(job, at_half_past_two, installation, clock,
                    [this](const Report& report) { told.push_back(report); });
    }

    std::vector<std::string> done;
    std::vector<Report> told;
    bool broken = true;
};

TEST_P(Jobs, ANightlyJobIsDoneOnceADayInEachOrganisation) {
    night(writes_down());
    night(writes_down());
    EXPECT_EQ(done, (std::vector<std::string>{"sydby", "vestby"}));
    clock.put(clock.now() + 24h);
    night(writes_down());
    EXPECT_EQ(done.size(), 4U);
}

TEST_P(Jobs, NightsThatWereMissedAreMadeUpForOnce) {
    night(writes_down());
    clock.put(clock.now() + 5 * 24h);
    night(writes_down());
    night(writes_down());
    EXPECT_EQ(done.size(), 4U);
}

TEST_P(Jobs, WhatBreaksInOneOrganisationIsToldAndTheOthersHaveTheirTurn) {
    night(breaks_in_sydby());
    EXPECT_EQ(done, std::vector<std::string>{"vestby"});
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].organisation, "sydby");
    EXPECT_EQ(told[0].failure, "no room");
    EXPECT_EQ(told[1].done, "written");
}

TEST_P(Jobs, WhatBrokeIsTriedAgainAfterAnHourAndNotBefore) {
    night(breaks_in_sydby());
    broken = false;
    clock.put(clock.now() + 59min);
    night(breaks_in_sydby());
    EXPECT_EQ(done, std::vector<std::string>{"vestby"});
    clock.put(clock.now() + 2min);
    night(breaks_in_sydby());
    EXPECT_EQ(done, (std::vector<std::string>{"vestby", "sydby"}));
}

TEST_P(Jobs, TwoServersThatTakeTheirTurnAtOnceGetOne) {
    for (int day = 0; day < 20; ++day) {
        std::atomic<int> turns = 0;
        {
            std::latch together(2);
            const auto take = [&] {
                together.arrive_and_wait();
                if (app::take_turn(*vestby, "write", date(2026, 11, 1) + std::chrono::days{day}) == app::Turn::ours)
                    ++turns;
            };
            const std::jthread one(take);
            const std::jthread other(take);
        }
        EXPECT_EQ(turns, 1);
    }
}

TEST_P(Jobs, TheRunnerBeginsAtOnceAndEndsWhenItGoes) {
    std::latch twice(2);
    const Job again{"again", "", Every{60min}, [&](const app::World&, app::Trial) {
                        twice.count_down();
                        return std::string();
                    }};
    {
        const Runner runner({again}, installation, clock, [](const Report&) {});
        twice.wait();
    }
    EXPECT_TRUE(twice.try_wait());
}

TEST_P(Jobs, TheRunnerEndsAlsoWhenAJobIsAlwaysDue) {
    std::latch twice(2);
    std::atomic<int> left = 2;
    const Job always{"always", "", Every{0min}, [&](const app::World&, app::Trial) {
                         if (left > 0 && left-- > 0) twice.count_down();
                         return std::string();
                     }};
    {
        const Runner runner({always}, installation, clock, [](const Report&) {});
        twice.wait();
    }
    EXPECT_EQ(left, 0);
}

TEST_P(Jobs, AskedForTheyRunWhateverTheTime) {
    run_now(writes_down(), installation, app::Trial::for_real,
            [this](const Report& report) { told.push_back(report); });
    run_now(writes_down(), installation, app::Trial::for_real,
            [this](const Report& report) { told.push_back(report); });
    EXPECT_EQ(done.size(), 4U);
    EXPECT_EQ(told.size(), 4U);
}

INSTANTIATE_TEST_SUITE_P(Databases, Jobs, tests::both_engines, tests::engine_name);

}  // namespace
}  // namespace mentorkorps::jobs
