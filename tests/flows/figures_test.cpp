#include <gtest/gtest.h>

#include <algorithm>

#include "app/installation.hpp"
#include "app/reports.hpp"
#include "app/today.hpp"
#include "base/text.hpp"
#include "db/home.hpp"
#include "store/audit.hpp"
#include "store/contacts.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/postgres.hpp"
#include "tests/support/programme_file.hpp"

namespace mentorkorps {
namespace {

using namespace domain;

/// An organisation with one programme on an engine, and the few people that the figures need.
constexpr db::Sql insert_agreement =
    "insert into meeting_agreement (pairing_id, every_days, from_date, at) values ($1, 7, $2, 0)";

class Figures : public testing::TestWithParam<db::Engine> {
  protected:
    Figures() {
        const auto made = installation.create(slug, "Nordby Kommune");
        world = *made;
        auto tx = world->db.write();
        programme = store::open_programme(tx, "middelfart", date(2010, 1, 1));
        tx.commit();
    }
    ~Figures() override { installation.home().remove(slug); }

    std::unique_ptr<db::Home> home() {
        return GetParam() == db::Engine::sqlite ? db::sqlite_home(folder.path)
                                                : db::postgres_home(tests::postgres_url());
    }
    PersonId person(db::Write& tx, const std::string& name) {
        return store::add(tx,
                          Person{.id = {},
                                 .uuid = uuid(random),
                                 .name = name,
                                 .birth_date = date(1962, 1, 13),
                                 .sex = Sex::female,
                                 .phone = "+4520001000",
                                 .email = {},
                                 .address = {},
                                 .postcode = {},
                                 .city = {},
                                 .languages = {},
                                 .interests = {}},
                          clock.now());
    }
    CommitmentId mentor(db::Write& tx, const std::string& name) {
        return store::add(tx,
                          Commitment{.id = {},
                                     .person = person(tx, name),
                                     .programme = programme,
                                     .capacity = 1,
                                     .channel = {},
                                     .cohort = "Hold 1",
                                     .sector = "offentlig",
                                     .education = {},
                                     .workplace = {},
                                     .employed_since = {},
                                     .external_id = {}},
                          clock.now());
    }
    EnrolmentId young(db::Write& tx, const std::string& name) {
        return store::add(tx,
                          Enrolment{.id = {},
                                    .person = person(tx, name),
                                    .programme = programme,
                                    .referred_on = {},
                                    .referred_by = {},
                                    .caseworker = {},
                                    .external_id = {}},
                          clock.now());
    }
    MatchId match(db::Write& tx, CommitmentId mentor, EnrolmentId young, Date from) {
        const auto id = store::add(tx, store::NewMatch{.programme = programme, .external_id = {}}, clock.now());
        store::add_mentor(tx, id, mentor, from);
        store::add_young_person(tx, id, young, from);
        store::add(tx, id, Stand<MatchState>{MatchState::active, from, {}}, written());
        return id;
    }
    store::Written written() const { return {std::nullopt, clock.now()}; }
    Viewer viewer(Role role) const { return {{}, {}, "Koordinator", {{role, programme}}}; }

    Section section(SectionKey key, Date as_of) {
        const auto report = app::report(*world, viewer(Role::leader), programme, as_of);
        EXPECT_TRUE(report.has_value());
        return *std::ranges::find(report->sections, key, &Section::key);
    }
    std::int64_t audit_rows() {
        auto tx = world->db.read();
        return store::verify(tx, world->keys.audit).rows;
    }

    static constexpr const char* slug = "figures";
    tests::TemporaryFolder folder;
    StandingClock clock{midnight(date(2012, 1, 31))};
    SeededRandom random{7};
    app::Installation installation{
        home(),
        Key(random),
        {{"middelfart", {tests::programme_file("middelfart"), tests::programme_text("middelfart")}}},
        {},
        clock,
        random};
    const app::World* world = nullptr;
    ProgrammeId programme;
};

INSTANTIATE_TEST_SUITE_P(Engines, Figures, testing::Values(db::Engine::sqlite, db::Engine::postgres),
                         [](const auto& engine) { return engine.param == db::Engine::sqlite ? "sqlite" : "postgres"; });

TEST_P(Figures, of_a_day_stay_as_they_were_whatever_happens_later) {
    auto tx = world->db.write();
    const auto lis = mentor(tx, "Lis Fjeldsted");
    const auto ole = mentor(tx, "Ole Ås");
    store::add(tx, lis, Stand<CommitmentState>{CommitmentState::active, since_ever, {}}, written());
    store::add(tx, ole, Stand<CommitmentState>{CommitmentState::waiting, date(2011, 11, 1), {}}, written());
    const auto amalie = young(tx, "Amalie Lynge"), bo = young(tx, "Bo Risager");
    store::add(tx, amalie, Stand<EnrolmentState>{EnrolmentState::active, date(2011, 1, 1), {}}, written());
    store::add(tx, bo, Stand<EnrolmentState>{EnrolmentState::waiting, date(2012, 1, 1), {}}, written());
    const auto first = match(tx, lis, amalie, date(2011, 1, 10));
    store::add(tx, first, Stand<MatchState>{MatchState::closed, date(2011, 12, 1), "flyttet"}, written());
    store::add_outcome(tx, first, "fastholdt", date(2011, 12, 1), written());
    match(tx, lis, bo, date(2012, 1, 20));
    store::add(tx, lis, Stand<CommitmentState>{CommitmentState::left, date(2012, 1, 25), {}}, written());
    store::add(tx, ole, Stand<CommitmentState>{CommitmentState::active, date(2012, 1, 25), {}}, written());
    tx.commit();

    const auto before = date(2011, 11, 30), after = date(2012, 1, 31);
    EXPECT_EQ(section(SectionKey::mentors, before).of, 1);
    EXPECT_EQ(section(SectionKey::waiting, before).of, 1);
    EXPECT_EQ(section(SectionKey::waiting, after).of, 0);
    EXPECT_EQ(section(SectionKey::matched, before).of, 1);
    EXPECT_EQ(section(SectionKey::matched, after).rows[0].n, 2);
    EXPECT_EQ(section(SectionKey::stopped, before).of, 0);
    EXPECT_EQ(section(SectionKey::stopped, after).rows[0].n, 1);
    EXPECT_EQ(section(SectionKey::outcomes, before).not_stated, 1);
    EXPECT_EQ(section(SectionKey::outcomes, after).rows[0].n, 1);

    const auto behind = [&](SectionKey key, const std::string& row, Date as_of) {
        return app::people_behind(*world, viewer(Role::coordinator), {programme, {key, row}, as_of}).value().at(0).name;
    };
    EXPECT_EQ(behind(SectionKey::recruitment, "hold-1", before), "Lis Fjeldsted");
    EXPECT_EQ(behind(SectionKey::recruitment, "hold-1", after), "Ole Ås");
    EXPECT_EQ(behind(SectionKey::outcomes, "ikke-oplyst", after), "Bo Risager");
}

TEST_P(Figures, are_for_those_who_may_see_them_and_each_look_is_on_the_chain) {
    const auto day = clock.today();
    const auto looks = audit_rows();
    EXPECT_TRUE(app::report(*world, viewer(Role::leader), programme, day).has_value());
    EXPECT_TRUE(app::report(*world, audit::system(), programme, day).has_value());
    EXPECT_TRUE(app::today(*world, viewer(Role::coordinator), programme).has_value());
    EXPECT_TRUE(
        app::people_behind(*world, viewer(Role::coordinator), {programme, {SectionKey::mentors, "mentors"}, day}));
    EXPECT_EQ(audit_rows(), looks + 4);

    EXPECT_FALSE(app::report(*world, viewer(Role::mentor), programme, day).has_value());
    EXPECT_FALSE(app::report(*world, viewer(Role::leader), ProgrammeId{programme.value + 1}, day).has_value());
    EXPECT_FALSE(app::report(*world, audit::system(), ProgrammeId{programme.value + 1}, day).has_value());
    EXPECT_FALSE(app::today(*world, viewer(Role::leader), programme).has_value());
    EXPECT_FALSE(app::people_behind(*world, viewer(Role::leader), {programme, {SectionKey::mentors, "mentors"}, day}));
    EXPECT_EQ(audit_rows(), looks + 4);
}

TEST_P(Figures, of_today_lead_to_who_needs_somebody) {
    auto tx = world->db.write();
    const auto lis = mentor(tx, "Lis Fjeldsted"), ole = mentor(tx, "Ole Ås"), eva = mentor(tx, "Eva Krog");
    store::add(tx, lis, Stand<CommitmentState>{CommitmentState::active, date(2010, 2, 11), {}}, written());
    store::add(tx, ole, Stand<CommitmentState>{CommitmentState::approved, date(2011, 12, 1), {}}, written());
    store::add(tx, eva, Stand<CommitmentState>{CommitmentState::training, date(2011, 12, 1), {}}, written());
    store::add(tx, eva, TrainingRecord{"unge-mentorkursus", 2, std::nullopt}, written());
    const auto amalie = young(tx, "Amalie Lynge"), bo = young(tx, "Bo Risager");
    store::add(tx, amalie, Stand<EnrolmentState>{EnrolmentState::active, date(2011, 1, 1), {}}, written());
    store::add(tx, bo, Stand<EnrolmentState>{EnrolmentState::waiting, date(2012, 1, 1), {}}, written());
    const auto met = match(tx, lis, amalie, date(2011, 1, 10));
    tx.run(insert_agreement, met, date(2011, 1, 10));
    const auto meet = [&](Date on, ContactOutcome outcome) {
        const auto who = store::commitment(tx, lis)->person;
        store::add(tx,
                   Contact{.id = {},
                           .programme = programme,
                           .on = on,
                           .at = {},
                           .minutes = 60,
                           .outcome = outcome,
                           .topics = {},
                           .attendees = {{who, AttendeeRole::mentor, met}},
                           .once = {},
                           .external_id = {}},
                   written());
    };
    meet(date(2012, 1, 8), ContactOutcome::held);
    meet(date(2012, 1, 29), ContactOutcome::cancelled);
    tx.commit();

    const auto list = app::today(*world, viewer(Role::coordinator), programme).value();
    std::vector<std::string> found;
    for (const auto& group : list.groups)
        for (const auto& item : group.items)
            for (const auto& thing : item.things) found.push_back(item.people.front().name + ": " + thing.why);
    EXPECT_EQ(found, (std::vector<std::string>{
                         "Lis Fjeldsted: Mangler: svar på, om den unge har brug for behandling eller anden "
                         "professionel hjælp og tavshedserklæringen fra mentoren.",
                         "Lis Fjeldsted: Sidste kontakt for 23 dage siden; aftalen er hver uge.",
                         "Lis Fjeldsted: Mentoren mangler kurset: 0 af 5 gange.",
                         "Bo Risager: Har ventet på en mentor i 30 dage", "Eva Krog: Har været med 2 af 5 kursusgange",
                         "Ole Ås: Har været klar i 2 måneder uden at få et match; har plads til 1 ung"}));
    EXPECT_EQ(list.groups[0].items[0].match, met);
}

}  // namespace
}  // namespace mentorkorps
