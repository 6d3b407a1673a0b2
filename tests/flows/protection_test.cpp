// Protection of name and address: what tells where somebody is stands nowhere but with the few who may read it.
#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "app/imports.hpp"
#include "app/protection.hpp"
#include "store/accounts.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/addresses.hpp"
#include "tests/support/visitor.hpp"
#include "web/routes.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

bool says(const http::Response& page, std::string_view text) { return page.body.contains(text); }

class Protected : public testing::TestWithParam<db::Engine> {
  protected:
    Protected() {
        auto tx = world.db.write();
        auto mads = *store::person(tx, cast.mads.person);
        mads.address = "Skovvej 12", mads.postcode = "5591", mads.city = "Gelsted";
        store::update(tx, mads);
        auto bent = store::commitments(tx, cast.bent.login.person).at(0);
        bent.workplace = "Kutteren";
        store::update(tx, bent);
        tx.commit();
    }
    std::string at(PersonId person, std::string_view rest = "") const {
        return fmt::format("/skovby/personer/{}/beskyttelse{}", person.value, rest);
    }
    http::Response hide(PersonId person, std::string_view what = "address", std::string_view alias = "") {
        return karen.send(at(person), {{"skjul", what}, {"kaldenavn", alias}, {"til", "2027-11-24"}});
    }
    Person kept(PersonId id) const {
        auto tx = world.db.read();
        return *store::person(tx, id);
    }
    std::string workplace() const {
        auto tx = world.db.read();
        return store::commitments(tx, cast.bent.login.person).at(0).workplace.value_or("");
    }
    /// Another coordinator of the programme, who can sign in.
    Viewer colleague() {
        auto tx = world.db.write();
        const Grant grant{Role::coordinator, cast.middelfart};
        Person person;
        person.uuid = uuid(installation.random), person.name = "Jens Toft";
        const auto id = store::add(tx, person, world.clock.now());
        const auto account = store::add(
            tx, {.person = id, .login = "jens@skovby.example", .password = stored_password, .grants = {grant}},
            world.clock.now());
        tx.commit();
        return {*account, id, "Jens Toft", {grant}};
    }
    int imported(std::string_view sheet) {
        const auto outcome = app::import_sheet(
            world, audit::system(), {.programme = cast.middelfart, .kind = SheetKind::young_people, .content = sheet});
        EXPECT_TRUE(outcome.has_value());
        EXPECT_TRUE(outcome && outcome->questions.empty());
        last_import = outcome ? outcome->id : std::nullopt;
        return outcome ? outcome->rows.updated : -1;
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Visitor karen{installation, "skovby", cast.karen};
    std::optional<ImportId> last_import;
};
ON_BOTH_DATABASES(Protected);

TEST_P(Protected, no_page_of_anybody_tells_what_is_hidden_but_the_one_for_its_readers) {
    ASSERT_TRUE(says(hide(cast.mads.person, "name", "Storm"), "Navn og adresse er beskyttet til og med 24-11-2027."));
    EXPECT_TRUE(says(karen.get(at(cast.mads.person)), "Skovvej 12")) << "Karen may";
    for (const auto& login : {cast.karen, cast.bent.login, cast.ole, cast.lis, cast.ib, cast.signe, cast.ulla}) {
        Visitor by(installation, "skovby", login);
        for (const auto& route : web::routes()) {
            if (route.verb != http::Verb::get || route.pattern.ends_with("/beskyttelse")) continue;
            const auto page = by.get(address(route.pattern, cast));
            for (const auto* hidden : {"Kjær", "20 00 00 01", "20000001", "mads@", "Skovvej", "5591", "Gelsted"})
                EXPECT_FALSE(says(page, hidden)) << hidden << " at " << route.pattern << " for " << login.email;
        }
    }
    const auto sheet = karen.get("/skovby/middelfart/unge?format=csv");
    EXPECT_TRUE(says(sheet, "Storm"));
    for (const auto* hidden : {"Kjær", "20000001", "20 00 00 01", "Skovvej", "5591"})
        EXPECT_FALSE(says(sheet, hidden)) << hidden;
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/unge"), "Storm"));
    EXPECT_TRUE(says(karen.get(fmt::format("/skovby/personer/{}", cast.mads.person.value)),
                     "Karen Holm kan se det, der er skjult."));
    EXPECT_FALSE(says(karen.get("/skovby/middelfart/unge?q=kj%C3%A6r"), "Storm")) << "the search does not know it";
}

TEST_P(Protected, a_place_that_two_agreed_on_is_not_shown_to_others) {
    karen.post(fmt::format("/skovby/match/{}/aftale", cast.match.value),
               {{"hvor-ofte", "7"}, {"varighed", "90"}, {"hvor", "Biblioteket i Gelsted"}});
    hide(cast.bent.login.person);
    EXPECT_TRUE(says(karen.get(fmt::format("/skovby/match/{}", cast.match.value)), "Biblioteket i Gelsted"))
        << "she reads";
    const auto jens = colleague();
    Visitor by(installation, "skovby", {jens.person, jens.account, "jens@skovby.example"});
    const auto page = by.get(fmt::format("/skovby/match/{}", cast.match.value));
    EXPECT_TRUE(says(page, "Skjult, fordi en af dem er beskyttet"));
    EXPECT_FALSE(says(page, "Gelsted"));
    EXPECT_TRUE(says(page, "Her er ikke skrevet, hvorfor de blev matchet.")) << "nor why, which may tell of a place";
    EXPECT_EQ(workplace(), "") << "nor where Bent works";
}

TEST_P(Protected, only_its_readers_see_change_and_lift_it) {
    hide(cast.mads.person);
    const auto jens = colleague();
    const auto sheet = app::protection_sheet(world, jens, cast.mads.person);
    ASSERT_TRUE(sheet.has_value()) << "that there is something, a colleague may know";
    EXPECT_FALSE(sheet->details.has_value());
    ASSERT_EQ(sheet->readers.size(), 1U);
    EXPECT_EQ(sheet->readers[0].name, "Karen Holm");
    const ProtectionDraft open{
        .hides = "address", .until = "2027-01-01", .details = ProtectionDraft::Details{.phone = "20 00 00 99"}};
    EXPECT_FALSE(app::protect(world, jens, cast.mads.person, open).has_value());
    EXPECT_FALSE(app::lift_protection(world, jens, cast.mads.person).has_value());
    EXPECT_FALSE(app::change_reader(world, jens, cast.mads.person, jens.account, MayRead::yes).has_value());
    for (const auto& login : {cast.ulla, cast.lis, cast.ole, cast.ib, cast.bent.login}) {
        Visitor by(installation, "skovby", login);
        EXPECT_EQ(by.get(at(cast.mads.person)).status, 404) << login.email;
        EXPECT_EQ(by.post(at(cast.mads.person), {{"skjul", "address"}, {"til", "2027-01-01"}}).status, 404);
        EXPECT_EQ(by.post(at(cast.mads.person, "/ophaev"), {}).status, 404);
        EXPECT_EQ(by.post(at(cast.mads.person, "/laesere"), {{"hvem", "1"}}).status, 404);
    }
    auto tx = world.db.read();
    EXPECT_EQ(store::hidden_details(tx, world.keys.sealing, cast.mads.person)->phone, "+4520000001") << "as it was";
}

TEST_P(Protected, a_reader_lets_others_in_and_the_last_one_stays) {
    hide(cast.mads.person);
    const auto jens = colleague();
    const auto reader = std::to_string(jens.account.value), own = std::to_string(cast.karen.account.value);
    const auto alone = karen.post(at(cast.mads.person, "/laesere"), {{"fjern", own}});
    EXPECT_EQ(alone.status, 422);
    EXPECT_TRUE(says(alone, "Der skal være mindst én"));
    EXPECT_EQ(karen.post(at(cast.mads.person, "/laesere"), {{"hvem", std::to_string(cast.ole.account.value)}}).status,
              422)
        << "a caseworker is no colleague";
    EXPECT_TRUE(says(karen.send(at(cast.mads.person, "/laesere"), {{"hvem", reader}}), "Nu kan kollegaen også se det"));
    EXPECT_TRUE(app::protection_sheet(world, jens, cast.mads.person)->details.has_value());
    const auto without = karen.send(at(cast.mads.person, "/laesere"), {{"fjern", own}});
    EXPECT_FALSE(says(without, "Skovvej")) << "Karen is out";
    EXPECT_TRUE(says(karen.get(at(cast.mads.person)), "Jens Toft"));
}

TEST_P(Protected, a_colleague_takes_over_where_nobody_is_left) {
    hide(cast.mads.person);
    const auto jens = colleague();
    Visitor ib(installation, "skovby", cast.ib);
    ASSERT_EQ(ib.post(fmt::format("/skovby/brugere/{}/lukning", cast.karen.account.value), {}).status, 303);
    ASSERT_TRUE(app::change_reader(world, jens, cast.mads.person, jens.account, MayRead::yes).has_value());
    EXPECT_EQ(app::protection_sheet(world, jens, cast.mads.person)->details->address, "Skovvej 12");
}

TEST_P(Protected, neither_a_form_nor_a_spreadsheet_nor_its_undoing_brings_it_back) {
    ASSERT_EQ(imported("navn;født;mobil;by\nMads Kjær;03-02-2004;20 00 00 77;Gelsted\n"), 1);
    const auto before = last_import;
    hide(cast.mads.person);
    EXPECT_EQ(imported("navn;født;mobil;adresse;postnr;by\nMads Kjær;03-02-2004;20 00 00 78;Åvej 1;5500;Middelfart\n"),
              0)
        << "there is nothing to change";
    EXPECT_EQ(kept(cast.mads.person).phone, std::nullopt);
    karen.post(fmt::format("/skovby/personer/{}/ret", cast.mads.person.value),
               {{"name", "Mads Kjær"}, {"phone", "20 00 00 79"}, {"address", "Åvej 2"}, {"interests", "Skak"}});
    EXPECT_EQ(kept(cast.mads.person).interests, "Skak");
    EXPECT_EQ(kept(cast.mads.person).phone, std::nullopt);
    EXPECT_EQ(kept(cast.mads.person).address, std::nullopt);
    ASSERT_TRUE(before.has_value());
    static_cast<void>(app::undo_import(world, audit::system(), *before));
    EXPECT_EQ(kept(cast.mads.person).phone, std::nullopt);
    EXPECT_EQ(kept(cast.mads.person).city, std::nullopt);
    const auto edit = karen.get(fmt::format("/skovby/personer/{}/ret", cast.mads.person.value));
    EXPECT_FALSE(says(edit, "name=\"phone\""));
    EXPECT_TRUE(says(edit, "Adressen er beskyttet. Det, der er skjult, rettes på siden om beskyttelse."));
}

TEST_P(Protected, its_readers_change_it_and_lift_it) {
    hide(cast.bent.login.person, "name", "Havmågen");
    EXPECT_EQ(kept(cast.bent.login.person).name, "Havmågen");
    karen.post(at(cast.bent.login.person), {{"skjul", "name"},
                                            {"kaldenavn", "Ternen"},
                                            {"til", "2028-01-01"},
                                            {"navn", "Bent Aagaard"},
                                            {"mobil", "20 00 05 55"}});
    EXPECT_EQ(kept(cast.bent.login.person).name, "Ternen");
    EXPECT_EQ(kept(cast.bent.login.person).phone, std::nullopt);
    EXPECT_TRUE(says(karen.send(at(cast.bent.login.person, "/ophaev"), {}), "Det hele står åbent igen."));
    EXPECT_EQ(kept(cast.bent.login.person).name, "Bent Aagaard");
    EXPECT_EQ(kept(cast.bent.login.person).phone, "+4520000555");
    EXPECT_EQ(workplace(), "Kutteren");
    EXPECT_EQ(karen.post(at(cast.bent.login.person, "/ophaev"), {}).status, 404) << "once";
}

TEST_P(Protected, it_is_said_a_month_before_it_runs_out_and_it_does_not_end_by_itself) {
    hide(cast.mads.person);
    const auto idag = [&] { return karen.get("/skovby/middelfart/idag"); };
    EXPECT_FALSE(says(idag(), "Beskyttelsen af Mads"));
    installation.clock.put(midnight(date(2027, 10, 25)) + std::chrono::hours(9));
    Visitor late(installation, "skovby", cast.karen);
    EXPECT_TRUE(says(late.get("/skovby/middelfart/idag"), "Beskyttelsen af Mads Kjær udløber om 30 dage."));
    installation.clock.put(midnight(date(2028, 1, 1)) + std::chrono::hours(9));
    Visitor later(installation, "skovby", cast.karen);
    EXPECT_TRUE(says(later.get("/skovby/middelfart/idag"), "Den gælder stadig: forny den, eller ophæv den."));
    EXPECT_EQ(kept(cast.mads.person).address, std::nullopt);
}

TEST_P(Protected, the_form_sent_twice_loses_nothing) {
    hide(cast.mads.person);
    hide(cast.mads.person);
    karen.post(at(cast.mads.person, "/ophaev"), {});
    EXPECT_EQ(kept(cast.mads.person).address, "Skovvej 12");
    EXPECT_EQ(kept(cast.mads.person).phone, "+4520000001");
}

TEST_P(Protected, the_area_they_live_in_is_hidden_too_also_a_new_one) {
    const auto areas = [&] {
        auto tx = world.db.read();
        const auto all = store::observations(tx, cast.mads.enrolment);
        return std::ranges::count(all, lists::area, &Observation::scheme);
    };
    const auto write_down = [&](const char* code) {
        auto tx = world.db.write();
        store::add(tx, cast.mads.enrolment, Observation{std::string(lists::area), code, date(2026, 1, 1), {}},
                   {{}, world.clock.now()});
        tx.commit();
    };
    write_down("gelsted");
    ASSERT_EQ(areas(), 1);
    hide(cast.mads.person);
    EXPECT_EQ(areas(), 0);
    write_down("aarup");
    EXPECT_EQ(areas(), 0);
    karen.post(at(cast.mads.person, "/ophaev"), {});
    EXPECT_EQ(areas(), 2);
}

TEST_P(Protected, a_reader_who_coordinates_no_more_reads_no_more_and_a_colleague_takes_over) {
    hide(cast.mads.person);
    const auto jens = colleague();
    {
        constexpr db::Sql becomes_leader = "update account_role set role = 'leader' where account_id = $1";
        auto tx = world.db.write();
        tx.run(becomes_leader, cast.karen.account);
        tx.commit();
    }
    EXPECT_TRUE(app::protection_sheet(world, jens, cast.mads.person)->readers.empty());
    EXPECT_TRUE(app::change_reader(world, jens, cast.mads.person, jens.account, MayRead::yes).has_value());
}

TEST_P(Protected, the_two_still_see_where_they_meet) {
    karen.post(fmt::format("/skovby/match/{}/aftale", cast.match.value),
               {{"hvor-ofte", "7"}, {"varighed", "90"}, {"hvor", "Biblioteket i Gelsted"}});
    hide(cast.mads.person);
    Visitor bent(installation, "skovby", cast.bent.login);
    EXPECT_TRUE(says(bent.get(fmt::format("/skovby/match/{}", cast.match.value)), "Biblioteket i Gelsted"));
}

TEST_P(Protected, a_new_workplace_waits_until_it_may_be_shown) {
    hide(cast.bent.login.person);
    const auto form = fmt::format("/skovby/middelfart/mentorer/{}/ret", cast.bent.login.person.value);
    const auto page = karen.post(form, {{"engagement", "volunteer"}, {"workplace", "Havnen"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(says(page, "Skriv den, når beskyttelsen er ophævet."));
    EXPECT_TRUE(says(page, "Havnen")) << "what was typed is kept";
}

TEST_P(Protected, what_is_wrong_is_said_at_its_field_and_kept) {
    const auto refused_at = [&](std::string_view what, std::string_view alias, std::string_view until) {
        const auto page = karen.post(at(cast.mads.person), {{"skjul", what}, {"kaldenavn", alias}, {"til", until}});
        EXPECT_EQ(page.status, 422);
        return page;
    };
    EXPECT_TRUE(says(refused_at("", "", "2027-01-01"), "Hvad skal beskyttes? Vælg"));
    EXPECT_TRUE(says(refused_at("name", "", "2027-01-01"), "Skriv et navn, der ikke er det rigtige."));
    EXPECT_TRUE(says(refused_at("name", "Lille mads", "2027-01-01"), "Det er en del af det rigtige navn."));
    EXPECT_TRUE(says(refused_at("address", "", "2026-11-24"), "Dagen er gået."));
    EXPECT_TRUE(says(refused_at("address", "", "2046-11-24"), "mere end ti år"));
    EXPECT_EQ(kept(cast.mads.person).address, "Skovvej 12");
}

TEST_P(Protected, the_box_opens_for_its_person_only) {
    hide(cast.mads.person);
    karen.post(fmt::format("/skovby/middelfart/personer/{}/notater", cast.sara.person.value),
               {{"tekst", "Har en hund."}});
    constexpr db::Sql move = "update hidden_detail set person_id = $1";
    auto bare = installation.bare("skovby");
    auto other = bare->write();
    other.run(move, cast.sara.person);
    EXPECT_EQ(store::hidden_details(other, world.keys.sealing, cast.mads.person), std::nullopt);
    EXPECT_THROW(store::hidden_details(other, world.keys.sealing, cast.sara.person), Broken);
}

}  // namespace
}  // namespace mentorkorps::tests
