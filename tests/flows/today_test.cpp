#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/accounts.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
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
        login.account = *store::add(tx, {login.person, login.email, stored_password, {grant}}, world.clock.now());
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

TEST_P(Today, asks_for_a_stand_where_a_match_deviates_until_somebody_writes_why) {
    constexpr std::string_view deviates = "Mentoren har 1 ung nu; ønsket er højst 0 unge.";
    Visitor karen(installation, "skovby", cast.karen);
    EXPECT_FALSE(karen.get("/skovby/middelfart/idag").body.contains("afviger fra en regel"));
    karen.post(fmt::format("/skovby/middelfart/mentorer/{}/ret", cast.bent.login.person.value),
               {{"engagement", "volunteer"}, {"capacity", "0"}});
    const auto today = karen.get("/skovby/middelfart/idag").body;
    EXPECT_TRUE(today.contains(deviates));
    EXPECT_TRUE(today.contains("1 match, der afviger fra en regel"));
    EXPECT_TRUE(today.contains(fmt::format("href=\"{}#regel-MF-8\">Tag stilling", match_page())));
    EXPECT_TRUE(today.contains("href=\"/skovby/middelfart/regler#regel-MF-8\">Se reglen og kilden"));
    EXPECT_TRUE(karen.get("/skovby/middelfart/regler").body.contains("id=\"regel-MF-8\""));
    const auto page = karen.get(match_page()).body;
    EXPECT_TRUE(page.contains("id=\"regel-MF-8\"")) << "where the line leads";
    EXPECT_FALSE(page.contains("fravig-MF-1")) << "of a rule that is kept there is nothing to set aside";
    const auto form = match_page() + "/fravig";
    EXPECT_TRUE(karen.post(form, {{"regel", "MF-1"}, {"fordi", "Nej"}}).body.contains("afviger ikke fra reglen"));
    EXPECT_EQ(Visitor(installation, "skovby", cast.ulla).post(form, {{"regel", "MF-8"}, {"fordi", "Nej"}}).status, 404);

    const auto after = karen.send(form, {{"regel", "MF-8"}, {"fordi", "Bent vil gerne\nblive ved."}}).body;
    EXPECT_TRUE(after.contains("Reglen er fraveget for dette match."));
    EXPECT_TRUE(after.contains("<p>blive ved.</p>"));
    EXPECT_TRUE(after.contains(deviates)) << "the match's page says it still";
    EXPECT_FALSE(after.contains("name=\"fordi\""));
    EXPECT_FALSE(karen.get("/skovby/middelfart/idag").body.contains(deviates));
}

TEST_P(Today, says_what_a_verdict_is_built_on) {
    const auto page = Visitor(installation, "skovby", cast.karen).get(match_page()).body;
    EXPECT_TRUE(page.contains("Det bygger på"));
    EXPECT_TRUE(page.contains("<p>Møde 2. november 2026</p>"));
}

TEST_P(Today, says_of_the_programme_as_a_whole_what_is_not_kept) {
    const auto mentor = [&] {
        const store::Written written{std::nullopt, installation.clock.now()};
        auto tx = installation.skovby().db.write();
        Commitment lone;
        lone.person = cast.lone.login.person;
        lone.programme = cast.ungeenheden;
        const auto id = store::add(tx, lone, written.at);
        store::add(tx, id, Stand<CommitmentState>{CommitmentState::approved, date(2026, 1, 1), {}}, written);
        tx.commit();
        return std::to_string(id.value);
    }();
    Visitor ulla(installation, "skovby", cast.ulla);
    EXPECT_FALSE(ulla.get("/skovby/ungeenheden/idag").body.contains("Programmet som helhed"));
    const auto write = [&](const std::string& day, const std::string& agenda) {
        std::vector<std::pair<std::string, std::string>> fields{{"dato", day}, {"kom-med", mentor}, {"once", day}};
        if (!agenda.empty()) fields.emplace_back("punkt", agenda);
        EXPECT_EQ(ulla.post_all("/skovby/ungeenheden/moeder/faellesmoeder", fields).status, 303);
    };
    write("2026-11-10", "");
    const auto today = ulla.get("/skovby/ungeenheden/idag").body;
    EXPECT_TRUE(today.contains("»sagssparring« stod på dagsordenen ved 0 af 1 møde. Punktet manglede sidst."));
    EXPECT_TRUE(today.contains("href=\"/skovby/ungeenheden/moeder/faellesmoeder\">Se gruppens møder"));
    EXPECT_TRUE(today.contains("href=\"/skovby/ungeenheden/regler#regel-S0-5\""));
    write("2026-11-17", "sagssparring");
    EXPECT_FALSE(ulla.get("/skovby/ungeenheden/idag").body.contains("Programmet som helhed"));
}

TEST_P(Today, asks_for_nothing_in_a_match_on_pause) {
    Visitor karen(installation, "skovby", cast.karen);
    EXPECT_EQ(karen.post(match_page() + "/pause", {}).status, 303);
    EXPECT_FALSE(karen.get("/skovby/middelfart/idag").body.contains(match_page()));
}

}  // namespace
}  // namespace mentorkorps::tests
