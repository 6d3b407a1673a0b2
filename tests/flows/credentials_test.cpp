// Mentors' certificates: who needs one, the list that they are asked for with, and what came of it. Nothing that stands
// in one is kept.
#include "app/credentials.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "app/requirements.hpp"
#include "domain/imports/values.hpp"
#include "store/accounts.hpp"
#include "store/audit.hpp"
#include "store/matches.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "store/person_keys.hpp"
#include "tests/support/visitor.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr std::string_view here = "/skovby/havnen/attester";

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// Havnen keeps CPR numbers, and no match begins with somebody under 15 without the certificate. Tove coordinates it.
class Credentials : public testing::TestWithParam<db::Engine> {
  protected:
    Credentials() {
        auto tx = world.db.write();
        havnen = store::open_programme(tx, "havnen", date(2026, 1, 1));
        tove.person = somebody(tx, "Tove Lund", date(1970, 1, 1));
        tove.email = "tove@skovby.example";
        const std::vector<Grant> grants{{Role::coordinator, havnen}, {Role::coordinator, cast.ungeenheden}};
        tove.account = *store::add(tx, {tove.person, tove.email, stored_password, grants}, world.clock.now());
        tx.commit();
    }
    PersonId somebody(db::Write& tx, const std::string& name, std::optional<Date> born) const {
        Person who;
        who.name = name;
        who.birth_date = born;
        who.uuid = uuid(world.random);
        return store::add(tx, who, world.clock.now());
    }
    /// Without a name of their own number `n`.
    MentorMember mentor(const std::string& name, std::string_view cpr) const {
        auto tx = world.db.write();
        Commitment commitment;
        commitment.person = somebody(tx, name, date(1980, 2, 1));
        commitment.programme = havnen;
        const auto id = store::add(tx, commitment, world.clock.now());
        store::add(tx, id, Stand<CommitmentState>{CommitmentState::approved, date(2026, 2, 1), {}},
                   {{}, world.clock.now()});
        if (!cpr.empty()) {
            const auto kept =
                store::set_cpr(tx, {world.keys.sealing, world.keys.prints, world.random}, commitment.person,
                               Cpr{.digits = std::string(cpr), .birth_date = date(1980, 2, 1)});
            EXPECT_TRUE(kept.has_value());
        }
        tx.commit();
        return {{commitment.person, {}, {}}, id};
    }
    void match(const MentorMember& mentor, std::optional<Date> born) const {
        auto tx = world.db.write();
        Enrolment enrolment;
        enrolment.person = somebody(tx, "Amir Kaya", born);
        enrolment.programme = havnen;
        const auto young = store::add(tx, enrolment, world.clock.now());
        store::NewMatch made;
        made.programme = havnen;
        const auto id = store::add(tx, made, world.clock.now());
        store::add_mentor(tx, id, mentor.commitment, date(2026, 3, 1));
        store::add_young_person(tx, id, young, date(2026, 3, 1));
        store::add(tx, id, Stand<MatchState>{MatchState::active, date(2026, 3, 1), {}}, {{}, world.clock.now()});
        tx.commit();
    }
    http::Response note(Visitor& by, const MentorMember& of, std::string_view step,
                        std::string_view day = "2026-11-24") const {
        return by.post(fmt::format("/skovby/havnen/mentorer/{}/attest", of.login.person.value),
                       {{"attest", "boerneattest"}, {"sket", step}, {"dato", day}});
    }
    static http::Response order(Visitor& by, const std::vector<MentorMember>& of) {
        std::vector<std::pair<std::string, std::string>> fields{{"attest", "boerneattest"}};
        for (const auto& each : of) fields.emplace_back("mentor", std::to_string(each.commitment.value));
        return by.post_all(here, fields);
    }
    Requirement paper(const MentorMember& of, Date on) const {
        auto tx = world.db.read();
        const auto role = store::commitment(tx, of.commitment);
        const auto asked = app::asked_of(tx, *app::policy(world, tx, havnen), *role, on);
        const auto found = std::ranges::find(asked, "børneattest", &Requirement::what);
        EXPECT_NE(found, asked.end());
        return *found;
    }
    std::int64_t exports_of(const MentorMember& of) const {
        auto tx = world.db.read();
        const auto entries = store::entries_about(tx, of.login.person, 100);
        return std::ranges::count_if(entries,
                                     [](const auto& each) { return each.event.kind == audit::Kind::people_exported; });
    }
    std::string page_of(const MentorMember& of) const {
        return fmt::format("/skovby/personer/{}", of.login.person.value);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    ProgrammeId havnen;
    Login tove;
};
ON_BOTH_DATABASES(Credentials);

TEST_P(Credentials, are_asked_for_with_a_list_of_names_and_numbers_and_each_is_on_record) {
    const auto else_ = mentor("Else Munk", "0102804231"), per = mentor("Per Bro", "0102804233");
    Visitor desk(installation, "skovby", tove);
    const auto before = desk.get(here);
    for (const auto* said : {"Else Munk", "Per Bro", "Har ingen ung endnu", "Mangler, at mentoren siger ja"})
        EXPECT_TRUE(says(before, said)) << said;
    EXPECT_FALSE(says(before, "0102804231"));
    EXPECT_FALSE(says(before, "Hent bestillingsliste")) << "nobody has said yes";
    EXPECT_EQ(order(desk, {else_}).status, 422);
    EXPECT_EQ(exports_of(else_), 0);

    EXPECT_EQ(note(desk, else_, "consented").status, 303);
    EXPECT_EQ(note(desk, per, "consented").status, 303);
    const auto list = order(desk, {else_, per});
    EXPECT_EQ(list.status, 200);
    EXPECT_TRUE(says(list, "Else Munk;0102804231")) << list.body;
    EXPECT_TRUE(says(list, "Per Bro;0102804233"));
    EXPECT_TRUE(header(list, "Content-Disposition").contains("bestilling.csv"));
    EXPECT_EQ(exports_of(else_), 1);
    EXPECT_EQ(exports_of(per), 1);
    EXPECT_TRUE(says(desk.get(here), "Bestilt 24-11-2026"));
    EXPECT_TRUE(says(desk.get(page_of(else_)), "Den er bestilt 24-11-2026 (skrevet af Tove Lund)."));
}

TEST_P(Credentials, are_in_place_by_the_outcome_and_no_more_when_it_is_not_approved) {
    const auto per = mentor("Per Bro", "0102804233");
    Visitor desk(installation, "skovby", tove);
    desk.get(here);
    EXPECT_EQ(note(desk, per, "approved", "2026-11-20").status, 303);
    EXPECT_TRUE(paper(per, installation.today()).is_in_place(installation.today()));
    EXPECT_FALSE(says(desk.get(here), "Per Bro"));

    EXPECT_EQ(note(desk, per, "not_approved").status, 303);
    const auto now = paper(per, installation.today());
    EXPECT_FALSE(now.is_in_place(installation.today()));
    EXPECT_TRUE(now.is_refused);
    EXPECT_TRUE(paper(per, date(2026, 11, 23)).is_in_place(date(2026, 11, 23))) << "what was true stays true";
    EXPECT_EQ(obstacles({now}, installation.today()).front().sentence,
              "Ikke godkendt: børneattest fra mentoren (når den unge er under 15 år, eller vi ikke ved, hvor gammel)");
    const auto page = desk.get(page_of(per));
    EXPECT_TRUE(says(page, "Ikke godkendt"));
    EXPECT_TRUE(says(page, "Vurderet: ikke godkendt 24-11-2026"));
    EXPECT_EQ(desk.post(fmt::format("/skovby/havnen/personer/{}/paa-plads", per.login.person.value),
                        {{"hvad", token(now)}, {"dato", "2026-11-24"}})
                  .status,
              422)
        << "a tick does not make it good";
    EXPECT_TRUE(says(desk.get(here), "Ikke godkendt"));

    EXPECT_EQ(note(desk, per, "approved").status, 303);
    EXPECT_TRUE(paper(per, installation.today()).is_in_place(installation.today()));
}

TEST_P(Credentials, are_needed_by_the_youngest_whom_a_mentor_is_with) {
    const auto young = mentor("Else Munk", ""), old = mentor("Per Bro", ""), unknown = mentor("Rita Vang", "");
    match(young, date(2013, 5, 5)), match(young, date(2005, 5, 5));
    match(old, date(2010, 5, 5));
    match(unknown, std::nullopt);
    Visitor desk(installation, "skovby", tove);
    const auto page = desk.get(here);
    EXPECT_TRUE(says(page, "Er sammen med en ung på 13 år."));
    EXPECT_TRUE(says(page, "Er sammen med en ung, hvis alder vi ikke ved."));
    EXPECT_TRUE(says(page, "Mangler CPR-nummer."));
    EXPECT_FALSE(says(page, "Per Bro")) << "16 years old";
}

TEST_P(Credentials, are_asked_for_fifty_at_a_time) {
    std::vector<MentorMember> many;
    Visitor desk(installation, "skovby", tove);
    desk.get(here);
    for (int i = 0; i < 51; ++i) {
        many.push_back(mentor(fmt::format("Mentor {}", i), fmt::format("01028{:05}", i)));
        EXPECT_EQ(note(desk, many.back(), "consented").status, 303);
    }
    const auto refused = order(desk, many);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, "Politiet tager højst 50 ad gangen."));
    EXPECT_TRUE(says(refused, "checked")) << "what was ticked is ticked";
    EXPECT_EQ(exports_of(many.front()), 0);
    many.pop_back();
    EXPECT_EQ(order(desk, many).status, 200);
    EXPECT_EQ(exports_of(many.front()), 1);
}

TEST_P(Credentials, are_for_the_programmes_own_coordinators_only) {
    const auto per = mentor("Per Bro", "0102804233");
    Visitor desk(installation, "skovby", tove);
    desk.get(here);
    EXPECT_EQ(note(desk, per, "consented").status, 303);
    for (const auto& login : {cast.karen, cast.ulla, cast.ole, cast.lis, cast.ib, cast.bent.login}) {
        Visitor visitor(installation, "skovby", login);
        visitor.get("/skovby/bekymret");
        EXPECT_EQ(visitor.get(here).status, 404) << login.email;
        EXPECT_EQ(order(visitor, {per}).status, 404) << login.email;
        EXPECT_EQ(note(visitor, per, "approved").status, 404) << login.email;
    }
    EXPECT_EQ(exports_of(per), 0);
    EXPECT_EQ(order(desk, {cast.bent}).status, 422) << "a mentor of another programme";
    const auto elsewhere = fmt::format("/skovby/ungeenheden/mentorer/{}/attest", per.login.person.value);
    EXPECT_EQ(desk.post(elsewhere, {{"attest", "boerneattest"}, {"sket", "approved"}, {"dato", "2026-11-24"}}).status,
              404);
}

TEST_P(Credentials, without_numbers_say_what_to_do_instead) {
    auto tx = world.db.write();
    Commitment commitment;
    commitment.person = somebody(tx, "Else Munk", date(1980, 2, 1));
    commitment.programme = cast.ungeenheden;
    const auto id = store::add(tx, commitment, world.clock.now());
    store::add(tx, id, Stand<CommitmentState>{CommitmentState::approved, date(2026, 2, 1), {}},
               {{}, world.clock.now()});
    tx.commit();
    Visitor desk(installation, "skovby", tove);
    const auto page = desk.get("/skovby/ungeenheden/attester");
    EXPECT_TRUE(says(page, "Else Munk"));
    EXPECT_TRUE(says(page, "Programmet gemmer ikke CPR-numre"));
    EXPECT_FALSE(says(page, "Hent bestillingsliste"));
    EXPECT_EQ(
        desk.post("/skovby/ungeenheden/attester", {{"attest", "boerneattest"}, {"mentor", std::to_string(id.value)}})
            .status,
        404);
}

TEST_P(Credentials, say_at_the_field_what_is_wrong) {
    const auto per = mentor("Per Bro", "0102804233");
    const auto path = fmt::format("/skovby/havnen/mentorer/{}/attest", per.login.person.value);
    const std::string form = "mentor-havnen-boerneattest-";
    for (const auto& wrong :
         {WrongForm{"", path, tove, {{"attest", "boerneattest"}, {"dato", "2026-11-24"}}, {form + "sket"}},
          WrongForm{"",
                    path,
                    tove,
                    {{"attest", "boerneattest"}, {"sket", "approved"}, {"dato", "31-02-2026"}},
                    {form + "dato"}},
          WrongForm{"",
                    path,
                    tove,
                    {{"attest", "boerneattest"}, {"sket", "approved"}, {"dato", "2026-11-25"}},
                    {form + "dato"}},
          WrongForm{"", std::string(here), tove, {{"attest", "boerneattest"}}, {"boerneattest"}}})
        expect_marked(installation, wrong);
}

}  // namespace
}  // namespace mentorkorps::tests
