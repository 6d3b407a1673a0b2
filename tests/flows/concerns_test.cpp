// A concern that somebody writes down: who reads it, what becomes of it, and that nobody else gets to know of it.
#include "app/concerns.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "app/weekly_letter.hpp"
#include "base/text.hpp"
#include "store/accounts.hpp"
#include "store/audit.hpp"
#include "store/concerns.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/addresses.hpp"
#include "tests/support/visitor.hpp"
#include "tests/support/wrong_form.hpp"
#include "web/routes.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr std::string_view alert = "Er kvitteringen kommet?", words = "Han havde mærker på armen.";

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// Bent is also the mentor of Mia Dahl, who is 16.
class Concerns : public testing::TestWithParam<db::Engine> {
  protected:
    Concerns() {
        auto tx = world.db.write();
        Person who;
        who.name = "Mia Dahl";
        who.uuid = uuid(world.random);
        who.birth_date = date(2010, 5, 5);
        Enrolment enrolment;
        enrolment.person = mia.person = store::add(tx, who, world.clock.now());
        enrolment.programme = cast.middelfart;
        mia.enrolment = store::add(tx, enrolment, world.clock.now());
        const store::Written written{{}, world.clock.now()};
        store::add(tx, mia.enrolment, Stand<EnrolmentState>{EnrolmentState::active, date(2026, 9, 1), {}}, written);
        store::NewMatch made;
        made.programme = cast.middelfart;
        const auto match = store::add(tx, made, world.clock.now());
        store::add_mentor(tx, match, cast.bent.commitment, date(2026, 9, 1));
        store::add_young_person(tx, match, mia.enrolment, date(2026, 9, 1));
        store::add(tx, match, Stand<MatchState>{MatchState::active, date(2026, 9, 1), {}}, written);
        tx.commit();
        bent.get("/skovby/mine");
        karen.get("/skovby/bekymringer/ny");
    }
    /// Somebody with a role in a programme, who can sign in.
    Login somebody(const char* name, Role role, ProgrammeId programme) const {
        auto tx = world.db.write();
        Person who;
        who.name = name;
        who.uuid = uuid(world.random);
        Login login{store::add(tx, who, world.clock.now()), {}, fmt::format("{}@skovby.example", who.uuid)};
        const Grant grant{role, programme};
        login.account = *store::add(tx, {login.person, login.email, stored_password, {grant}}, world.clock.now());
        tx.commit();
        return login;
    }
    http::Response write(Visitor& by, const YoungMember& about, const char* once = "") const {
        return by.post("/skovby/bekymringer", {{"hvem", std::to_string(about.enrolment.value)},
                                               {"dato", "2026-11-13"},
                                               {"tekst", words},
                                               {"once", once}});
    }
    static std::string page_of(const http::Response& written) {
        const auto address = header(written, "Location");
        return address.substr(0, address.find('?'));
    }
    static http::Response hand_over(Visitor& by, const std::string& page, const char* day) {
        return by.post(page, {{"skridt", "handed_over"}, {"dato", day}, {"til", "Familieafdelingen"}});
    }
    static http::Response receipt(Visitor& by, const std::string& page, const char* day) {
        return by.post(page, {{"skridt", "receipted"}, {"dato", day}});
    }
    std::int64_t count(db::Sql sql) const { return world.db.read().value<std::int64_t>(sql); }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    YoungMember mia;
    Visitor bent{installation, "skovby", cast.bent.login}, karen{installation, "skovby", cast.karen},
        signe{installation, "skovby", cast.signe};
};
ON_BOTH_DATABASES(Concerns);

TEST_P(Concerns, are_written_by_a_mentor_and_taken_on_to_the_receipt) {
    EXPECT_TRUE(says(bent.get("/skovby/bekymringer/ny"), "Mia Dahl"));
    EXPECT_FALSE(says(bent.get("/skovby/bekymringer/ny"), "Sara Bæk")) << "she is not in his matches";
    const auto page = page_of(write(bent, mia));
    EXPECT_TRUE(says(bent.get(page + "?gemt=bekymring"), "Det er ikke sendt til nogen."));
    EXPECT_TRUE(says(bent.get(page), words));
    EXPECT_TRUE(says(bent.get("/skovby/bekymringer"), "Set 13-11-2026, skrevet af dig."));

    EXPECT_EQ(receipt(bent, page, "2026-11-20").status, 422) << "nothing has been handed over";
    EXPECT_EQ(bent.post(page, {{"skridt", "considered"}, {"dato", "2026-11-16"}}).status, 303);
    EXPECT_EQ(bent.post(page, {{"skridt", "considered"}, {"dato", "2026-11-17"}}).status, 422) << "once is enough";
    EXPECT_EQ(hand_over(bent, page, "2026-11-17").status, 303);
    EXPECT_TRUE(says(bent.get(page), "Til: Familieafdelingen"));
    EXPECT_EQ(hand_over(bent, page, "2026-11-18").status, 422);
    EXPECT_EQ(receipt(bent, page, "2026-11-16").status, 422) << "earlier than the step before";
    EXPECT_EQ(receipt(bent, page, "2026-11-20").status, 303);
    EXPECT_TRUE(says(bent.get(page), "Kvittering kommet"));
    EXPECT_EQ(receipt(bent, page, "2026-11-20").status, 422);
    EXPECT_TRUE(says(receipt(bent, page, "2026-11-20"), "er kommet videre imens"));
}

TEST_P(Concerns, are_written_by_a_coordinator_about_anybody_in_the_programme) {
    EXPECT_TRUE(says(karen.get("/skovby/bekymringer/ny"), "Sara Bæk"));
    EXPECT_FALSE(says(karen.get("/skovby/bekymringer/ny"), "Aase")) << "she has stopped";
    const auto page = page_of(write(karen, cast.sara));
    const auto decided =
        karen.post(page, {{"skridt", "not_handed_over"}, {"dato", "2026-11-20"}, {"hvorfor", "Talte med hende."}});
    EXPECT_EQ(decided.status, 303);
    const auto shown = karen.get(page);
    for (const auto* said : {"Overvejet", "Ikke givet videre", "Talte med hende.", "så skriv en ny bekymring ned"})
        EXPECT_TRUE(says(shown, said)) << said;
    EXPECT_EQ(hand_over(karen, page, "2026-11-21").status, 422);
    EXPECT_EQ(bent.get(page).status, 404);
}

TEST_P(Concerns, are_one_however_often_the_button_is_pressed) {
    const auto before = count("select count(*) from concern");
    const auto first = page_of(write(bent, mia, "abc"));
    EXPECT_EQ(page_of(write(bent, mia, "abc")), first);
    EXPECT_EQ(count("select count(*) from concern"), before + 1);
    EXPECT_NE(page_of(write(karen, mia, "abc")), first) << "nobody's key meets another's";
}

TEST_P(Concerns, are_written_only_about_those_whom_one_has_to_do_with) {
    EXPECT_EQ(write(bent, cast.sara).status, 404);
    Visitor lone(installation, "skovby", cast.lone.login), ulla(installation, "skovby", cast.ulla);
    lone.get("/skovby/bekymringer"), ulla.get("/skovby/bekymringer");
    EXPECT_EQ(write(lone, mia).status, 404);
    EXPECT_EQ(write(ulla, mia).status, 404) << "another programme's coordinator";
    for (const auto& login : {cast.ole, cast.lis, cast.ib, cast.signe}) {
        Visitor visitor(installation, "skovby", login);
        visitor.get("/skovby/bekymret");
        EXPECT_EQ(visitor.get("/skovby/bekymringer/ny").status, 404) << login.email;
        EXPECT_EQ(write(visitor, mia).status, 404) << login.email;
    }
    EXPECT_EQ(Visitor(installation).get("/skovby/bekymringer/ny").status, 303) << "to sign in";
}

TEST_P(Concerns, are_read_by_the_author_and_the_one_who_is_responsible) {
    const auto page = page_of(write(bent, mia));
    EXPECT_TRUE(says(signe.get("/skovby/bekymringer"), "Mia Dahl"));
    EXPECT_TRUE(says(signe.get(page), words));
    EXPECT_EQ(hand_over(signe, page, "2026-11-18").status, 303) << "and takes it on when the author cannot";
    EXPECT_TRUE(says(bent.get(page), "skrevet af Signe Lind"));

    const auto jens = somebody("Jens Vad", Role::coordinator, cast.middelfart),
               rita = somebody("Rita Kok", Role::concern_lead, cast.ungeenheden);
    for (const auto& login : {cast.karen, jens, cast.lone.login, cast.ole, cast.lis, cast.ib, cast.ulla, rita}) {
        Visitor visitor(installation, "skovby", login);
        visitor.get("/skovby/bekymret");
        EXPECT_EQ(visitor.get(page).status, 404) << login.email;
        EXPECT_EQ(receipt(visitor, page, "2026-11-20").status, 404) << login.email;
        EXPECT_FALSE(says(visitor.get("/skovby/bekymringer"), "Mia Dahl")) << login.email;
    }
    Visitor vera(installation, "nordby", cast.vera);
    EXPECT_EQ(vera.get("/nordby" + page.substr(7)).status, 404) << "another organisation's";
    EXPECT_EQ(vera.get(page).status, 303) << "to sign in there";
    EXPECT_EQ(bent.get("/skovby/bekymringer/999999").status, 404);
    EXPECT_EQ(bent.get(page).status, 200);
}

TEST_P(Concerns, are_lists_only_for_who_can_have_something_on_them) {
    for (const auto& login : {cast.ole, cast.lis, cast.ib})
        EXPECT_EQ(Visitor(installation, "skovby", login).get("/skovby/bekymringer").status, 404) << login.email;
    Visitor lone(installation, "skovby", cast.lone.login);
    EXPECT_TRUE(says(lone.get("/skovby/bekymringer"), "Der er ikke skrevet nogen bekymring ned."));
    EXPECT_EQ(header(signe.get("/skovby"), "Location"), "/skovby/bekymringer") << "where the role begins its day";
}

TEST_P(Concerns, show_nowhere_else) {
    const auto page = page_of(write(bent, mia));
    hand_over(signe, page, "2026-11-16");
    signe.get(page);
    for (const auto& login : {cast.karen, cast.lone.login, cast.ole, cast.lis, cast.ib}) {
        Visitor visitor(installation, "skovby", login);
        for (const auto& route : web::routes()) {
            const bool is_about_concerns =
                route.pattern.starts_with("/{org}/bekymr") || route.pattern == "/{org}/brugere";  // names the role
            if (route.verb != http::Verb::get || is_about_concerns) continue;
            for (const auto about : {cast.mads.person, mia.person}) {
                auto of = cast;
                of.mads.person = about;
                const auto response = visitor.get(address(route.pattern, of));
                EXPECT_FALSE(says(response, "ekymring")) << route.pattern << " by " << login.email;
                EXPECT_FALSE(says(response, "mærker")) << route.pattern << " by " << login.email;
            }
        }
    }
    auto tx = world.db.read();
    for (const auto about : {cast.mads.person, mia.person, cast.bent.login.person})
        for (const auto& entry : store::entries_about(tx, about, 1000)) {
            EXPECT_NE(entry.event.kind, audit::Kind::concern_written);
            EXPECT_NE(entry.event.kind, audit::Kind::concern_read);
            EXPECT_FALSE(entry.event.detail.contains("concern")) << entry.event.detail;
        }
    EXPECT_EQ(tx.value<std::int64_t>("select count(*) from audit_event where kind = 'concern_written'"), 2);
    EXPECT_EQ(tx.value<std::int64_t>("select count(*) from audit_event where kind = 'concern_read'"), 1);
    EXPECT_EQ(tx.value<std::int64_t>("select count(*) from outbox"), 0) << "it sends nothing";
}

TEST_P(Concerns, are_sealed_under_the_key_of_whom_they_are_about) {
    const auto page = page_of(write(bent, mia));
    hand_over(bent, page, "2026-11-16");
    {
        auto tx = world.db.read();
        int boxes = 0;
        tx.each("select box from concern_step where box is not null", [&](const db::Row& row) {
            EXPECT_FALSE(row.bytes(0).contains("mærker"));
            EXPECT_FALSE(row.bytes(0).contains("Familieafdelingen"));
            ++boxes;
        });
        EXPECT_EQ(boxes, 3) << "Bent's two, and the one of the cast";
    }
    const auto number = page.substr(page.rfind('/') + 1);
    auto moved = installation.bare("skovby");
    auto tx = moved->write();
    tx.run("update concern_step set on_date = '2026-11-14' where state = 'observed' and concern_id = $1",
           number_in<std::int64_t>(number).value());
    EXPECT_THROW(
        {
            const auto read = store::concern_seen_by(tx, world.keys.sealing,
                                                     {cast.bent.login.account, cast.bent.login.person, "", {}},
                                                     {number_in<std::int64_t>(number).value()});
        },
        Broken)
        << "moved to another day it does not open";
}

TEST_P(Concerns, without_a_receipt_on_the_sixth_weekday_say_what_to_do) {
    const auto page = page_of(write(bent, mia));
    hand_over(bent, page, "2026-11-17");
    EXPECT_FALSE(says(bent.get("/skovby/mine"), alert)) << "today is the fifth weekday";
    installation.clock.put(midnight(date(2026, 11, 25)) + std::chrono::hours(9));
    Visitor later(installation, "skovby", cast.bent.login), lead(installation, "skovby", cast.signe);
    const auto mine = later.get("/skovby/mine");
    EXPECT_TRUE(says(mine, alert));
    EXPECT_TRUE(says(mine, "senest 25-11-2026"));
    EXPECT_TRUE(says(mine, fmt::format("href=\"{}\"", page)));
    for (auto* visitor : {&later, &lead}) {
        EXPECT_TRUE(says(visitor->get("/skovby/bekymringer"), "Ring og spørg"));
        EXPECT_TRUE(says(visitor->get(page), "Ring og spørg"));
    }
    Visitor coordinator(installation, "skovby", cast.karen), lone(installation, "skovby", cast.lone.login);
    EXPECT_FALSE(says(coordinator.get("/skovby/middelfart/idag"), alert));
    EXPECT_FALSE(says(lone.get("/skovby/mine"), alert));

    EXPECT_EQ(receipt(later, page, "2026-11-25").status, 303);
    EXPECT_FALSE(says(later.get("/skovby/mine"), alert));
    EXPECT_FALSE(says(later.get("/skovby/bekymringer"), "Ring og spørg"));
}

TEST_P(Concerns, of_a_coordinator_are_on_their_own_I_dag_and_on_no_colleagues) {
    const auto jens = somebody("Jens Vad", Role::coordinator, cast.middelfart);
    hand_over(karen, page_of(write(karen, mia)), "2026-11-13");
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/idag"), alert));
    EXPECT_FALSE(says(karen.get("/skovby/middelfart/idag"), "Bekymring om Mia")) << "no name";
    EXPECT_FALSE(says(Visitor(installation, "skovby", jens).get("/skovby/middelfart/idag"), alert));
    EXPECT_FALSE(says(bent.get("/skovby/mine"), alert));
    installation.clock.put(midnight(date(2026, 11, 30)) + std::chrono::hours(9));
    EXPECT_EQ(app::weekly_letter(world, app::Trial::for_real), "weekly letters 2") << "to both";
    EXPECT_EQ(count("select count(*) from outbox where body like '%vittering%' or body like '%ekymring%'"), 0)
        << "and in nobody's letter";
}

TEST_P(Concerns, about_who_has_turned_18_await_no_receipt) {
    const auto page = page_of(write(bent, cast.mads));
    EXPECT_EQ(hand_over(bent, page, "2026-11-13").status, 303);
    EXPECT_FALSE(says(bent.get("/skovby/mine"), alert));
    EXPECT_FALSE(says(bent.get(page), "Ring og spørg"));
}

TEST_P(Concerns, refused_forms_mark_their_fields) {
    const auto about = std::to_string(mia.enrolment.value);
    const auto page = page_of(write(bent, mia)), handed = page_of(write(bent, mia));
    hand_over(bent, handed, "2026-11-20");
    const auto& by = cast.bent.login;
    constexpr const char* all = "/skovby/bekymringer";
    for (const auto& form :
         {WrongForm{"", all, by, {{"dato", "2026-11-20"}, {"tekst", "Han <græd>"}}, {"hvem"}},
          WrongForm{"", all, by, {{"hvem", about}, {"dato", "31-02-2026"}, {"tekst", "Han <græd>"}}, {"dato"}},
          WrongForm{"", all, by, {{"hvem", about}, {"dato", "2026-11-25"}, {"tekst", "Han græd"}}, {"dato"}},
          WrongForm{"", all, by, {{"hvem", about}, {"dato", "2026-11-20"}, {"tekst", ""}}, {"tekst"}},
          WrongForm{"", page, by, {{"dato", "2026-11-20"}, {"til", "Kommunen"}}, {"skridt"}},
          WrongForm{"", page, by, {{"skridt", "handed_over"}, {"dato", "2026-11-20"}, {"hvorfor", "Nej"}}, {"til"}},
          WrongForm{"", page, by, {{"skridt", "not_handed_over"}, {"dato", "2026-11-20"}, {"til", "Nej"}}, {"hvorfor"}},
          WrongForm{"", page, by, {{"skridt", "considered"}, {"dato", "2026-11-12"}}, {"dato"}},
          WrongForm{"", handed, by, {{"skridt", "receipted"}, {"dato", "2026-11-19"}}, {"dato"}}})
        expect_marked(installation, form);
}

}  // namespace
}  // namespace mentorkorps::tests
