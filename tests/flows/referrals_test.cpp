// A caseworker refers a young person; the coordinator asks, says no, or takes them on.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/people.hpp"
#include "store/referrals.hpp"
#include "store/states.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr db::Sql count_people = "select count(*) from person";
constexpr db::Sql count_clear_words = "select count(*) from referral where cast(box as text) like $1";
constexpr db::Sql count_mails = "select count(*) from outbox where recipient = $1 and subject = $2";
constexpr db::Sql count_mails_with = "select count(*) from outbox where body like $1";
constexpr db::Sql count_on_record = "select count(*) from audit_event where kind = $1";

const std::string form = "/skovby/middelfart/henvis", list = "/skovby/middelfart/henvisninger";

/// Ole refers Nadja to Middelfart, where Karen coordinates.
class Referrals : public testing::TestWithParam<db::Engine> {
  protected:
    static bool says(const http::Response& page, std::string_view words) {
        return page.body.find(words) != std::string::npos;
    }
    http::Response refer(std::string_view name = "Nadja Falk", std::string_view born = "1-5-2007") {
        return ole.post(form, {{"name", name},
                               {"birth_date", born},
                               {"phone", "20 00 00 77"},
                               {"agreed", "ja"},
                               {"needs", "job"},
                               {"benefit", "kontanthjaelp"},
                               {"external_case", "2026/17"},
                               {"why", "Mangler en voksen, der tror på hende"}});
    }
    /// Of the one that was sent last.
    std::string page_of_last(std::string_view rest = "") { return fmt::format("{}/{}{}", list, last().value, rest); }
    ReferralId last() {
        auto tx = world().db.read();
        return store::referrals(tx, world().keys.referrals, cast.middelfart).at(0).id;
    }
    Referral referral() {
        auto tx = world().db.read();
        return *store::referral(tx, world().keys.referrals, last());
    }
    template <class... Values>
    std::int64_t counted(db::Sql sql, const Values&... values) {
        auto tx = world().db.read();
        return tx.value<std::int64_t>(sql, values...);
    }
    Visitor visitor(const Login& login) { return {installation, "skovby", login}; }
    const app::World& world() { return installation.skovby(); }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    Visitor karen = visitor(cast.karen), ole = visitor(cast.ole);
};
ON_BOTH_DATABASES(Referrals);

TEST_P(Referrals, go_from_the_caseworker_to_the_coordinator_and_make_nobody) {
    const auto people = counted(count_people);
    EXPECT_TRUE(says(ole.get("/skovby/henviste"), "href=\"/skovby/middelfart/henvis\""));
    EXPECT_EQ(ole.get(form).status, 200);
    const auto sent = refer();
    ASSERT_EQ(sent.status, 303) << sent.body;
    const auto own = ole.follow(sent);
    EXPECT_TRUE(says(own, "Henvisningen er sendt."));
    EXPECT_TRUE(says(own, "Sendt 24-11-2026. Koordinatoren har ikke svaret endnu."));
    EXPECT_EQ(counted(count_people), people) << "is none of ours yet";
    EXPECT_EQ(counted(count_clear_words, "%Mangler en voksen%"), 0) << "sealed";

    EXPECT_TRUE(says(karen.get("/skovby/middelfart/idag"), "1 henvisning venter på svar."));
    EXPECT_TRUE(says(karen.get(list), "Sendt 24-11-2026 af Ole"));
    const auto page = karen.get(page_of_last());
    for (const auto* words : {"Nadja Falk", "01-05-2007 (19 år)", "20 00 00 77", "Kontanthjælp",
                              "Støtte til job eller praktik", "2026/17", "Mangler en voksen, der tror på hende"})
        EXPECT_TRUE(says(page, words)) << words;
    EXPECT_EQ(counted(count_on_record, "referral_seen"), 3) << "once in each list, and once opened";
}

TEST_P(Referrals, are_asked_about_answered_and_taken_on) {
    refer();
    EXPECT_EQ(karen.send(page_of_last("/spoerg"), {{"tekst", "Kan hun mødes om aftenen?"}}).status, 200);
    EXPECT_EQ(counted(count_mails, cast.ole.email, "Der er nyt til dig i Mentorkorps"), 1);
    EXPECT_EQ(counted(count_mails_with, "%Nadja%"), 0) << "a mail names nobody";
    EXPECT_FALSE(says(karen.get("/skovby/middelfart/idag"), "venter på svar.")) << "it is the sender's turn";

    EXPECT_TRUE(says(ole.get("/skovby/henviste"), "Kan hun mødes om aftenen?"));
    const auto answer = fmt::format("/skovby/henviste/{}/svar", last().value);
    EXPECT_TRUE(says(ole.send(answer, {{"svar", "Ja, ikke tirsdag"}}), "Svaret er sendt."));
    EXPECT_EQ(ole.post(answer, {{"svar", "Og torsdag"}}).status, 422) << "nobody asks any more";
    EXPECT_TRUE(says(karen.get(page_of_last()), "Ja, ikke tirsdag"));

    const auto taken = karen.send(page_of_last("/tag-imod"), {});
    EXPECT_TRUE(says(taken, "Henvisningen er taget imod"));
    for (const auto* words :
         {"Ung: Under visitation", "Ung: Henvist", "Af Ole", "Kontanthjælp", "Støtte til job", "Se henvisningen"})
        EXPECT_TRUE(says(taken, words)) << words;
    EXPECT_EQ(referral().state(), ReferralState::accepted);
    const auto followed = ole.get("/skovby/henviste");
    EXPECT_TRUE(says(followed, "Nadja Falk"));
    EXPECT_TRUE(says(followed, "Under visitation"));
    EXPECT_FALSE(says(followed, "Taget imod den")) << "stands in one list only";
    EXPECT_EQ(karen.post(page_of_last("/tag-imod"), {}).status, 422) << "twice";
    EXPECT_EQ(ole.post(fmt::format("/skovby/henviste/{}/tilbage", last().value), {}).status, 422);
}

TEST_P(Referrals, are_declined_with_a_reason_that_the_sender_reads) {
    refer("Bo Krogh", "1-1-1980");
    const auto page = karen.get(page_of_last());
    EXPECT_TRUE(says(page, "Den unge er 46 år; programmet er for 15–32 år."));
    EXPECT_EQ(karen.post(page_of_last("/sig-nej"), {{"tekst", " "}}).status, 422);
    EXPECT_EQ(karen.post(page_of_last("/sig-nej"), {{"tekst", "Prøv Foreningen Broen"}}).status, 303);
    const auto own = ole.get("/skovby/henviste");
    EXPECT_TRUE(says(own, "Koordinatoren sagde nej den 24-11-2026."));
    EXPECT_TRUE(says(own, "Prøv Foreningen Broen"));
    EXPECT_EQ(karen.post(page_of_last("/spoerg"), {{"tekst", "Hvad nu?"}}).status, 422) << "is decided";
}

TEST_P(Referrals, are_taken_back_by_the_sender) {
    refer();
    EXPECT_TRUE(says(ole.send(fmt::format("/skovby/henviste/{}/tilbage", last().value), {}), "er trukket tilbage"));
    EXPECT_EQ(karen.post(page_of_last("/tag-imod"), {}).status, 422);
    EXPECT_TRUE(says(karen.get(page_of_last()), "Trukket tilbage"));
}

TEST_P(Referrals, of_somebody_who_is_here_ask_whether_it_is_the_same) {
    refer("Mads Kjær", "3-2-2004");
    const auto people = counted(count_people);
    const auto asked = karen.post(page_of_last("/tag-imod"), {});
    EXPECT_EQ(asked.status, 422);
    EXPECT_TRUE(says(asked, "Er det en af dem her?"));
    const auto mads = std::to_string(cast.mads.person.value);
    EXPECT_EQ(karen.post(page_of_last("/tag-imod"), {{"samme", std::to_string(cast.aase.person.value)}}).status, 404)
        << "nobody who is like them";
    EXPECT_EQ(karen.post(page_of_last("/tag-imod"), {{"samme", mads}}).status, 303);
    EXPECT_EQ(counted(count_people), people);
    EXPECT_EQ(referral().steps.back().person, cast.mads.person);
    auto tx = world().db.read();
    EXPECT_EQ(store::stand(tx, cast.mads.enrolment, installation.today())->state, EnrolmentState::active)
        << "who is here already stands as before";
}

TEST_P(Referrals, of_a_namesake_make_somebody_new) {
    refer("Mads Kjær", "3-2-2004");
    const auto people = counted(count_people);
    const auto mads = std::to_string(cast.mads.person.value);
    EXPECT_EQ(karen.post(page_of_last("/tag-imod"), {{"samme", "nej"}, {"andre", mads}}).status, 303);
    EXPECT_EQ(counted(count_people), people + 1);
}

TEST_P(Referrals, sent_twice_are_one) {
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(ole.post(form, {{"name", "Nadja Falk"}, {"agreed", "nej"}, {"why", "Ensom"}, {"once", "k1"}}).status,
                  303);
    auto tx = world().db.read();
    EXPECT_EQ(store::referrals(tx, world().keys.referrals, cast.middelfart).size(), 1U);
}

TEST_P(Referrals, are_nobody_elses) {
    refer();
    const auto own = fmt::format("/skovby/henviste/{}/svar", last().value);
    for (const auto* login : {&cast.ulla, &cast.bent.login, &cast.ole, &cast.ib}) {
        auto other = visitor(*login);
        EXPECT_EQ(other.get(page_of_last()).status, 404) << login->email;
        EXPECT_EQ(other.post(page_of_last("/tag-imod"), {}).status, 404) << login->email;
        EXPECT_EQ(other.post(page_of_last("/sig-nej"), {{"tekst", "Nej"}}).status, 404) << login->email;
    }
    for (const auto* login : {&cast.ulla, &cast.bent.login, &cast.karen, &cast.lis, &cast.ib}) {
        auto other = visitor(*login);
        EXPECT_EQ(other.get(form).status, 404) << login->email;
        EXPECT_EQ(other.post(own, {{"svar", "Mig"}}).status, 404) << login->email;
    }
    EXPECT_EQ(referral().state(), ReferralState::received);
}

}  // namespace

std::vector<WrongForm> about_referrals(const TestInstallation& installation, const Cast& cast) {
    constexpr std::string_view taking_on = "/{org}/{programme}/henvisninger/{referral}/tag-imod",
                               asking = "/{org}/{programme}/henvisninger/{referral}/spoerg",
                               declining = "/{org}/{programme}/henvisninger/{referral}/sig-nej",
                               answering = "/{org}/henviste/{referral}/svar";
    Visitor ole(installation, "skovby", cast.ole), karen(installation, "skovby", cast.karen);
    ole.get(form);
    ole.post(form, {{"name", "Mads Kjær"}, {"birth_date", "3-2-2004"}, {"agreed", "nej"}, {"why", "Ensom"}});
    ole.post(form, {{"name", "Nadja Falk"}, {"agreed", "nej"}, {"why", "Ensom"}});
    karen.get(list);
    karen.post(list + "/2/spoerg", {{"tekst", "Hvornår?"}});
    return {{"/{org}/{programme}/henvis",
             form,
             cast.ole,
             {{"name", " "}, {"birth_date", "31-02-2004"}, {"phone", "2000"}, {"why", "Vil gerne"}},
             {"name", "birth_date", "phone", "agreed"}},
            {taking_on, list + "/1/tag-imod", cast.karen, {}, {"samme"}},
            {asking, list + "/1/spoerg", cast.karen, {{"tekst", " "}}, {"spoergsmaal"}},
            {declining, list + "/1/sig-nej", cast.karen, {{"tekst", std::string(4'001, 'x')}}, {"hvorfor-ikke"}},
            {answering, "/skovby/henviste/2/svar", cast.ole, {{"svar", " "}}, {"svar-2"}}};
}

}  // namespace mentorkorps::tests
