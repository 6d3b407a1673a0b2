// How a match that ends early is looked after, as the policy of the day says; and what is kept too long.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/policy_versions.hpp"
#include "app/practice.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr std::string_view a_year = R"(
[[rules]]
key = "X-1"
kind = "min_duration"
severity = "warn"
months = 12
source = "Styregruppen, s. 2"
)";

/// The text without the rule of that key.
std::string without(std::string text, std::string_view key) {
    const auto at = text.find(fmt::format("[[rules]]\nkey = \"{}\"", key));
    EXPECT_NE(at, std::string::npos) << key;
    return text.erase(at, text.find("\n[[", at) + 1 - at);
}

std::string with(std::string text, std::string_view old, std::string_view instead) {
    const auto at = text.find(old);
    EXPECT_NE(at, std::string::npos) << old;
    return text.replace(at, old.size(), instead);
}

bool says(const http::Response& page, std::string_view words) { return page.body.find(words) != std::string::npos; }

class EarlyEnds : public testing::TestWithParam<db::Engine> {
  protected:
    void publish(const std::string& text) {
        const Viewer ib{cast.ib.account, cast.ib.person, "Ib Dam", {{Role::administrator, {}}}};
        const auto published = app::publish_policy(world, ib, {cast.middelfart, newest, text, installation.today()},
                                                   "Besluttet på mødet.");
        ASSERT_TRUE(published.has_value());
        newest = *published;
    }
    http::Response close(std::string_view on) {
        return karen.post(match + "/afslutning",
                          {{"dato", on}, {"aarsag", "flyttet"}, {"derefter", "waiting"}, {"bekraeft", "ja"}});
    }
    /// Karen writes until when Lone can be a mentor.
    http::Response write_until(std::string_view until) {
        return karen.post(fmt::format("/skovby/middelfart/mentorer/{}/ret", cast.lone.login.person.value),
                          {{"engagement", "volunteer"}, {"capacity", "1"}, {"available_until", until}});
    }
    http::Response pair(std::initializer_list<std::pair<std::string, std::string>> more = {}) {
        std::vector<std::pair<std::string, std::string>> fields(more);
        fields.insert(fields.end(), {{"mentor", std::to_string(cast.lone.commitment.value)},
                                     {"hvor-ofte", "7"},
                                     {"varighed", "60"},
                                     {"start", iso(installation.today())}});
        return karen.post_all(choice, fields);
    }

    PolicyVersionId newest{};
    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Visitor karen{installation, "skovby", cast.karen};
    const std::string match = fmt::format("/skovby/match/{}", cast.match.value);
    const std::string choice = fmt::format("/skovby/middelfart/unge/{}/match", cast.sara.person.value);
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

TEST_P(EarlyEnds, are_not_begun_with_a_mentor_who_is_known_to_leave) {
    EXPECT_EQ(write_until("").status, 303);
    EXPECT_FALSE(says(karen.get(choice), "Kan kun være mentor til")) << "unknown is nothing";
    EXPECT_EQ(write_until("en dag").status, 422);
    EXPECT_EQ(write_until("23-02-2027").status, 303);
    EXPECT_TRUE(says(karen.get(fmt::format("/skovby/personer/{}", cast.lone.login.person.value)), "23-02-2027"));

    const auto list = karen.get(choice);
    EXPECT_TRUE(says(list, "Kan kun være mentor til 23-02-2027; slutter et match, før der er gået 3 måneder"));
    EXPECT_TRUE(says(list, "CFBU, Mentorer i udsatte boligområder (dec. 2013), s. 11"));
    const auto no = pair();
    EXPECT_EQ(no.status, 422);
    EXPECT_TRUE(says(no, "skriv, hvorfor reglen fraviges"));
    const auto all_the_same = karen.follow(pair({{"fravig", "De kender hinanden i forvejen."}, {"vist", "MF-11"}}));
    EXPECT_TRUE(says(all_the_same, "De kender hinanden i forvejen."));
}

TEST_P(EarlyEnds, are_told_from_a_mentor_who_only_cannot_stay_the_whole_time) {
    publish(programme_text("middelfart") + std::string(a_year));
    EXPECT_EQ(write_until("24-02-2027").status, 303);
    const auto list = karen.get(choice);
    EXPECT_TRUE(says(list, "Kan kun være mentor til 24-02-2027; et match varer mindst 12 måneder"));
    EXPECT_TRUE(says(list, "Styregruppen, s. 2"));
    EXPECT_EQ(pair().status, 303) << "it is a warning";
    EXPECT_EQ(write_until("24-11-2027").status, 303);
    EXPECT_FALSE(says(karen.get(choice), "Kan kun være mentor til"));
}

class Kept : public EarlyEnds {
  protected:
    /// What the rule that stands open in the file says once somebody has filled it, of a day.
    std::vector<std::string> said(Date on) const {
        std::vector<std::string> found;
        const auto practice = app::practice(world, audit::system(), cast.middelfart, on);
        for (const auto& each : practice->verdicts)
            if (each.rule->key == "D-1")
                found.push_back(fmt::format("[{}] {}", name_of(each.outcome), each.explanation));
        return found;
    }
};
ON_BOTH_DATABASES(Kept);

TEST_P(Kept, too_long_is_told_once_somebody_has_said_how_long) {
    using Said = std::vector<std::string>;
    EXPECT_EQ(said(installation.today()), Said{}) << "the source gives no time, and nobody has";
    publish(with(programme_text("middelfart"), "open = [\"months\"]", "months = 5"));
    EXPECT_EQ(said(installation.today()),
              Said{"[late] 1 forløb er gemt længere end det; de første oplysninger skulle være slettet 21-11-2026. "
                   "Programmet sletter ikke noget selv."})
        << "Aase stopped on 21 June";
    const auto page = karen.get("/skovby/middelfart/praksis");
    EXPECT_TRUE(says(page, "Aase O&#39;Neil &lt;b&gt;"));
    EXPECT_TRUE(says(page, fmt::format("/skovby/personer/{}", cast.aase.person.value)));
    EXPECT_FALSE(says(Visitor(installation, "skovby", cast.lis).get("/skovby/middelfart/praksis"), "Aase"))
        << "a leader sees figures";

    publish(with(programme_text("middelfart"), "open = [\"months\"]", "months = 6"));
    EXPECT_EQ(said(installation.today()), Said{"[kept] Ingen oplysninger er gemt længere end det."});
}

}  // namespace
}  // namespace mentorkorps::tests
