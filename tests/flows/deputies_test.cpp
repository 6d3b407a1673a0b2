// A talk is handed to a colleague, and another has it while that one is away.
#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "app/weekly_letter.hpp"
#include "store/accounts.hpp"
#include "store/audit.hpp"
#include "store/people.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// Jens Vad coordinates Middelfart together with Karen; the talk with Bent is due on 26 November.
class Deputies : public testing::TestWithParam<db::Engine> {
  protected:
    Deputies() {
        auto tx = world.db.write();
        Person who;
        who.name = "Jens Vad";
        who.uuid = uuid(world.random);
        jens = {store::add(tx, who, world.clock.now()), {}, "jens@skovby.example"};
        const Grant grant{Role::coordinator, cast.middelfart};
        jens.account = *store::add(tx, {jens.person, jens.email, stored_password, {grant}}, world.clock.now());
        tx.commit();
    }
    http::Response give(Visitor& by, AccountId to) const {
        return by.post(talk, {{"giv-til", std::to_string(to.value)}});
    }
    static std::string number(const Login& login) { return std::to_string(login.account.value); }
    /// Jens is away for a week, and Karen has his tasks.
    http::Response leave(Visitor& by) const {
        return by.send(
            "/skovby/mig/vaek",
            {{"vaek", number(jens)}, {"fra", "2026-11-24"}, {"til", "2026-11-30"}, {"hvem", number(cast.karen)}});
    }
    static std::string today(Visitor& by, std::string_view more = "") {
        return by.get(fmt::format("/skovby/middelfart/idag{}", more)).body;
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Login jens;
    std::string talk = fmt::format("/skovby/samtaler/{}/giv", cast.task.value);
};
ON_BOTH_DATABASES(Deputies);

constexpr std::string_view the_talk = "Samtale med mentoren, senest om 2 dage";

TEST_P(Deputies, see_first_what_was_given_to_them_and_all_others_see_whose_it_is) {
    Visitor karen(installation, "skovby", cast.karen), jens_there(installation, "skovby", jens);
    EXPECT_TRUE(karen.get(fmt::format("/skovby/samtaler/{}", cast.task.value)).body.contains("Giv til en kollega"));
    EXPECT_TRUE(karen.follow(give(karen, jens.account)).body.contains("Samtalen er givet videre."));
    EXPECT_TRUE(today(karen).contains("<span class=\"optional\">Jens Vad</span>"));
    EXPECT_FALSE(today(karen).contains("Mine samtaler"));
    EXPECT_TRUE(today(jens_there).contains("<span class=\"optional\">Din</span>"));
    EXPECT_TRUE(today(jens_there).contains("Mine samtaler, 1"));
    const auto mine = today(jens_there, "?hvis=mine");
    EXPECT_TRUE(mine.contains(the_talk));
    EXPECT_FALSE(mine.contains("Unge, der venter")) << "what nobody was given is not shown among it";
    EXPECT_FALSE(today(karen, "?hvis=mine").contains(the_talk));

    karen.post(talk, {{"giv-til", "ingen"}});
    EXPECT_FALSE(today(karen).contains("Jens Vad"));
    EXPECT_TRUE(today(karen).contains(the_talk)) << "it is everybody's again";
}

TEST_P(Deputies, have_the_talks_of_who_is_away_until_they_are_back) {
    Visitor karen(installation, "skovby", cast.karen), jens_there(installation, "skovby", jens);
    give(karen, jens.account);
    EXPECT_TRUE(
        leave(jens_there)
            .body.contains("Du er væk fra 24-11-2026 til og med 30-11-2026. Karen Holm tager opgaverne imens."));
    EXPECT_TRUE(today(karen).contains("Jens Vad er væk til og med 30-11-2026. Karen Holm har opgaverne imens."));
    EXPECT_TRUE(today(karen).contains("Din, mens Jens Vad er væk"));
    EXPECT_TRUE(today(karen, "?hvis=mine").contains(the_talk));
    EXPECT_TRUE(jens_there.send("/skovby/mig/vaek/slut", {{"vaek", number(jens)}}).body.contains("Velkommen tilbage."));
    EXPECT_FALSE(today(karen).contains("Jens Vad er væk"));
    EXPECT_TRUE(today(jens_there).contains("<span class=\"optional\">Din</span>"));

    leave(jens_there);
    installation.clock.put(midnight(date(2026, 12, 1)) + std::chrono::hours(9));
    Visitor later(installation, "skovby", cast.karen);
    EXPECT_FALSE(today(later).contains("Jens Vad er væk")) << "by itself on the day after the last";
    auto tx = world.db.read();
    const auto entries = store::entries_about(tx, jens.person, 100);
    EXPECT_EQ(std::ranges::count(entries, audit::Kind::absence_noted, [](const auto& each) { return each.event.kind; }),
              3);
}

TEST_P(Deputies, are_there_for_who_is_too_ill_to_say_it) {
    Visitor karen(installation, "skovby", cast.karen), jens_there(installation, "skovby", jens),
        ulla(installation, "skovby", cast.ulla);
    give(karen, jens.account);
    const auto said = leave(karen);
    EXPECT_TRUE(said.body.contains("Det er skrevet ned. Opgaverne gives videre i de dage."));
    EXPECT_TRUE(said.body.contains("Jens Vad er væk fra 24-11-2026 til og med 30-11-2026. Karen Holm tager"));
    EXPECT_TRUE(today(karen).contains("Din, mens Jens Vad er væk"));
    {
        auto tx = world.db.read();
        const auto entries = store::entries_about(tx, jens.person, 100);
        EXPECT_EQ(
            std::ranges::count(entries, audit::Kind::absence_noted, [](const auto& each) { return each.event.kind; }),
            1);
    }
    EXPECT_EQ(
        ulla.post("/skovby/mig/vaek",
                  {{"vaek", number(jens)}, {"fra", "2026-11-24"}, {"til", "2026-11-30"}, {"hvem", number(cast.karen)}})
            .status,
        404)
        << "no colleague of hers";
    EXPECT_EQ(ulla.post("/skovby/mig/vaek/slut", {{"vaek", number(jens)}}).status, 404);
    EXPECT_TRUE(jens_there.get("/skovby/mig/vaek").body.contains("Du er væk fra 24-11-2026"));
    EXPECT_TRUE(karen.send("/skovby/mig/vaek/slut", {{"vaek", number(jens)}})
                    .body.contains("Din kollega har sine opgaver igen."));
    EXPECT_FALSE(today(karen).contains("Jens Vad er væk"));
}

TEST_P(Deputies, cannot_be_who_is_away) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto page =
        karen.post("/skovby/mig/vaek",
                   {{"vaek", number(jens)}, {"fra", "2026-11-24"}, {"til", "2026-11-30"}, {"hvem", number(jens)}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(page.body.contains("Det kan ikke være den, der er væk."));
}

TEST_P(Deputies, get_the_letter_of_the_week_too) {
    Visitor jens_there(installation, "skovby", jens);
    leave(jens_there);
    installation.clock.put(midnight(date(2026, 11, 30)) + std::chrono::hours(6));
    EXPECT_EQ(app::weekly_letter(world, app::Trial::for_real), "weekly letters 1");
    constexpr db::Sql select_letters = "select recipient, body from outbox order by id";
    auto tx = world.db.read();
    const auto letters = tx.all(
        select_letters, [](const db::Row& row) { return std::pair{row.get<std::string>(0), row.get<std::string>(1)}; });
    ASSERT_EQ(letters.size(), 1U);
    EXPECT_EQ(letters[0].first, cast.karen.email);
    EXPECT_TRUE(letters[0].second.contains("Du har også opgaverne for Jens Vad, som er væk i dag."));
}

TEST_P(Deputies, are_coordinators_of_the_same_programme) {
    Visitor karen(installation, "skovby", cast.karen), ulla(installation, "skovby", cast.ulla);
    const auto page = give(karen, cast.ulla.account);
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(page.body.contains("Vælg en koordinator i programmet"));
    EXPECT_EQ(give(ulla, cast.ulla.account).status, 404);
    EXPECT_FALSE(karen.get("/skovby/mig/vaek").body.contains("Ulla Bro"));
    EXPECT_TRUE(ulla.get("/skovby/mig/vaek").body.contains("Du er den eneste koordinator i dine programmer"));
}

}  // namespace
}  // namespace mentorkorps::tests
