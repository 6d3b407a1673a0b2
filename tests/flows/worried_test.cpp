// "Jeg er bekymret": the page that everybody reads, and what administrators say of it.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/audit.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/readable.hpp"
#include "tests/support/visitor.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr std::string_view everybodys = "Den pligt, alle har", sharpened = "<h3 class=\"h4\">Den skærpede pligt";
constexpr const char* settings = "/skovby/bekymret/oplysninger";
constexpr const char* duty = "/skovby/bekymret/pligt";

class Worried : public testing::TestWithParam<db::Engine> {
  protected:
    std::string page(const Login& login) const {
        return Visitor(installation, "skovby", login).get("/skovby/bekymret").body;
    }
    std::int64_t log_length() const {
        auto tx = world.db.read();
        return store::log_length(tx);
    }
    void employ(CommitmentId id) const {
        auto tx = world.db.write();
        auto commitment = *store::commitment(tx, id);
        commitment.engagement = Engagement::employed;
        store::update(tx, commitment);
        tx.commit();
    }
    static void expect_duties(const std::string& body, bool shows_everybodys, bool shows_sharpened) {
        EXPECT_EQ(body.contains(everybodys), shows_everybodys);
        EXPECT_EQ(body.contains(sharpened), shows_sharpened);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
};
ON_BOTH_DATABASES(Worried);

TEST_P(Worried, may_read_all_of_it_without_signing_in_and_nothing_is_kept) {
    Visitor nobody(installation);
    EXPECT_TRUE(nobody.get("/skovby/login").body.contains("href=\"/skovby/bekymret\"")) << "one click away";
    EXPECT_TRUE(nobody.get("/skovby/findes-ikke").body.contains("href=\"/skovby/bekymret\"") ||
                nobody.get("/skovby/findes-ikke").status == 303);
    const auto before = log_length();
    const auto response = nobody.get("/skovby/bekymret");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(log_length(), before);
    expect_duties(response.body, true, true);
    for (const auto* said : {"href=\"tel:112\"", "href=\"tel:114\"", "kommunens hovednummer", "§ 135", "§ 133",
                             "inden seks hverdage", "fyldt 18", "Du skal ikke spørge din koordinator først"})
        EXPECT_TRUE(response.body.contains(said)) << said;
    EXPECT_FALSE(response.body.contains("Skriv en bekymring ned"));
    EXPECT_LE(lix(readable_text(response.body)), 40);
}

TEST_P(Worried, read_the_duty_that_is_theirs) {
    const auto before = log_length();
    expect_duties(page(cast.bent.login), true, false);
    EXPECT_TRUE(page(cast.bent.login).contains("Som mentor her har du den pligt, som alle har."));
    for (const auto& login : {cast.karen, cast.ole, cast.lis, cast.ib, cast.signe}) {
        expect_duties(page(login), true, true);
        EXPECT_TRUE(page(login).contains("Mentoren skal ikke have lov af dig.")) << login.email;
    }
    EXPECT_FALSE(page(cast.bent.login).contains("Mentoren skal ikke have lov af dig."));
    for (const auto& login : {cast.bent.login, cast.karen})
        EXPECT_TRUE(page(login).contains("href=\"/skovby/bekymringer/ny\""));
    for (const auto& login : {cast.ole, cast.lis, cast.ib, cast.signe})
        EXPECT_FALSE(page(login).contains("href=\"/skovby/bekymringer/ny\""));
    employ(cast.bent.commitment);
    expect_duties(page(cast.bent.login), false, true);
    const auto signed_in = log_length() - before;
    page(cast.bent.login);
    EXPECT_EQ(log_length() - before, signed_in + 1) << "signing in is on record, reading the page is not";
}

TEST_P(Worried, are_told_the_numbers_that_an_administrator_has_written) {
    Visitor ib(installation, "skovby", cast.ib);
    ib.get(settings);
    EXPECT_TRUE(ib.send(settings, {{"modtager", "Familieafdelingen i Skovby"},
                                   {"telefon", "70 11 22 33"},
                                   {"aabent", "mandag til fredag kl. 9-15"},
                                   {"lukket", "70 11 22 44"}})
                    .body.contains("Oplysningerne er gemt."));
    EXPECT_TRUE(ib.get(settings).body.contains("Sidst rettet af Ib Dam, 24-11-2026."));
    const auto read = Visitor(installation).get("/skovby/bekymret").body;
    for (const auto* said : {"Ring til Familieafdelingen i Skovby,", "href=\"tel:70112233\"", "Ring 70 11 22 33",
                             "Åbent: mandag til fredag kl. 9-15.", "href=\"tel:70112244\""})
        EXPECT_TRUE(read.contains(said)) << said;
    EXPECT_FALSE(read.contains("hovednummer"));
    EXPECT_FALSE(read.contains("tel:114"));
    EXPECT_LE(lix(readable_text(read)), 40);

    ib.send(settings, {{"modtager", ""}, {"telefon", ""}, {"aabent", ""}, {"lukket", ""}});
    EXPECT_TRUE(Visitor(installation).get("/skovby/bekymret").body.contains("href=\"tel:114\""));
    EXPECT_FALSE(Visitor(installation).get("/nordby/bekymret").body.contains("70 11 22 33"));
}

TEST_P(Worried, are_under_the_sharpened_duty_as_volunteers_where_it_is_written_why) {
    Visitor ib(installation, "skovby", cast.ib);
    ib.get(settings);
    const auto say = [&](const char* which, const char* why) {
        return ib.post(duty, {{"program", "middelfart"}, {"pligt", which}, {"hvorfor", why}}).status;
    };
    EXPECT_EQ(say("sharpened", " "), 422);
    EXPECT_EQ(say("everybody", "Sådan er det"), 422) << "that holds already";
    expect_duties(page(cast.bent.login), true, false);
    EXPECT_EQ(say("sharpened", "De løser en opgave for kommunen."), 303);
    expect_duties(page(cast.bent.login), false, true);
    EXPECT_TRUE(page(cast.bent.login).contains("Begrundelsen er: De løser en opgave for kommunen."));
    EXPECT_FALSE(page(cast.ulla).contains("De løser en opgave")) << "it is another programme's";
    const auto to_all = Visitor(installation).get("/skovby/bekymret").body;
    EXPECT_TRUE(to_all.contains("har også de frivillige mentorer den skærpede pligt."));
    EXPECT_FALSE(to_all.contains("De løser en opgave"));

    EXPECT_EQ(say("everybody", ""), 422) << "going back needs a reason too";
    EXPECT_EQ(say("everybody", "Opgaven er slut."), 303);
    expect_duties(page(cast.bent.login), true, false);
    EXPECT_TRUE(ib.get(settings).body.contains("Ib Dam, 24-11-2026: Opgaven er slut."));
    EXPECT_EQ(world.db.read().value<std::int64_t>("select count(*) from volunteers_duty"), 2) << "dated rows";
}

TEST_P(Worried, leave_the_settings_to_administrators) {
    for (const auto& login : {cast.karen, cast.bent.login, cast.ole, cast.lis, cast.signe}) {
        Visitor visitor(installation, "skovby", login);
        EXPECT_EQ(visitor.get(settings).status, 404) << login.email;
        EXPECT_EQ(visitor.post(settings, {{"telefon", "70112233"}}).status, 404) << login.email;
        EXPECT_EQ(visitor.post(duty, {{"program", "middelfart"}, {"pligt", "sharpened"}, {"hvorfor", "Fordi"}}).status,
                  404)
            << login.email;
    }
    Visitor ib(installation, "skovby", cast.ib);
    ib.get(settings);
    EXPECT_EQ(ib.post(duty, {{"program", "dynamo"}, {"pligt", "sharpened"}, {"hvorfor", "Fordi"}}).status, 404);
}

TEST_P(Worried, refused_forms_mark_their_fields) {
    const std::string long_text(201, 'x');
    for (const auto& form :
         {WrongForm{"", settings, cast.ib, {{"modtager", long_text}, {"telefon", "70112233"}}, {"modtager"}},
          WrongForm{"", settings, cast.ib, {{"modtager", "Bo & Co"}, {"telefon", "ring"}}, {"telefon"}},
          WrongForm{"", settings, cast.ib, {{"aabent", long_text}, {"lukket", "114"}}, {"aabent"}},
          WrongForm{"", settings, cast.ib, {{"lukket", "11"}, {"aabent", "kl. 9"}}, {"lukket"}},
          WrongForm{"", duty, cast.ib, {{"program", "middelfart"}, {"hvorfor", "Fordi"}}, {"pligt-middelfart"}},
          WrongForm{"",
                    duty,
                    cast.ib,
                    {{"program", "middelfart"}, {"pligt", "sharpened"}, {"hvorfor", ""}},
                    {"hvorfor-middelfart"}}})
        expect_marked(installation, form);
}

}  // namespace
}  // namespace mentorkorps::tests
