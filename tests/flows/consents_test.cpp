// What lets a programme tell others of a young person: for one purpose, given by the right people, taken back at once.
#include "app/consents.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "app/requirements.hpp"
#include "domain/practice/requirements.hpp"
#include "store/accounts.hpp"
#include "store/audit.hpp"
#include "store/consents.hpp"
#include "store/fulfilments.hpp"
#include "store/matches.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "tests/support/visitor.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// Skovby runs Jobplaneten, whose working party may talk about those who have said yes. Ulrik coordinates it; Ali
/// is 16.
class Consents : public testing::TestWithParam<db::Engine> {
  protected:
    Consents() {
        auto tx = world.db.write();
        programme = store::open_programme(tx, "jobplaneten", date(2026, 1, 1));
        ali = somebody(tx, "Ali Karim", date(2010, 5, 1));
        Enrolment enrolment;
        enrolment.person = ali;
        enrolment.programme = programme;
        young = store::add(tx, enrolment, world.clock.now());
        store::add(tx, young, Stand<EnrolmentState>{EnrolmentState::active, date(2026, 2, 1), {}},
                   {{}, world.clock.now()});
        ulrik = login(tx, "Ulrik Friis", "ulrik@skovby.example", {{Role::coordinator, programme}});
        tx.commit();
        here = fmt::format("/skovby/jobplaneten/unge/{}/samtykker", ali.value);
        coordinator.emplace(installation, "skovby", ulrik);
    }
    PersonId somebody(db::Write& tx, const char* name, std::optional<Date> born) const {
        Person who;
        who.uuid = uuid(world.random);
        who.name = name;
        who.birth_date = born;
        return store::add(tx, who, world.clock.now());
    }
    Login login(db::Write& tx, const char* name, const char* email, const std::vector<Grant>& grants) const {
        Login found;
        found.person = somebody(tx, name, {});
        found.email = email;
        found.account = *store::add(tx, {found.person, email, stored_password, grants}, world.clock.now());
        return found;
    }
    http::Response give(std::string_view by, std::string_view day = "2026-11-20", std::string_view words = "") {
        Fields form{{"regel", "JP-4"},         {"art", "consent"},          {"givet", "young_person"},
                    {"fra", std::string(day)}, {"ord", std::string(words)}, {"set", seen_now()}};
        if (by == "both") form.emplace_back("givet", "guardian");
        return coordinator->post_all(here, form);
    }
    std::vector<Basis> written() const {
        auto tx = world.db.read();
        return store::bases(tx, world.keys.sealing, young);
    }
    http::Response take_back(BasisId id, std::string_view by) {
        return coordinator->post(fmt::format("{}/{}/slut", here, id.value), {{"hvem", by}});
    }
    std::string seen_now() const {
        const auto all = written();
        return all.empty() ? "" : seen(all, all.front().key);
    }
    /// As whatever asks for it sees it.
    bool is_in_place() const {
        auto tx = world.db.read();
        const auto asked = app::asked_of(tx, *app::policy(world, tx, programme), *store::enrolment(tx, programme, ali),
                                         installation.today());
        const auto thing =
            std::ranges::find_if(asked, [](const Requirement& each) { return each.rule->key == "JP-4"; });
        return thing != asked.end() && thing->is_in_place(installation.today());
    }
    int lines_about_ali(std::string_view words) const {
        auto tx = world.db.read();
        const auto all = store::entries_about(tx, ali, 100);
        return static_cast<int>(std::ranges::count_if(
            all, [&](const auto& each) { return each.event.detail.find(words) != std::string::npos; }));
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    ProgrammeId programme;
    PersonId ali;
    EnrolmentId young;
    Login ulrik;
    std::string here;
    std::optional<Visitor> coordinator;
};
ON_BOTH_DATABASES(Consents);

TEST_P(Consents, are_given_by_the_young_person_and_under_18_by_the_parents_too) {
    EXPECT_TRUE(says(coordinator->get(fmt::format("/skovby/personer/{}", ali.value)), here)) << "the way there";
    const auto empty = coordinator->get(here);
    EXPECT_TRUE(says(
        empty, "Samtykke eller et andet grundlag til at tale om den unge over for dem, der er med i arbejdsgruppen"));
    EXPECT_TRUE(says(empty, "Mangler"));
    EXPECT_TRUE(says(empty, "Det er kun dem, der er med i arbejdsgruppen, der får noget at vide."));
    EXPECT_FALSE(says(empty, "checked")) << "nothing is answered before anybody has";
    const auto alone = give("young_person");
    EXPECT_EQ(alone.status, 422);
    EXPECT_TRUE(says(alone, "href=\"#samtykke-1-givet\">Den unge var under 18"));
    EXPECT_FALSE(is_in_place());
    EXPECT_EQ(give("both", "2026-11-20", "Papiret ligger i sagen").status, 303);
    EXPECT_TRUE(is_in_place());
    const auto page = coordinator->get(here);
    EXPECT_TRUE(says(page, "Samtykke fra den unge og forældrene, fra 20-11-2026 til og med 19-11-2027"));
    EXPECT_TRUE(says(page, "Papiret ligger i sagen"));
    EXPECT_TRUE(says(page, "Skrevet af Ulrik Friis"));
}

TEST_P(Consents, are_written_down_once_however_often_the_form_is_sent) {
    EXPECT_EQ(give("both").status, 303);
    EXPECT_EQ(give("both").status, 303);
    EXPECT_EQ(written().size(), 1U);
    EXPECT_EQ(lines_about_ali("rule JP-4: consent until"), 1);
}

TEST_P(Consents, that_are_taken_back_hold_no_longer_that_very_day) {
    give("both", "2026-11-01");
    give("both", "2026-11-20");
    EXPECT_TRUE(is_in_place());
    const auto first = written().front().id;
    EXPECT_EQ(take_back(first, "guardian").status, 303);
    EXPECT_FALSE(is_in_place()) << "both papers, for one of those who said yes wants it no more";
    EXPECT_EQ(take_back(first, "guardian").status, 303) << "a double tap";
    EXPECT_EQ(lines_about_ali("taken back"), 2);
    EXPECT_TRUE(says(coordinator->get(here), "Taget tilbage af forældrene"));
    EXPECT_EQ(give("both", "2026-11-24").status, 303) << "they think again";
    EXPECT_TRUE(is_in_place());
}

TEST_P(Consents, leave_a_law_alone_when_they_are_taken_back) {
    give("both");
    EXPECT_EQ(coordinator
                  ->post(here, {{"regel", "JP-4"},
                                {"art", "law"},
                                {"ord", "Serviceloven § 10"},
                                {"fra", "2026-11-20"},
                                {"set", seen_now()}})
                  .status,
              303);
    take_back(written().front().id, "young_person");
    EXPECT_TRUE(is_in_place());
    EXPECT_EQ(take_back(written().back().id, "").status, 303);
    EXPECT_FALSE(is_in_place());
    EXPECT_TRUE(says(coordinator->get(here), "En lov siger, at vi må, fra 20-11-2026. Holdt op 24-11-2026"));
}

TEST_P(Consents, keep_their_words_sealed) {
    EXPECT_EQ(give("both", "2026-11-20", "Mor skrev under på skolen").status, 303);
    constexpr db::Sql select_box = "select box from basis";
    auto tx = world.db.read();
    const auto boxes = tx.all(select_box, [](const db::Row& row) { return std::string(row.bytes(0)); });
    ASSERT_EQ(boxes.size(), 1U);
    EXPECT_EQ(boxes[0].find("Mor"), std::string::npos);
    EXPECT_EQ(lines_about_ali("skolen"), 0);
}

TEST_P(Consents, are_told_of_a_month_before_they_run_out_and_until_they_are_asked_again) {
    give("both", "2025-12-10");
    EXPECT_TRUE(says(coordinator->get("/skovby/jobplaneten/idag"),
                     "Ali Karim: I må til og med 09-12-2026: at tale om den unge. Spørg igen i god tid."));
    installation.clock.put(midnight(date(2026, 12, 10)) + std::chrono::hours(9));
    EXPECT_FALSE(is_in_place());
    Visitor later(installation, "skovby", ulrik);
    EXPECT_TRUE(says(later.get("/skovby/jobplaneten/idag"),
                     "Ali Karim: I måtte til og med 09-12-2026, men ikke længere: at tale om den unge."));
    EXPECT_EQ(later
                  .post(here, {{"regel", "JP-4"},
                               {"art", "essential"},
                               {"ord", "Skolen skal vide det"},
                               {"fra", "2026-12-10"},
                               {"set", seen_now()}})
                  .status,
              303);
    EXPECT_FALSE(says(later.get("/skovby/jobplaneten/idag"), "at tale om den unge"));
}

TEST_P(Consents, are_not_told_of_when_somebody_has_said_no_since) {
    give("both", "2025-12-01");
    installation.clock.put(midnight(date(2026, 12, 2)) + std::chrono::hours(9));
    coordinator.emplace(installation, "skovby", ulrik);
    EXPECT_TRUE(says(coordinator->get("/skovby/jobplaneten/idag"), "I måtte til og med 30-11-2026"));
    EXPECT_EQ(give("both", "2026-12-02").status, 303);
    take_back(written().back().id, "young_person");
    EXPECT_FALSE(says(coordinator->get("/skovby/jobplaneten/idag"), "at tale om den unge"));
}

TEST_P(Consents, do_not_come_back_with_a_form_of_before_nor_with_a_spreadsheet) {
    EXPECT_EQ(give("both").status, 303);
    take_back(written().front().id, "young_person");
    const Fields before{{"regel", "JP-4"},     {"art", "consent"},    {"givet", "young_person"},
                        {"givet", "guardian"}, {"fra", "2026-11-24"}, {"set", ""}};
    const auto page = coordinator->post_all(here, before);
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(says(page, "Der er skrevet noget nyt ned"));
    const auto earlier = give("both", "2026-11-23");
    EXPECT_EQ(earlier.status, 422);
    EXPECT_TRUE(says(earlier, "href=\"#samtykke-1-fra\">Et ja fra før den dag er taget tilbage."));
    const RequirementKey key{.rule = "JP-4", .what = written().front().key.what};
    {
        auto tx = world.db.write();
        store::add(tx, programme, young, key, date(2026, 11, 2), {ulrik.account, world.clock.now()});
        tx.commit();
    }
    EXPECT_FALSE(is_in_place()) << "a tick says nothing of who said yes";
    auto tx = world.db.read();
    for (const auto& each :
         asked_of_some(*app::policy(world, tx, programme), Party::young_person, installation.today()))
        EXPECT_NE(each.rule->key, "JP-4") << "no column of a spreadsheet is for it";
}

TEST_P(Consents, are_no_tick_among_others) {
    const auto token = fmt::format(
        "JP-4//{}/samtykke eller et andet grundlag til at tale om den unge over for dem, der er med i arbejdsgruppen",
        ali.value);
    EXPECT_EQ(coordinator
                  ->post(fmt::format("/skovby/jobplaneten/personer/{}/paa-plads", ali.value),
                         {{"hvad", token}, {"dato", "2026-11-20"}})
                  .status,
              422);
    EXPECT_FALSE(is_in_place());
}

TEST_P(Consents, that_were_a_slip_are_taken_off_and_nobody_has_said_no) {
    give("both");
    EXPECT_EQ(take_back(written().front().id, "").status, 303);
    EXPECT_FALSE(is_in_place());
    EXPECT_TRUE(says(coordinator->get(here), "Var en fejl, taget af 24-11-2026"));
    EXPECT_EQ(give("both", "2026-11-02").status, 303);
    EXPECT_TRUE(is_in_place());
}

TEST_P(Consents, are_taken_back_by_those_whose_they_are) {
    give("both");
    const auto id = written().front().id;
    EXPECT_EQ(take_back(id, "mentor").status, 404);
    EXPECT_TRUE(says(coordinator->get(here), "Forældrene siger nej nu"));
    {
        auto tx = world.db.write();
        auto who = *store::person(tx, ali);
        who.birth_date = date(2008, 11, 24);
        store::update(tx, who);
        tx.commit();
    }
    EXPECT_FALSE(says(coordinator->get(here), "Forældrene siger nej nu")) << "18 today";
    EXPECT_EQ(take_back(id, "guardian").status, 404);
    EXPECT_TRUE(is_in_place());
    EXPECT_EQ(take_back(id, "young_person").status, 303);
    EXPECT_FALSE(is_in_place());
}

TEST_P(Consents, that_no_rule_asks_for_any_more_can_be_taken_back_all_the_same) {
    give("both");
    constexpr db::Sql another_rule = "update fulfilment set what = 'samtykke til noget andet' where enrolment_id = $1";
    {
        auto tx = world.db.write();
        tx.run(another_rule, young);
        tx.commit();
    }
    EXPECT_FALSE(is_in_place()) << "nobody said yes to this";
    const auto page = coordinator->get(here);
    EXPECT_TRUE(says(page, "Samtykke til noget andet"));
    EXPECT_TRUE(says(page, "Programmet spørger ikke om det mere"));
    EXPECT_EQ(take_back(written().front().id, "young_person").status, 303);
    EXPECT_FALSE(says(coordinator->get(here), "Samtykke til noget andet"));
}

TEST_P(Consents, are_seen_and_changed_only_by_who_may_change_people_there) {
    give("both");
    const auto end = fmt::format("{}/{}/slut", here, written().front().id.value);
    for (const auto& who : {cast.karen, cast.ulla, cast.lis, cast.ole, cast.ib, cast.bent.login}) {
        Visitor by(installation, "skovby", who);
        EXPECT_EQ(by.get(here).status, 404) << who.email;
        EXPECT_EQ(by.post(here, {{"regel", "JP-4"}, {"art", "law"}, {"ord", "x"}, {"fra", "2026-11-20"}}).status, 404);
        EXPECT_EQ(by.post(end, {{"hvem", "young_person"}}).status, 404);
    }
    EXPECT_TRUE(is_in_place());
    EXPECT_EQ(coordinator->post(fmt::format("/skovby/jobplaneten/unge/{}/samtykker/1/slut", cast.mads.person.value), {})
                  .status,
              404);
}

TEST_P(Consents, say_what_is_wrong_at_its_field_and_keep_what_was_typed) {
    const auto sent = [&](std::string_view kind, std::string_view from, std::string_view last, std::string_view words) {
        return coordinator->post(here, {{"regel", "JP-4"},
                                        {"art", kind},
                                        {"givet", "young_person"},
                                        {"givet", "guardian"},
                                        {"fra", from},
                                        {"til", last},
                                        {"ord", words}});
    };
    const auto at = [&](const http::Response& page, std::string_view field) {
        return page.status == 422 && says(page, fmt::format("href=\"#samtykke-1-{}\"", field));
    };
    EXPECT_TRUE(at(sent("", "2026-11-20", "", ""), "art"));
    EXPECT_TRUE(at(sent("law", "2026-11-20", "", ""), "ord"));
    EXPECT_TRUE(at(sent("essential", "2026-11-20", "", " "), "ord"));
    EXPECT_TRUE(at(sent("consent", "i går", "", ""), "fra"));
    EXPECT_TRUE(at(sent("consent", "2026-12-01", "", ""), "fra"));
    EXPECT_TRUE(at(sent("consent", "2026-11-20", "næste år", ""), "til"));
    EXPECT_TRUE(at(sent("consent", "2026-11-20", "2028-01-01", ""), "til"));
    const auto page = sent("consent", "2026-11-20", "2028-01-01", "Papiret ligger i sagen");
    EXPECT_TRUE(says(page, "value=\"2028-01-01\"") && says(page, "value=\"Papiret ligger i sagen\""));
    EXPECT_TRUE(says(page, "value=\"consent\" checked") && says(page, "value=\"guardian\" checked"));
    EXPECT_TRUE(written().empty());
}

}  // namespace
}  // namespace mentorkorps::tests
