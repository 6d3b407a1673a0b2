#include <gtest/gtest.h>

#include "app/weekly_letter.hpp"
#include "store/outbox.hpp"
#include "tests/support/cast.hpp"

namespace mentorkorps::tests {
namespace {

struct Posted {
    std::string to, subject, body;
};

/// What the coordinators get on Monday morning.
class WeeklyLetter : public testing::TestWithParam<db::Engine> {
  protected:
    std::string run_on(Date day, app::Trial trial = app::Trial::for_real) {
        installation.clock.put(midnight(day) + std::chrono::hours(6));
        return app::weekly_letter(world, trial);
    }
    std::vector<Posted> posted() {
        constexpr db::Sql select_letters = "select recipient, subject, body from outbox order by id";
        auto tx = world.db.read();
        return tx.all(select_letters, [](const db::Row& row) {
            return Posted{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)};
        });
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
};
ON_BOTH_DATABASES(WeeklyLetter);

constexpr Date monday = Date{std::chrono::year{2026} / 11 / 30};

TEST_P(WeeklyLetter, tells_each_coordinator_how_much_waits_and_nothing_about_anybody) {
    EXPECT_EQ(run_on(monday), "weekly letters 1") << "nothing waits in the other programme";
    const auto letters = posted();
    ASSERT_EQ(letters.size(), 1U);
    EXPECT_EQ(letters[0].to, cast.karen.email);
    EXPECT_EQ(letters[0].subject, "Uge 49: det venter i Mentorkorps Middelfart");
    EXPECT_NE(letters[0].body.find("Hej Karen Holm"), std::string::npos);
    EXPECT_NE(letters[0].body.find("- Match, der venter på dig: 1 (1 match uden kontakt, 1 samtale og 1 match, hvor "
                                   "noget mangler eller udløber)\n- Unge, der venter: 1\n"),
              std::string::npos)
        << letters[0].body;
    for (const auto* name : {"Mads", "Sara", "Bent", "Lone", "Eigil"})
        EXPECT_EQ(letters[0].body.find(name), std::string::npos) << name;
}

TEST_P(WeeklyLetter, comes_once_a_week_also_when_monday_was_missed) {
    EXPECT_EQ(run_on(monday, app::Trial::look_only), "weekly letters 1");
    EXPECT_TRUE(posted().empty());
    run_on(monday);
    EXPECT_EQ(run_on(monday), "weekly letters 0") << "not twice";
    EXPECT_EQ(run_on(monday + std::chrono::days{3}), "weekly letters 0") << "nor later in the week";
    EXPECT_EQ(run_on(monday + std::chrono::days{7}), "weekly letters 1");
}

}  // namespace
}  // namespace mentorkorps::tests
