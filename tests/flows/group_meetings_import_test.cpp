// An import is not taken back when somebody whom it brought came to a meeting.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/imports.hpp"
#include "store/group_meetings.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

class GroupMeetingImports : public testing::TestWithParam<db::Engine> {
  protected:
    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
};
ON_BOTH_DATABASES(GroupMeetingImports);

TEST_P(GroupMeetingImports, keep_the_import_of_somebody_who_came) {
    const auto taken = app::import_sheet(world, audit::system(),
                                         {.programme = cast.middelfart,
                                          .kind = SheetKind::mentors,
                                          .content = "id;navn;status\nM1;Bo Lund;aktiv\n",
                                          .mode = app::ImportMode::for_good});
    ASSERT_TRUE(taken.has_value() && taken->id);
    std::vector<NamedMentor> corps;
    {
        auto tx = world.db.read();
        corps = store::corps_by_name(tx, cast.middelfart, installation.today());
    }
    const auto bo = std::ranges::find(corps, "Bo Lund", &NamedMentor::name);
    ASSERT_NE(bo, corps.end());
    Visitor karen(installation, "skovby", cast.karen);
    const auto written =
        karen.post("/skovby/middelfart/moeder/erfa",
                   {{"dato", "2026-11-24"}, {"hold", "1"}, {"kom-med", std::to_string(bo->mentor.value)}});
    EXPECT_EQ(written.status, 303);
    const auto undone = app::undo_import(world, audit::system(), *taken->id);
    ASSERT_FALSE(undone.has_value());
    EXPECT_TRUE(console_sentence(undone.error()).contains("something builds on it"))
        << console_sentence(undone.error());
}

}  // namespace
}  // namespace mentorkorps::tests
