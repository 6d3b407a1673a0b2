#include <gtest/gtest.h>

#include "app/accounts.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

/// A password that the program made lets its owner in once: to choose another.
class OwnPassword : public testing::TestWithParam<db::Engine> {
  protected:
    static bool says(const http::Response& page, std::string_view words) {
        return page.body.find(words) != std::string::npos;
    }
    static constexpr std::string_view made = "4kd8s-p2m9x-7hq3v-tz5rn", own = "hest lampe tirsdag skov";

    void reset(const Login& login, domain::PasswordUse use) {
        ASSERT_TRUE(app::reset_password(installation.skovby(), domain::audit::system(), login.email, {made, use}));
    }
    http::Response sign_in(Visitor& who, const Login& login, std::string_view word, std::string_view next = "") {
        who.get("/skovby/login");
        return who.post("/skovby/login", {{"email", login.email}, {"password", word}, {"next", next}});
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    Visitor bent{installation};
};
ON_BOTH_DATABASES(OwnPassword);

TEST_P(OwnPassword, is_chosen_before_anything_else) {
    reset(cast.bent.login, domain::PasswordUse::once);
    const auto form = bent.follow(sign_in(bent, cast.bent.login, made, "/skovby/mig/set"));
    EXPECT_TRUE(says(form, "<h1>Vælg din egen adgangskode</h1>"));
    EXPECT_FALSE(says(form, "Mine unge")) << "there is nowhere else to go";
    EXPECT_FALSE(says(form, "name=\"gammel\""));
    for (const auto* page : {"/skovby", "/skovby/mine", "/skovby/match/1", "/skovby/middelfart/unge", "/skovby/login"})
        EXPECT_TRUE(says(bent.follow(bent.get(page)), "Vælg din egen adgangskode")) << page;
    EXPECT_TRUE(
        says(bent.post("/skovby/kontakter", {{"dato", "2026-11-23"}}), "name=\"gemt.dato\" value=\"2026-11-23\""))
        << "what was typed goes along";
    EXPECT_EQ(bent.get("/skovby/session").status, 200);

    const auto chosen = bent.post("/skovby/adgangskode", {{"ny", own}, {"next", "/skovby/mig/set"}});
    EXPECT_EQ(header(chosen, "Location"), "/skovby/mig/set");
    EXPECT_TRUE(says(bent.follow(chosen), "Hvem har set mig?")) << "no need to sign in again";
    EXPECT_EQ(bent.get("/skovby/mine").status, 200);
    Visitor again(installation);
    EXPECT_TRUE(says(sign_in(again, cast.bent.login, made), "passer ikke"));
    EXPECT_TRUE(says(again.follow(sign_in(again, cast.bent.login, own)), "Mine unge"));
}

TEST_P(OwnPassword, is_refused_when_it_is_weak_or_the_same) {
    reset(cast.bent.login, domain::PasswordUse::once);
    bent.follow(sign_in(bent, cast.bent.login, made));
    for (const auto& [word, why] : {std::pair{"kort", "for kort"},
                                    {"mentor mentor", "for let at gætte"},
                                    {made.data(), "den samme som den, du har"}}) {
        const auto refused = bent.post("/skovby/adgangskode", {{"ny", word}, {"next", "/skovby/mine"}});
        EXPECT_EQ(refused.status, 422);
        EXPECT_TRUE(says(refused, why)) << word;
        EXPECT_TRUE(says(refused, "name=\"next\" value=\"/skovby/mine\""));
    }
    EXPECT_TRUE(says(bent.follow(bent.get("/skovby/mine")), "Vælg din egen adgangskode"));
}

TEST_P(OwnPassword, goes_on_with_the_form_that_was_sent_too_late) {
    reset(cast.bent.login, domain::PasswordUse::once);
    bent.get("/skovby/login");
    bent.post("/skovby/login", {{"email", cast.bent.login.email},
                                {"password", made},
                                {"fortsaet", "/skovby/kontakter"},
                                {"gemt.dato", "2026-11-23"}});
    const auto resumed =
        bent.post("/skovby/adgangskode", {{"ny", own}, {"fortsaet", "/skovby/kontakter"}, {"gemt.dato", "2026-11-23"}});
    EXPECT_TRUE(says(resumed, "action=\"/skovby/kontakter\""));
    EXPECT_TRUE(says(resumed, "name=\"dato\" value=\"2026-11-23\""));
    EXPECT_TRUE(says(resumed, "/skovby/middelfart/regler")) << "what they may enter is there at once";
}

TEST_P(OwnPassword, can_be_left_for_later_by_signing_out) {
    reset(cast.bent.login, domain::PasswordUse::once);
    sign_in(bent, cast.bent.login, made);
    bent.get("/skovby/adgangskode");
    EXPECT_TRUE(says(bent.send("/skovby/logud", {}), "<h1>Log ind</h1>"));
    EXPECT_TRUE(says(bent.follow(sign_in(bent, cast.bent.login, made)), "Vælg din egen adgangskode"));
}

TEST_P(OwnPassword, of_ones_own_choice_is_asked_for_before_it_is_changed) {
    reset(cast.bent.login, domain::PasswordUse::lasting);
    EXPECT_TRUE(says(bent.follow(sign_in(bent, cast.bent.login, made)), "Mine unge")) << "somebody typed it themselves";
    bent.get("/skovby/adgangskode");
    EXPECT_TRUE(says(bent.post("/skovby/adgangskode", {{"ny", own}}), "Den nuværende adgangskode passer ikke"));
    EXPECT_EQ(header(bent.post("/skovby/adgangskode", {{"gammel", made}, {"ny", own}}), "Location"), "/skovby/login");
}

TEST_P(OwnPassword, has_to_be_chosen_by_whom_the_administrator_let_in) {
    Visitor ib(installation, "skovby", cast.ib);
    const auto page = ib.post(
        "/skovby/brugere",
        {{"navn", "Anne Vang"}, {"email", "anne@skovby.example"}, {"rolle", "leader"}, {"program", "middelfart"}});
    const auto at = page.body.find("<strong>") + 8;
    const auto shown = page.body.substr(at, page.body.find("</strong>") - at);
    EXPECT_TRUE(says(bent.follow(sign_in(bent, {{}, {}, "anne@skovby.example"}, shown)), "Vælg din egen adgangskode"));
}

}  // namespace
}  // namespace mentorkorps::tests
