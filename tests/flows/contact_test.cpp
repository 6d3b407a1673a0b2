#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "app/matching.hpp"
#include "store/audit.hpp"
#include "store/contacts.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

class Contacts : public testing::TestWithParam<db::Engine> {
  protected:
    const app::World& world() const { return installation.skovby(); }
    Visitor visitor(const Login& login) const { return Visitor(installation, "skovby", login); }
    std::string match() const { return std::to_string(cast.match.value); }
    int held() const {
        auto tx = world().db.read();
        return store::totals(tx, cast.match).held;
    }
    store::WrittenContact last_by_bent() const {
        auto tx = world().db.read();
        return store::contacts_written_by(tx, cast.bent.login.account, 1).at(0);
    }
    audit::Kind last_about(PersonId person) const {
        auto tx = world().db.read();
        return store::entries_about(tx, person, 1).at(0).event.kind;
    }
    http::Response log(Visitor& who, std::string_view on, std::string_view minutes, std::string_view once) const {
        return who.post(
            "/skovby/kontakter",
            {{"match", match()}, {"dato", on}, {"varighed", minutes}, {"hvordan", "moede"}, {"once", once}});
    }
    std::string take_back(ContactId id) const { return fmt::format("/skovby/kontakter/{}/fortryd", id.value); }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
};

ON_BOTH_DATABASES(Contacts);

bool says(const http::Response& response, std::string_view text) {
    return response.body.find(text) != std::string::npos;
}

TEST_P(Contacts, are_logged_from_the_mentors_page) {
    auto bent = visitor(cast.bent.login);
    const auto mine = bent.get("/skovby/mine");
    ASSERT_EQ(mine.status, 200);
    EXPECT_TRUE(says(mine, ">Mads</a>"));
    EXPECT_FALSE(says(mine, "Kjær"));
    EXPECT_TRUE(says(mine, "I ses hver uge. Sidst for 22 dage siden."));
    EXPECT_TRUE(says(mine, "I er 15 dage over det, I har aftalt"));
    EXPECT_TRUE(says(mine, "value=\"2026-11-24\""));
    EXPECT_EQ(last_about(cast.mads.person), audit::Kind::people_listed);

    const auto logged = log(bent, "2026-11-23", "90", "first");
    EXPECT_EQ(logged.status, 303);
    EXPECT_EQ(header(logged, "Location"), "/skovby/mine?gemt=kontakt");
    EXPECT_EQ(last_about(cast.mads.person), audit::Kind::contact_logged);
    EXPECT_EQ(held(), 5);
    const auto after = bent.follow(logged);
    EXPECT_TRUE(says(after, "Kontakten er gemt"));
    EXPECT_TRUE(says(after, "23-11-2026: Vi mødtes, 1 t 30 min"));
}

TEST_P(Contacts, that_are_refused_come_back_as_they_were_typed) {
    auto bent = visitor(cast.bent.login);
    const auto future = log(bent, "2026-11-25", "180", "typed");
    EXPECT_EQ(future.status, 422);
    EXPECT_TRUE(says(future, "Datoen ligger i fremtiden"));
    EXPECT_TRUE(says(future, "value=\"2026-11-25\""));
    EXPECT_TRUE(says(future, "value=\"180\" selected"));
    EXPECT_TRUE(says(future, "name=\"once\" value=\"typed\""));
    EXPECT_TRUE(says(log(bent, "2026-10-04", "60", "typed"), "før matchets start"));
    EXPECT_TRUE(says(log(bent, "i går", "60", "typed"), "Vi kan ikke læse datoen"));
    EXPECT_TRUE(says(log(bent, "2026-11-24", "1441", "typed"), "Ret varigheden"));
    EXPECT_TRUE(says(bent.post("/skovby/kontakter", {{"dato", "2026-11-24"}, {"varighed", "60"}, {"hvordan", "moede"}}),
                     "Vælg, hvem du mødtes med"));
    EXPECT_TRUE(says(bent.post("/skovby/kontakter", {{"match", match()}, {"dato", "2026-11-24"}, {"varighed", "60"}}),
                     "Vælg, hvordan I var i kontakt"));
    EXPECT_EQ(held(), 4);
}

TEST_P(Contacts, sent_twice_are_one) {
    auto bent = visitor(cast.bent.login);
    EXPECT_EQ(header(log(bent, "2026-11-23", "90", "tap"), "Location"), "/skovby/mine?gemt=kontakt");
    EXPECT_EQ(header(log(bent, "2026-11-23", "90", "tap"), "Location"), "/skovby/mine?gemt=kontakt");
    const auto other = log(bent, "2026-11-22", "60", "tap");
    EXPECT_EQ(header(other, "Location"), "/skovby/mine?gemt=kontakt-foer");
    const auto shown = bent.follow(other);
    EXPECT_TRUE(says(shown, "Kontakten var gemt i forvejen"));
    EXPECT_TRUE(says(shown, "23-11-2026: Vi mødtes, 1 t 30 min"));
    EXPECT_TRUE(says(shown, "name=\"draft-done\" content=\"kontakt\""));
    EXPECT_EQ(held(), 5);
}

TEST_P(Contacts, that_were_cancelled_are_known_but_do_not_count) {
    auto bent = visitor(cast.bent.login);
    EXPECT_EQ(bent.post("/skovby/kontakter", {{"match", match()},
                                              {"dato", "2026-11-23"},
                                              {"varighed", "60"},
                                              {"hvordan", "aflyst"},
                                              {"once", "off"}})
                  .status,
              303);
    EXPECT_EQ(held(), 4);
    EXPECT_EQ(last_by_bent().line.outcome, ContactOutcome::cancelled);
    EXPECT_EQ(last_by_bent().line.minutes, std::nullopt);
}

TEST_P(Contacts, may_have_several_young_people) {
    const Viewer karen{cast.karen.account, cast.karen.person, "Karen Holm", {{Role::coordinator, cast.middelfart}}};
    const auto second = app::make_match(
        world(), karen, {cast.middelfart, cast.sara.person},
        {.mentor = cast.bent.commitment, .start = date(2026, 11, 10), .agreement = {}, .rationale = {}});
    ASSERT_TRUE(second.has_value());
    auto bent = visitor(cast.bent.login);
    EXPECT_EQ(bent.post("/skovby/kontakter", {{"match", match()},
                                              {"match", std::to_string(second->value)},
                                              {"dato", "2026-11-23"},
                                              {"varighed", "60"},
                                              {"hvordan", "moede"},
                                              {"once", "both"}})
                  .status,
              303);
    EXPECT_EQ(last_by_bent().young_people, (std::vector<std::string>{"Mads Kjær", "Sara Bæk"}));
    EXPECT_EQ(last_about(cast.sara.person), audit::Kind::contact_logged);
}

TEST_P(Contacts, name_whole_who_share_a_first_name) {
    const Viewer karen{cast.karen.account, cast.karen.person, "Karen Holm", {{Role::coordinator, cast.middelfart}}};
    {
        auto tx = world().db.write();
        auto sara = *store::person(tx, cast.sara.person);
        sara.name = "Mads Bæk";
        store::update(tx, sara);
        tx.commit();
    }
    ASSERT_TRUE(app::make_match(
        world(), karen, {cast.middelfart, cast.sara.person},
        {.mentor = cast.bent.commitment, .start = date(2026, 11, 10), .agreement = {}, .rationale = {}}));
    const auto mine = visitor(cast.bent.login).get("/skovby/mine");
    EXPECT_TRUE(says(mine, ">Mads Kjær</a>"));
    EXPECT_TRUE(says(mine, ">Mads Bæk</a>"));
    EXPECT_FALSE(says(mine, ">Mads</a>"));
}

TEST_P(Contacts, survive_a_session_that_has_ended) {
    auto bent = visitor(cast.bent.login);
    bent.get("/skovby/mine");
    installation.clock.put(installation.clock.now() + std::chrono::minutes(31));
    const auto late = log(bent, "2026-11-23", "90", "late");
    EXPECT_EQ(late.status, 401);
    EXPECT_TRUE(says(late, "Det, du skrev, er her stadig"));
    EXPECT_TRUE(says(late, "name=\"gemt.dato\" value=\"2026-11-23\""));
    EXPECT_EQ(held(), 4);

    const auto resumed = bent.post("/skovby/login", {{"email", cast.bent.login.email},
                                                     {"password", password},
                                                     {"fortsaet", "/skovby/kontakter"},
                                                     {"gemt.match", match()},
                                                     {"gemt.dato", "2026-11-23"},
                                                     {"gemt.varighed", "90"},
                                                     {"gemt.hvordan", "moede"},
                                                     {"gemt.once", "late"}});
    EXPECT_EQ(resumed.status, 200);
    EXPECT_TRUE(says(resumed, "action=\"/skovby/kontakter\""));
    EXPECT_TRUE(says(resumed, "name=\"once\" value=\"late\""));
    EXPECT_EQ(log(bent, "2026-11-23", "90", "late").status, 303);
    EXPECT_EQ(held(), 5);
}

TEST_P(Contacts, may_be_taken_back_for_a_day_by_who_wrote_them) {
    auto bent = visitor(cast.bent.login);
    log(bent, "2026-11-23", "90", "oops");
    const auto first = last_by_bent().line.id;
    auto lone = visitor(cast.lone.login);
    EXPECT_EQ(lone.post(take_back(first), {}).status, 404);
    EXPECT_EQ(held(), 5);
    EXPECT_TRUE(says(bent.send(take_back(first), {}), "Kontakten er slettet."));
    EXPECT_EQ(held(), 4);
    EXPECT_EQ(bent.post(take_back(first), {}).status, 404);

    log(bent, "2026-11-23", "90", "again");
    const auto second = last_by_bent().line.id;
    installation.clock.put(installation.clock.now() + std::chrono::hours(25));
    auto tomorrow = visitor(cast.bent.login);
    EXPECT_FALSE(says(tomorrow.get("/skovby/mine"), "/fortryd"));
    const auto late = tomorrow.post(take_back(second), {});
    EXPECT_EQ(late.status, 422);
    EXPECT_TRUE(says(late, "mere end et døgn gammel"));
    EXPECT_EQ(held(), 5);
}

TEST_P(Contacts, taken_back_leave_a_trace) {
    auto bent = visitor(cast.bent.login);
    log(bent, "2026-11-23", "90", "oops");
    bent.post(take_back(last_by_bent().line.id), {});
    EXPECT_EQ(last_about(cast.mads.person), audit::Kind::contact_taken_back);
    auto tx = world().db.read();
    EXPECT_EQ(store::verify(tx, world().keys.audit).first_broken, std::nullopt);
}

TEST_P(Contacts, are_for_the_own_matches_only) {
    auto lone = visitor(cast.lone.login);
    EXPECT_EQ(log(lone, "2026-11-23", "60", "not mine").status, 404);
    EXPECT_TRUE(says(lone.get("/skovby/mine"), "Du har ikke et match lige nu"));
    for (const auto* login : {&cast.karen, &cast.ulla, &cast.ole, &cast.lis, &cast.ib}) {
        auto other = visitor(*login);
        EXPECT_EQ(other.get("/skovby/mine").status, 404) << login->email;
        EXPECT_EQ(log(other, "2026-11-23", "60", "not mine").status, 404) << login->email;
    }
    EXPECT_EQ(held(), 4);
}

TEST_P(Contacts, are_not_shown_to_the_caseworker_who_sees_status_and_dates) {
    auto ole = visitor(cast.ole);
    const auto page = ole.get("/skovby/henviste");
    ASSERT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "Mads Kjær"));
    EXPECT_TRUE(says(page, "Ja, siden 05-10-2026"));
    EXPECT_TRUE(says(page, "Sara Bæk"));
    EXPECT_TRUE(says(page, "Ikke endnu"));
    EXPECT_FALSE(says(page, "Aase"));
    EXPECT_FALSE(says(page, "Bent"));
    EXPECT_EQ(last_about(cast.sara.person), audit::Kind::people_listed);
    for (const auto* login : {&cast.karen, &cast.bent.login, &cast.lis, &cast.ib})
        EXPECT_EQ(visitor(*login).get("/skovby/henviste").status, 404) << login->email;
}

TEST_P(Contacts, the_caseworker_waits_for_no_mentor_of_somebody_who_has_left) {
    {
        auto tx = world().db.write();
        store::add(tx, cast.sara.enrolment, Stand<EnrolmentState>{EnrolmentState::closed, date(2026, 11, 20), {}},
                   {std::nullopt, installation.clock.now()});
        tx.commit();
    }
    const auto page = visitor(cast.ole).get("/skovby/henviste");
    EXPECT_TRUE(says(page, ">Nej<"));
    EXPECT_FALSE(says(page, "Ikke endnu"));
}

}  // namespace
}  // namespace mentorkorps::tests
