#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/accounts.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

class Today : public testing::TestWithParam<db::Engine> {
  protected:
    /// A coordinator of a programme that skovby begins to run.
    Login coordinator_of(const std::string& programme) {
        const auto& world = installation.skovby();
        auto tx = world.db.write();
        Person grete;
        grete.name = "Grete Hald";
        grete.uuid = uuid(world.random);
        Login login{store::add(tx, grete, world.clock.now()), {}, programme + "@skovby.example"};
        const Grant grant{Role::coordinator, store::open_programme(tx, programme, date(2026, 1, 1))};
        login.account =
            *store::add(tx, {login.person, login.email, password_hash(password), {grant}}, world.clock.now());
        tx.commit();
        return login;
    }
    bool says(const std::string& programme, std::string_view text) {
        Visitor visitor(installation, "skovby", coordinator_of(programme));
        const auto page = visitor.get("/skovby/" + programme + "/idag");
        EXPECT_EQ(page.status, 200);
        return page.body.contains(text);
    }
    std::string match_page() const { return fmt::format("/skovby/match/{}", cast.match.value); }
    TestInstallation installation{GetParam()};
    Cast cast{installation};
};

ON_BOTH_DATABASES(Today);

TEST_P(Today, does_not_promise_contact_where_no_rule_asks_for_it) {
    EXPECT_TRUE(says("gladsaxe", "Programmet siger ikke, hvor tit det skal være"));
    EXPECT_TRUE(says("bbbs", "Alle match har haft kontakt, som de har aftalt."));
}

/// The token of the first thing on the page that the rule asks for.
std::string token(const http::Response& page, std::string_view rule) {
    const auto from = page.body.find(fmt::format("value=\"{}/", rule)) + 7;
    return page.body.substr(from, page.body.find('"', from) - from);
}

TEST_P(Today, names_what_a_match_lacks_until_it_is_in_place) {
    constexpr std::string_view lacks = "Mangler: svar på, om den unge har brug for behandling";
    Visitor karen(installation, "skovby", cast.karen);
    const auto today = karen.get("/skovby/middelfart/idag");
    EXPECT_TRUE(today.body.contains(lacks));
    EXPECT_TRUE(today.body.contains(fmt::format("href=\"{}#krav\"", match_page())));
    const auto match = karen.get(match_page());
    EXPECT_TRUE(match.body.contains("id=\"krav\"")) << "where the line leads";
    EXPECT_EQ(karen.post(match_page() + "/paa-plads", {{"hvad", token(match, "MF-6")}, {"dato", "2026-11-24"}}).status,
              303);
    EXPECT_FALSE(karen.get("/skovby/middelfart/idag").body.contains(lacks));
}

TEST_P(Today, is_one_line_a_match_and_leads_to_the_number_and_the_questions) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto today = karen.get("/skovby/middelfart/idag").body;
    const auto name = today.find("Bent Ågård og Mads Kjær</a></strong>");
    ASSERT_NE(name, std::string::npos);
    EXPECT_EQ(today.find("Bent Ågård og Mads Kjær</a></strong>", name + 1), std::string::npos) << "once";
    EXPECT_TRUE(today.contains("1 match uden kontakt, 1 samtale og 1 match, hvor noget mangler eller udløber"));
    const auto talk = fmt::format("/skovby/samtaler/{}", cast.task.value);
    EXPECT_TRUE(today.contains(fmt::format("href=\"{}\">Ring til mentoren", talk))) << "the talk that waits as well";
    karen.post(talk + "/til-side", {{"til-side-fordi", "De er i familie"}});
    const auto form = fmt::format("{}/samtale?med=mentor", match_page());
    EXPECT_TRUE(karen.get("/skovby/middelfart/idag").body.contains(fmt::format("href=\"{}\">Ring til", form)));
    const auto page = karen.get(form).body;
    EXPECT_TRUE(page.contains("href=\"tel:+4520000101\""));
    EXPECT_TRUE(page.contains("Hvordan går det mellem jer?"));
    EXPECT_TRUE(page.contains("Den skriver mentoren selv under Mine unge."));
}

TEST_P(Today, asks_for_nothing_in_a_match_on_pause) {
    Visitor karen(installation, "skovby", cast.karen);
    EXPECT_EQ(karen.post(match_page() + "/pause", {}).status, 303);
    EXPECT_FALSE(karen.get("/skovby/middelfart/idag").body.contains(match_page()));
}

}  // namespace
}  // namespace mentorkorps::tests
