#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/accounts.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

/// A choice among more mentors than anybody compares.
class Candidates : public testing::TestWithParam<db::Engine> {
  protected:
    void more_mentors(int count) {
        const auto& world = installation.skovby();
        auto tx = world.db.write();
        for (int i = 0; i < count; ++i) {
            domain::Person person;
            person.uuid = uuid(world.random);
            person.name = fmt::format("Mentor {:02}", i);
            domain::Commitment mentor;
            mentor.person = store::add(tx, person, world.clock.now());
            mentor.programme = cast.middelfart;
            mentor.capacity = 1;
            const auto id = store::add(tx, mentor, world.clock.now());
            store::add(tx, id, domain::Stand{domain::CommitmentState::active, date(2026, 1, 1), {}},
                       {std::nullopt, world.clock.now()});
            store::add(tx, id, domain::TrainingRecord{"unge-mentorkursus", 5, date(2025, 12, 1)},
                       {std::nullopt, world.clock.now()});
        }
        tx.commit();
    }
    std::string choice() {
        Visitor karen(installation, "skovby", cast.karen);
        return karen.get(fmt::format("/skovby/middelfart/unge/{}/match", cast.sara.person.value)).body;
    }
    static int count(std::string_view text, std::string_view word) {
        int found = 0;
        for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++found;
        return found;
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
};
ON_BOTH_DATABASES(Candidates);

TEST_P(Candidates, are_all_in_view_when_they_are_few) {
    more_mentors(8);
    const auto page = choice();
    EXPECT_NE(page.find("10 mentorer kan tage imod"), std::string::npos);
    EXPECT_EQ(page.find("Vis flere"), std::string::npos);
}

TEST_P(Candidates, stand_behind_a_button_after_the_first_ten) {
    more_mentors(15);
    const auto page = choice();
    EXPECT_NE(page.find("17 mentorer kan tage imod"), std::string::npos) << "the heading counts them all";
    const auto more = page.find("Vis flere (7)");
    ASSERT_NE(more, std::string::npos);
    EXPECT_EQ(count(page.substr(0, more), ">Vælg<"), 10);
    EXPECT_EQ(count(page.substr(more, page.find("</details>") - more), ">Vælg<"), 7) << "chosen from there as well";
}

/// Jobplaneten in Skovby: fifteen young people a year get a colleague as their mentor. Mia waits.
class RoomForFifteen : public testing::TestWithParam<db::Engine> {
  protected:
    RoomForFifteen() {
        auto tx = world.db.write();
        programme = store::open_programme(tx, "jobplaneten", date(2026, 1, 1));
        const domain::Grant grant{domain::Role::coordinator, programme};
        ulrik = {{},
                 *store::add(tx, {somebody(tx, "Ulrik Rask"), "ulrik@skovby.example", stored_password, {grant}}, now()),
                 "ulrik@skovby.example"};
        hanne = mentor(tx, "Hanne Vind", domain::Engagement::workplace);
        mentor(tx, "Lars Holm", domain::Engagement::employed);
        mia = somebody(tx, "Mia Dahl");
        enrol(tx, mia, domain::EnrolmentState::waiting);
        tx.commit();
    }
    Instant now() const { return installation.clock.now(); }
    domain::PersonId somebody(db::Write& tx, const char* name) const {
        domain::Person who;
        who.name = name;
        who.uuid = uuid(world.random);
        return store::add(tx, who, now());
    }
    domain::CommitmentId mentor(db::Write& tx, const char* name, domain::Engagement engagement) const {
        domain::Commitment commitment;
        commitment.person = somebody(tx, name);
        commitment.programme = programme;
        commitment.engagement = engagement;
        const auto id = store::add(tx, commitment, now());
        store::add(tx, id, domain::Stand{domain::CommitmentState::active, date(2026, 1, 1), {}}, {{}, now()});
        return id;
    }
    domain::EnrolmentId enrol(db::Write& tx, domain::PersonId person, domain::EnrolmentState state) const {
        domain::Enrolment enrolment;
        enrolment.person = person;
        enrolment.programme = programme;
        const auto id = store::add(tx, enrolment, now());
        store::add(tx, id, domain::Stand{state, date(2026, 2, 1), {}}, {{}, now()});
        return id;
    }
    void matches_with_hanne(int count) const {
        auto tx = world.db.write();
        for (int i = 0; i < count; ++i) {
            const auto young = enrol(tx, somebody(tx, "Ung"), domain::EnrolmentState::active);
            store::NewMatch made;
            made.programme = programme;
            const auto match = store::add(tx, made, now());
            store::add_mentor(tx, match, hanne, date(2026, 2, 1));
            store::add_young_person(tx, match, young, date(2026, 2, 1));
            store::add(tx, match, domain::Stand{domain::MatchState::active, date(2026, 2, 1), {}}, {{}, now()});
        }
        tx.commit();
    }
    int warned() {
        const auto page =
            Visitor(installation, "skovby", ulrik).get(fmt::format("/skovby/jobplaneten/unge/{}/match", mia.value));
        EXPECT_NE(page.body.find("2 mentorer kan tage imod"), std::string::npos);
        int found = 0;
        const std::string_view word = "er der begyndt 15 match med erhvervsmentorer; der er plads til 15";
        for (auto at = page.body.find(word); at != std::string::npos; at = page.body.find(word, at + 1)) ++found;
        return found;
    }

    TestInstallation installation{GetParam()};
    const app::World& world = installation.skovby();
    domain::ProgrammeId programme;
    Login ulrik;
    domain::CommitmentId hanne;
    domain::PersonId mia;
};
ON_BOTH_DATABASES(RoomForFifteen);

TEST_P(RoomForFifteen, is_told_of_while_the_sixteenth_is_made) {
    matches_with_hanne(14);
    EXPECT_EQ(warned(), 0) << "the fifteenth has room";
    matches_with_hanne(1);
    EXPECT_EQ(warned(), 1) << "of the colleague, and not of the one who is employed";
}

}  // namespace
}  // namespace mentorkorps::tests
