#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

/// A choice among more mentors than anybody compares.
class Candidates : public testing::TestWithParam<db::Engine> {
  protected:
    void more_mentors(int count) {
        const auto& world = installation.skovby();
        auto tx = world.db.write();
        for (int i = 0; i < count; ++i) {
            domain::Person person;
            person.uuid = uuid(world.random);
            person.name = fmt::format("Mentor {:02}", i);
            domain::Commitment mentor;
            mentor.person = store::add(tx, person, world.clock.now());
            mentor.programme = cast.middelfart;
            mentor.capacity = 1;
            const auto id = store::add(tx, mentor, world.clock.now());
            store::add(tx, id, domain::Stand{domain::CommitmentState::active, date(2026, 1, 1), {}},
                       {std::nullopt, world.clock.now()});
            store::add(tx, id, domain::TrainingRecord{"unge-mentorkursus", 5, date(2025, 12, 1)},
                       {std::nullopt, world.clock.now()});
        }
        tx.commit();
    }
    std::string choice() {
        Visitor karen(installation, "skovby", cast.karen);
        return karen.get(fmt::format("/skovby/middelfart/unge/{}/match", cast.sara.person.value)).body;
    }
    static int count(std::string_view text, std::string_view word) {
        int found = 0;
        for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++found;
        return found;
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
};
ON_BOTH_DATABASES(Candidates);

TEST_P(Candidates, are_all_in_view_when_they_are_few) {
    more_mentors(8);
    const auto page = choice();
    EXPECT_NE(page.find("10 mentorer kan tage imod"), std::string::npos);
    EXPECT_EQ(page.find("Vis flere"), std::string::npos);
}

TEST_P(Candidates, stand_behind_a_button_after_the_first_ten) {
    more_mentors(15);
    const auto page = choice();
    EXPECT_NE(page.find("17 mentorer kan tage imod"), std::string::npos) << "the heading counts them all";
    const auto more = page.find("Vis flere (7)");
    ASSERT_NE(more, std::string::npos);
    EXPECT_EQ(count(page.substr(0, more), ">Vælg<"), 10);
    EXPECT_EQ(count(page.substr(more, page.find("</details>") - more), ">Vælg<"), 7) << "chosen from there as well";
}

}  // namespace
}  // namespace mentorkorps::tests
