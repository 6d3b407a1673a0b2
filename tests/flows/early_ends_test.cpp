// How a match that ends early is looked after, as the policy of the day says.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/policy_versions.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// The text without the rule of that key.
std::string without(std::string text, std::string_view key) {
    const auto at = text.find(fmt::format("[[rules]]\nkey = \"{}\"", key));
    EXPECT_NE(at, std::string::npos) << key;
    return text.erase(at, text.find("\n[[", at) + 1 - at);
}

bool says(const http::Response& page, std::string_view words) { return page.body.find(words) != std::string::npos; }

class EarlyEnds : public testing::TestWithParam<db::Engine> {
  protected:
    void publish(const std::string& text) {
        const Viewer ib{cast.ib.account, cast.ib.person, "Ib Dam", {{Role::administrator, {}}}};
        const auto published =
            app::publish_policy(world, ib, {cast.middelfart, newest, text, installation.today()}, "Besluttet på mødet.");
        ASSERT_TRUE(published.has_value());
        newest = *published;
    }
    http::Response close(std::string_view on) {
        return karen.post(match + "/afslutning",
                          {{"dato", on}, {"aarsag", "flyttet"}, {"derefter", "waiting"}, {"bekraeft", "ja"}});
    }

    PolicyVersionId newest{};
    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Visitor karen{installation, "skovby", cast.karen};
    const std::string match = fmt::format("/skovby/match/{}", cast.match.value);
};
ON_BOTH_DATABASES(EarlyEnds);

TEST_P(EarlyEnds, are_answered_where_the_policy_of_that_day_asks) {
    for (const auto& page : {match, match + "/afslutning", std::string("/skovby/middelfart/praksis")}) {
        const auto shown = karen.get(page);
        EXPECT_TRUE(says(shown, "Slutter et match, før der er gået 3 måneder, kan det skade den unge.")) << page;
        EXPECT_TRUE(says(shown, "CFBU, Mentorer i udsatte boligområder (dec. 2013), s. 11")) << page;
    }
    EXPECT_TRUE(says(karen.get(match + "/afslutning"), "Et afslutningsmøde")) << "the steps are the rule's";
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/idag"), "Matchet er nyt"));

    publish(without(programme_text("middelfart"), "MF-11"));
    for (const auto& page : {match, match + "/afslutning", std::string("/skovby/middelfart/praksis")})
        EXPECT_FALSE(says(karen.get(page), "kan det skade den unge")) << page;
    EXPECT_FALSE(says(karen.get(match + "/afslutning"), "Et afslutningsmøde"));
    EXPECT_FALSE(says(karen.get("/skovby/middelfart/idag"), "Matchet er nyt"));

    const auto before = close("2026-11-20");
    EXPECT_EQ(before.status, 422) << "the rule held on that day";
    EXPECT_TRUE(says(before, "Skriv, hvad der er planlagt for den unge"));
    EXPECT_EQ(close("2026-11-24").status, 303);
}

}  // namespace
}  // namespace mentorkorps::tests
