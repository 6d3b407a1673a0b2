// Information meetings of a round, how many came, and what each round came to.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/information_meetings.hpp"
#include "store/information_meetings.hpp"
#include "tests/support/recruited.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

bool says(const http::Response& page, std::string_view text) { return page.body.contains(text); }

class RecruitmentMeetings : public testing::TestWithParam<db::Engine> {
  protected:
    std::vector<InformationMeeting> kept() const {
        auto tx = world.db.read();
        return store::information_meetings(tx, cast.middelfart);
    }
    FunnelRow row(Date on) const {
        const Viewer viewer{cast.karen.account, cast.karen.person, "Karen", {{Role::coordinator, cast.middelfart}}};
        return app::recruitment_funnel(world, viewer, cast.middelfart, on).value().at(0);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Recruited there = recruited(installation, cast);
    Visitor karen{installation, "skovby", cast.karen};
    const std::string round = "/skovby/middelfart/rekruttering/1", meetings = round + "/moeder";
};
ON_BOTH_DATABASES(RecruitmentMeetings);

TEST_P(RecruitmentMeetings, stand_on_the_public_page_until_they_are_over_or_called_off) {
    Visitor somebody(installation);
    EXPECT_TRUE(
        says(karen.send(meetings,
                        {{"moede-dato", "2026-12-03"}, {"klokken", "19"}, {"sted", "Kroen <ny>"}, {"pladser", "40"}}),
             "Mødet er gemt."));
    const auto page = somebody.get("/skovby/middelfart/bliv-mentor");
    EXPECT_TRUE(says(page, "Torsdag 3. december 2026 kl. 19.00, Kroen &lt;ny&gt;"));
    EXPECT_TRUE(says(page, "Tirsdag 24. november 2026, Biblioteket"));
    EXPECT_TRUE(says(somebody.get("/skovby/middelfart/bliv-mentor?sprog=en"), "Come and hear more"));
    EXPECT_TRUE(says(karen.send(meetings + "/2/aflysning", {}), "Mødet er aflyst."));
    EXPECT_FALSE(says(somebody.get("/skovby/middelfart/bliv-mentor"), "Kroen"));
    EXPECT_EQ(karen.post(meetings + "/2", {{"kom", "4"}}).status, 404) << "it is not held";
    installation.clock.put(installation.clock.now() + std::chrono::hours(24));
    EXPECT_FALSE(says(somebody.get("/skovby/middelfart/bliv-mentor"), "Biblioteket"));
}

TEST_P(RecruitmentMeetings, are_counted_once_they_are_held) {
    EXPECT_EQ(row(date(2026, 11, 24))[FunnelStep::came].n, std::nullopt);
    EXPECT_TRUE(says(karen.send(meetings + "/1", {{"kom", "41"}}), "Det er skrevet ned, hvor mange der kom."));
    karen.post(meetings + "/1", {{"kom", "42"}});
    EXPECT_EQ(kept().at(0).came, 42) << "the last count holds";
    karen.post(meetings, {{"moede-dato", "2026-12-03"}, {"sted", "Kroen"}});
    const auto early = karen.post(meetings + "/2", {{"kom", "7"}});
    EXPECT_EQ(early.status, 422);
    EXPECT_TRUE(says(early, "når mødet er holdt"));
    EXPECT_EQ(row(date(2026, 11, 24))[FunnelStep::came].n, 42);
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/rekruttering"), "<td data-title=\"Kom til møde\">42</td>"));
}

TEST_P(RecruitmentMeetings, are_for_the_programmes_own_coordinators) {
    for (const auto& login : {cast.ulla, cast.bent.login, cast.ole, cast.lis}) {
        Visitor by(installation, "skovby", login);
        for (const auto& path : {meetings, meetings + "/1", meetings + "/1/aflysning"})
            EXPECT_EQ(by.post(path, {{"kom", "3"}, {"moede-dato", "2026-12-03"}, {"sted", "Kroen"}}).status, 404);
    }
    Visitor ulla(installation, "skovby", cast.ulla);
    EXPECT_EQ(ulla.post("/skovby/ungeenheden/rekruttering/1/moeder/1", {{"kom", "3"}}).status, 404);
    EXPECT_EQ(ulla.post("/skovby/ungeenheden/rekruttering/1/moeder/1/aflysning", {}).status, 404);
    karen.post("/skovby/middelfart/rekruttering", {{"navn", "En anden"}, {"fra", "2026-11-24"}});
    EXPECT_EQ(karen.post("/skovby/middelfart/rekruttering/2/moeder/1", {{"kom", "3"}}).status, 404)
        << "by another round's address";
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].came, std::nullopt);
}

TEST_P(RecruitmentMeetings, the_funnel_is_as_of_a_day) {
    karen.post(round, {{"navn", "Vinter"}, {"fra", "2024-01-01"}, {"hold", "Hold 1, marts 2024"}});
    const auto today = row(date(2026, 11, 24));
    EXPECT_EQ(today[FunnelStep::applied], (FunnelFigure{1, {}}));
    EXPECT_EQ(today[FunnelStep::taken_in], (FunnelFigure{0, 1}));
    EXPECT_EQ(today[FunnelStep::trained], (FunnelFigure{2, 3})) << "Bent and Lone; Eigil is in training";
    EXPECT_EQ(today[FunnelStep::in_corps], (FunnelFigure{2, 3}));
    EXPECT_EQ(today[FunnelStep::waiting], (FunnelFigure{0, 3}));
    EXPECT_EQ(row(date(2024, 2, 1))[FunnelStep::trained].n, std::nullopt) << "nobody was there yet";
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/rekruttering?dato=2026-11-23"), "Pr. 23-11-2026."));
    EXPECT_EQ(karen.get("/skovby/middelfart/rekruttering?dato=2030-01-01").status, 422);
}

}  // namespace
}  // namespace mentorkorps::tests
