// What a birthday changes in a match: whom the plan asks, what is asked of the mentor, and what the coordinator is
// told.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/consents.hpp"
#include "app/matching.hpp"
#include "app/plan.hpp"
#include "app/talks.hpp"
#include "store/accounts.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "store/tasks.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// Skovby runs a programme with monthly talks with mentor, young person and parents; Grete Hald coordinates it.
class Birthdays : public testing::TestWithParam<db::Engine> {
  protected:
    Birthdays() {
        const store::Written written{std::nullopt, installation.clock.now()};
        auto tx = world.db.write();
        programme = store::open_programme(tx, "bbbs", date(2026, 1, 1));
        Commitment mentor;
        mentor.person = cast.lone.login.person;
        mentor.programme = programme;
        commitment = store::add(tx, mentor, written.at);
        store::add(tx, commitment, Stand<CommitmentState>{CommitmentState::approved, date(2026, 1, 1), {}}, written);
        Person nanna;
        nanna.name = "Nanna Skov";
        nanna.uuid = uuid(world.random);
        nanna.birth_date = date(2014, 4, 9);
        Enrolment young;
        young.person = young_person = store::add(tx, nanna, written.at);
        young.programme = programme;
        enrolment = store::add(tx, young, written.at);
        store::add(tx, enrolment, Stand<EnrolmentState>{EnrolmentState::waiting, date(2026, 11, 1), {}}, written);
        Person grete_hald;
        grete_hald.name = "Grete Hald";
        grete_hald.uuid = uuid(world.random);
        grete.person = store::add(tx, grete_hald, written.at);
        grete.email = "grete@skovby.example";
        const Grant grant{Role::coordinator, programme};
        grete.account = *store::add(tx, {grete.person, grete.email, stored_password, {grant}}, written.at);
        tx.commit();
        viewer = {grete.account, grete.person, "Grete Hald", {grant}};
        app::plan(world, app::Trial::for_real);
    }
    /// Lone and Nanna, who was born so, from today on; all that rules ask for is in place.
    MatchId pair(Date born) {
        {
            auto tx = world.db.write();
            auto nanna = *store::person(tx, young_person);
            nanna.birth_date = born;
            store::update(tx, nanna);
            tx.commit();
        }
        MatchDraft draft{.mentor = commitment,
                         .start = installation.today(),
                         .agreement = {{.every_days = 7, .minutes = 120}, {}},
                         .rationale = "De bor nær hinanden."};
        const auto choice = app::mentors_for(world, viewer, {programme, young_person}, {commitment, draft.start});
        for (const auto& each : choice->asked)
            if (is_before_start(each.before)) draft.in_place.push_back(token(each));
        return *app::make_match(world, viewer, {programme, young_person}, draft);
    }
    /// The talks with the parents that are to be had.
    int with_parents(MatchId match) const {
        auto tx = world.db.read();
        int count = 0;
        for (const auto& found : store::tasks(tx, programme, match))
            for (const auto& each : found.tasks) count += each.key.party == Party::guardian && each.to_do_on ? 1 : 0;
        return count;
    }
    app::Replans plan_on(Date day) {
        wait_until(day);
        return *app::plan_now(world, viewer, programme);
    }
    http::Response today_on(Date day) {
        wait_until(day);
        return Visitor(installation, "skovby", grete).get("/skovby/bbbs/idag");
    }
    void consent(std::optional<Date> on) {
        const app::Somebody who{programme, young_person};
        if (on) {
            const BasisWish wish{
                .rule = "BB-11", .kind = BasisKind::consent, .given_by = {Party::young_person}, .from = on};
            EXPECT_TRUE(app::write_basis(world, viewer, who, wish));
            return;
        }
        const auto sheet = app::consents(world, viewer, who);
        EXPECT_TRUE(app::end_basis(world, viewer, who, sheet->parts.at(0).bases.at(0).id, Party::young_person));
    }
    void wait_until(Date day) { installation.clock.put(midnight(day) + std::chrono::hours(9)); }
    static bool says(const http::Response& page, std::string_view words) { return page.body.contains(words); }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    ProgrammeId programme;
    CommitmentId commitment;
    PersonId young_person;
    EnrolmentId enrolment;
    Login grete;
    Viewer viewer;
};
ON_BOTH_DATABASES(Birthdays);

TEST_P(Birthdays, end_the_talks_with_the_parents_and_leave_what_was_done) {
    const auto match = pair(date(2009, 2, 10));
    EXPECT_EQ(with_parents(match), 2) << "in December and January, and none after the day";
    wait_until(date(2026, 12, 24));
    TalkDraft draft{.party = Party::guardian, .on = installation.today(), .assessment = Assessment::fine};
    const auto december = [&] {
        auto tx = world.db.read();
        const auto written = store::tasks(tx, programme, match);
        for (const auto& each : written.front().tasks)
            if (each.key == TaskKey{"BB-3", 1, Party::guardian}) return each.id;
        return TaskId{};
    }();
    ASSERT_TRUE(app::write_talk(world, viewer, {match, december, Party::guardian}, draft));
    plan_on(date(2027, 2, 9));
    EXPECT_EQ(with_parents(match), 1) << "that of January is late";
    EXPECT_EQ(plan_on(date(2027, 2, 10)).gone, 1U);
    EXPECT_EQ(with_parents(match), 0);
    EXPECT_EQ(plan_on(date(2027, 2, 10)).matches, 0U) << "twice";
    auto tx = world.db.read();
    EXPECT_EQ(store::task(tx, december)->task.state, TaskState::done);
}

TEST_P(Birthdays, leave_the_talks_with_the_parents_while_there_is_a_consent) {
    const auto match = pair(date(2009, 2, 10));
    plan_on(date(2027, 2, 10));
    EXPECT_EQ(with_parents(match), 0);
    consent(date(2027, 2, 10));
    EXPECT_EQ(plan_on(date(2027, 2, 10)).came, 11U) << "the one that is late, and ten to come";
    EXPECT_EQ(with_parents(match), 11);
    consent({});
    plan_on(date(2027, 2, 11));
    EXPECT_EQ(with_parents(match), 0) << "it was taken back";
}

TEST_P(Birthdays, are_a_line_in_i_dag_until_somebody_has_talked_with_the_young_person) {
    constexpr auto to_come = "Fylder 18 år den 10-02-2027. Tal med den unge om, hvad forældrene fortsat må få at vide";
    const auto match = pair(date(2009, 2, 10));
    EXPECT_FALSE(says(today_on(date(2027, 1, 10)), to_come));
    EXPECT_TRUE(says(today_on(date(2027, 1, 11)), to_come));
    const auto after = today_on(date(2027, 2, 12));
    EXPECT_TRUE(says(after, "Fyldte 18 år den 10-02-2027."));
    const auto form = fmt::format("/skovby/match/{}/samtale?med=young_person", match.value);
    EXPECT_TRUE(says(after, fmt::format("href=\"{}\">Tal med den unge", form)));
    Visitor later(installation, "skovby", grete);
    EXPECT_EQ(later.post(form, {{"dato", "2027-02-11"}, {"vurdering", "fine"}}).status, 303);
    EXPECT_FALSE(says(later.get("/skovby/bbbs/idag"), "18 år"));
}

TEST_P(Birthdays, say_when_no_certificate_is_asked_for_any_more) {
    const auto match = pair(date(2012, 1, 20));
    const auto planned = with_parents(match);
    EXPECT_TRUE(says(today_on(date(2026, 12, 21)), "Fylder 15 år den 20-01-2027. Så kræves der ikke længere"));
    plan_on(date(2027, 1, 19));
    const auto before = with_parents(match);
    EXPECT_EQ(plan_on(date(2027, 1, 20)).matches, 0U) << "nothing in the plan hangs on being 15";
    EXPECT_EQ(with_parents(match), before);
    EXPECT_EQ(planned, 12);
}

}  // namespace
}  // namespace mentorkorps::tests
