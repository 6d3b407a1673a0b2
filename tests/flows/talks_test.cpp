// The plan of a match: the talks that its programme asks for, from its first day to its last.
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include <fmt/format.h>

#include "app/matches.hpp"
#include "app/matching.hpp"
#include "app/plan.hpp"
#include "app/talks.hpp"
#include "store/accounts.hpp"
#include "store/matches.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "store/talks.hpp"
#include "store/tasks.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// Skovby runs a programme with a follow-up after two weeks and monthly talks with three parties; Grete Hald
/// coordinates it. Lone is its mentor, Nanna Skov, 12, waits in it.
class Talks : public testing::TestWithParam<db::Engine> {
  protected:
    Talks() {
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
        app::plan(world, app::Trial::for_real);  // takes off the talk of the cast, which no rule asks for
    }
    MatchId pair() {
        MatchDraft draft{.mentor = commitment,
                         .start = installation.today(),
                         .agreement = {{.every_days = 7, .minutes = 120}, {}},
                         .rationale = "De bor nær hinanden."};
        const auto choice = app::mentors_for(world, viewer, {programme, young_person}, {commitment, draft.start});
        for (const auto& each : choice->asked) draft.in_place.push_back(token(each));
        return *app::make_match(world, viewer, {programme, young_person}, draft);
    }
    std::vector<Task> tasks(MatchId match) const {
        auto tx = world.db.read();
        const auto found = store::tasks(tx, programme, match);
        return found.empty() ? std::vector<Task>{} : found.front().tasks;
    }
    int to_do(MatchId match) const {
        return static_cast<int>(
            std::ranges::count_if(tasks(match), [](const Task& each) { return each.to_do_on.has_value(); }));
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
ON_BOTH_DATABASES(Talks);

TEST_P(Talks, are_planned_when_a_match_begins_and_taken_off_when_it_ends) {
    const auto match = pair();
    const auto planned = tasks(match);
    ASSERT_EQ(planned.size(), 37U);
    EXPECT_EQ(planned.front().key, (TaskKey{"BB-2", 1, Party::mentor}));
    EXPECT_EQ(planned.front().due, date(2026, 12, 8));
    EXPECT_EQ(to_do(match), 37);

    ASSERT_TRUE(app::move_match(world, viewer, match, MatchState::paused));
    EXPECT_EQ(to_do(match), 0) << "nothing while they are on a pause";
    wait_until(date(2026, 12, 4));
    ASSERT_TRUE(app::move_match(world, viewer, match, MatchState::active));
    EXPECT_EQ(tasks(match).front().due, date(2026, 12, 18)) << "ten days of pause";

    const Closing closing{
        .on = installation.today(), .reason = "flyttet", .outcome = {}, .plan = "Ny mentor i den nye by"};
    ASSERT_TRUE(app::close_match(world, viewer, match, closing));
    EXPECT_EQ(to_do(match), 0);
    EXPECT_EQ(tasks(match).size(), 37U);
}

TEST_P(Talks, wait_under_i_dag_and_are_done_when_they_are_written) {
    const auto match = pair();
    const auto task = tasks(match).front().id;
    Visitor grete_there(installation, "skovby", grete);
    EXPECT_FALSE(says(grete_there.get("/skovby/bbbs/idag"), "amtale med mentoren"));
    wait_until(date(2026, 12, 11));
    Visitor later(installation, "skovby", grete);
    EXPECT_TRUE(says(later.get("/skovby/bbbs/idag"),
                     "Opfølgning på et nyt match: samtale med mentoren, som skulle være holdt for 3 dage siden"));

    const auto here = fmt::format("/skovby/samtaler/{}", task.value);
    const auto form = later.get(here);
    EXPECT_TRUE(says(form, "Ring til Lone Sørensen, 20 00 01 02"));
    EXPECT_TRUE(says(form, "Hvad vil hjælpe dig?"));
    const auto page =
        later.send(here, {{"dato", "2026-12-10"}, {"vurdering", "care"}, {"svar-2", "De er generte.\nDet går bedre."}});
    EXPECT_TRUE(says(page, "Samtalen er gemt."));
    EXPECT_TRUE(says(page, "Noget skal følges op"));
    EXPECT_TRUE(says(page, "<p>Det går bedre.</p>"));
    EXPECT_FALSE(says(later.get("/skovby/bbbs/idag"), "som skulle være holdt"));
    EXPECT_EQ(tasks(match).front().state, TaskState::done);
    EXPECT_EQ(later.post(here, {{"dato", "2026-12-10"}, {"vurdering", "fine"}}).status, 422) << "not twice";

    EXPECT_TRUE(says(later.send(here + "/op-igen", {}), "Samtalen skal holdes igen."));
    EXPECT_EQ(to_do(match), 37);
}

TEST_P(Talks, can_be_put_off_and_set_aside_for_a_reason) {
    const auto match = pair();
    const auto task = tasks(match).front().id;
    Visitor there(installation, "skovby", grete);
    const auto here = fmt::format("/skovby/samtaler/{}", task.value);
    there.get(here);
    EXPECT_TRUE(says(there.send(here + "/udsaet", {{"til", "2026-12-28"}, {"udsaet-fordi", "Mentoren er på ferie"}}),
                     "Samtalen er udsat."));
    EXPECT_EQ(tasks(match).front().to_do_on, date(2026, 12, 28));
    EXPECT_TRUE(says(there.get(here), "udsat fra 08-12-2026"));
    EXPECT_EQ(app::plan(world, app::Trial::for_real), "matches 0, tasks new 0, changed 0") << "the plan leaves it so";

    EXPECT_TRUE(says(there.send(here + "/til-side", {{"til-side-fordi", "De kender hinanden i forvejen"}}),
                     "Samtalen er sat til side."));
    EXPECT_EQ(to_do(match), 36);
    EXPECT_EQ(there.post(here + "/til-side", {{"til-side-fordi", "Igen"}}).status, 422);
    EXPECT_EQ(app::plan(world, app::Trial::for_real), "matches 0, tasks new 0, changed 0");
}

TEST_P(Talks, that_are_late_are_not_asked_for_while_the_match_is_on_a_pause) {
    const auto match = pair();
    wait_until(date(2026, 12, 11));
    Visitor there(installation, "skovby", grete);
    constexpr std::string_view late = "samtale med mentoren, som skulle være holdt for 3 dage siden";
    EXPECT_TRUE(says(there.get("/skovby/bbbs/idag"), late));
    ASSERT_TRUE(app::move_match(world, viewer, match, MatchState::paused));
    EXPECT_FALSE(says(there.get("/skovby/bbbs/idag"), "amtale med"));
    ASSERT_TRUE(app::move_match(world, viewer, match, MatchState::active));
    EXPECT_TRUE(says(there.get("/skovby/bbbs/idag"), late)) << "it comes again when they go on";
}

TEST_P(Talks, that_are_put_off_beyond_the_day_they_are_lost_are_there_on_the_day_that_was_promised) {
    const auto match = pair();
    const auto here = fmt::format("/skovby/samtaler/{}", tasks(match).front().id.value);
    Visitor there(installation, "skovby", grete);
    there.get(here);
    there.send(here + "/udsaet", {{"til", "2027-03-20"}, {"udsaet-fordi", "Mentoren er ude at rejse"}});
    wait_until(date(2027, 3, 18));
    app::plan(world, app::Trial::for_real);
    Visitor later(installation, "skovby", grete);
    EXPECT_TRUE(says(later.get("/skovby/bbbs/idag"), "Samtale med mentoren, senest om 2 dage"));
}

TEST_P(Talks, are_taken_up_again_only_as_they_were_seen) {
    const auto match = pair();
    const auto here = fmt::format("/skovby/samtaler/{}", tasks(match).front().id.value);
    Visitor grete_there(installation, "skovby", grete), other(installation, "skovby", grete);
    grete_there.get(here);
    grete_there.send(here + "/til-side", {{"til-side-fordi", "De kender hinanden i forvejen"}});
    EXPECT_TRUE(says(grete_there.get(here), "name=\"klaret\" value=\"set_aside\""));

    other.get(here);
    EXPECT_TRUE(says(other.send(here + "/op-igen", {{"klaret", "set_aside"}}), "Samtalen skal holdes igen."));
    const auto again = grete_there.post(here + "/op-igen", {{"klaret", "set_aside"}});
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(says(again, "Samtalen er allerede taget op igen."));
    other.get(here);
    other.send(here, {{"dato", "2026-11-24"}, {"vurdering", "fine"}});
    const auto stale = grete_there.post(here + "/op-igen", {{"klaret", "set_aside"}});
    EXPECT_EQ(stale.status, 422);
    EXPECT_TRUE(says(stale, "En anden har taget sig af samtalen i mellemtiden."));
    EXPECT_EQ(tasks(match).front().state, TaskState::done) << "what was written stays done";
}

TEST_P(Talks, count_among_the_rules_that_are_kept_or_not) {
    const auto match = pair();
    wait_until(date(2027, 1, 10));
    Visitor there(installation, "skovby", grete);
    const auto page = there.get("/skovby/bbbs/praksis");
    EXPECT_TRUE(says(page, "Sådan overholdes reglerne"));
    EXPECT_TRUE(says(page, "Lone Sørensen og Nanna Skov"));
    EXPECT_TRUE(says(page, "Samtalen med mentoren skulle være holdt for 33 dage siden."));
    EXPECT_TRUE(says(page, "Ingen kontakt, siden matchet begyndte for 47 dage siden; der må højst gå 7 dage."));
    EXPECT_TRUE(
        says(there.get(fmt::format("/skovby/match/{}", match.value)), "Matchet har varet 47 dage af 12 måneder."));
    ASSERT_TRUE(app::close_match(
        world, viewer, match, {.on = installation.today(), .reason = "flyttet", .outcome = {}, .plan = "Ny mentor"}));
    EXPECT_TRUE(says(there.get("/skovby/bbbs/praksis"), "Lone Sørensen og Nanna Skov")) << "also when it has ended";
    EXPECT_TRUE(says(there.get("/skovby/bbbs/praksis?dato=2026-11-23"), "Der var ingen match at se på den dag"));
    EXPECT_EQ(there.get("/skovby/bbbs/praksis?dato=2027-01-11").status, 422);
    EXPECT_EQ(there.get("/skovby/bbbs/praksis?dato=31-02-2026").status, 422);

    Visitor lis(installation, "skovby", cast.lis);
    const auto figures = lis.get("/skovby/middelfart/praksis");
    EXPECT_TRUE(says(figures, "overholdt"));
    EXPECT_FALSE(says(figures, "Bent")) << "a leader sees figures and no people";
}

TEST_P(Talks, that_nobody_asked_for_can_be_written_too) {
    const auto match = pair();
    Visitor there(installation, "skovby", grete);
    const auto here = fmt::format("/skovby/match/{}/samtale?med=young_person", match.value);
    EXPECT_TRUE(says(there.get(here), "Er du tryg sammen med din mentor?"));
    const auto page = there.send(here, {{"dato", "2026-11-24"}, {"vurdering", "fine"}, {"svar-1", "Ja, meget"}});
    EXPECT_TRUE(says(page, "Med den unge: Det går godt"));
    EXPECT_TRUE(says(page, "Ja, meget"));
    EXPECT_EQ(to_do(match), 37) << "no task is done by it";

    const auto bare = installation.bare("skovby");
    auto tx = bare->read();
    constexpr db::Sql select_boxes = "select box from talk";
    for (const auto& box : tx.all(select_boxes, [](const db::Row& row) { return std::string(row.bytes(0)); }))
        EXPECT_EQ(box.find("meget"), std::string::npos) << "what was said is sealed";
}

TEST_P(Talks, tell_standards_what_the_young_person_answers_with_a_word) {
    const auto match = pair();
    const auto match_page = fmt::format("/skovby/match/{}", match.value);
    const auto with = [&](std::string_view party) {
        return fmt::format("/skovby/match/{}/samtale?med={}", match.value, party);
    };
    EXPECT_TRUE(says(Visitor(installation, "skovby", grete).get(match_page),
                     "til at stole på og støtter: endnu intet at gå ud fra"));

    wait_until(date(2027, 1, 4));
    Visitor there(installation, "skovby", grete);
    EXPECT_TRUE(says(there.get(with("young_person")), support_question));
    EXPECT_FALSE(says(there.get(with("mentor")), support_question)) << "it is the young person's own answer";
    there.send(with("mentor"), {{"dato", "2027-01-04"}, {"vurdering", "fine"}, {"stoette", "yes"}});
    EXPECT_TRUE(says(there.get(match_page), "til at stole på og støtter: ikke skrevet ned")) << "nor by a crafted form";
    const auto unsaid = there.send(with("young_person"), {{"dato", ""}, {"vurdering", "care"}, {"stoette", "partly"}});
    EXPECT_EQ(unsaid.status, 422);
    EXPECT_TRUE(says(unsaid, "value=\"partly\" checked")) << "what was chosen is not lost";
    const auto page =
        there.send(with("young_person"), {{"dato", "2027-01-04"}, {"vurdering", "care"}, {"stoette", "partly"}});
    EXPECT_TRUE(says(page, "<p>Delvist</p>"));
    EXPECT_TRUE(says(page, "til at stole på og støtter: delvist"));
    EXPECT_TRUE(says(page, "Sådan stod det til før: 4. kvartal 2026: ")) << "on the match's page too";
    EXPECT_TRUE(says(page, "Det er begrundet, hvorfor de to passer sammen: ja"));

    const auto practice = there.get("/skovby/bbbs/praksis");
    EXPECT_TRUE(says(practice, "CFBU&#39;s fire kriterier") || says(practice, "CFBU's fire kriterier"));
    EXPECT_TRUE(says(practice, "Elements of Effective Practice"));
    EXPECT_TRUE(says(practice, "til at stole på og støtter: for få har svaret"));
    EXPECT_FALSE(says(practice, "støtter: delvist")) << "nobody is to read what the only one answered";
    EXPECT_TRUE(says(practice, "Sådan stod det til før: 4. kvartal 2026: "));
    EXPECT_TRUE(says(there.get("/skovby/bbbs/regler"),
                     "opfyldt fra 12 måneder, tilnærmelsesvis fra 10 måneder (vores antagelse)"));
    EXPECT_FALSE(says(there.get("/skovby/middelfart/praksis"), "fire kriterier")) << "not adopted there";
}

TEST_P(Talks, are_for_the_programmes_own_coordinators) {
    const auto match = pair();
    const auto here = fmt::format("/skovby/samtaler/{}", tasks(match).front().id.value);
    for (const auto& who : {cast.karen, cast.lone.login, cast.ole, cast.ib}) {
        Visitor other(installation, "skovby", who);
        EXPECT_EQ(other.get(here).status, 404) << who.email;
        EXPECT_EQ(other.post(here + "/til-side", {{"til-side-fordi", "x"}}).status, 404) << who.email;
    }
    Visitor lone(installation, "skovby", cast.lone.login);
    EXPECT_FALSE(says(lone.get(fmt::format("/skovby/match/{}", match.value)), "Samtaler"));
}

TEST_P(Talks, are_the_same_when_the_night_runs_twice_or_on_two_servers_or_was_missed) {
    const auto match = pair();
    auto remove = [&] {
        constexpr db::Sql delete_tasks = "delete from task";
        auto tx = world.db.write();
        tx.run(delete_tasks);
        tx.commit();
    };
    remove();
    EXPECT_EQ(app::plan(world, app::Trial::look_only), "matches 1, tasks new 37, changed 0");
    EXPECT_EQ(to_do(match), 0);
    {
        std::jthread one([&] { app::plan(world, app::Trial::for_real); });
        std::jthread other([&] { app::plan(world, app::Trial::for_real); });
    }
    EXPECT_EQ(to_do(match), 37);
    EXPECT_EQ(app::plan(world, app::Trial::for_real), "matches 0, tasks new 0, changed 0");
    wait_until(date(2027, 3, 1));
    app::plan(world, app::Trial::for_real);
    const auto planned = tasks(match);
    EXPECT_EQ(planned.size(), 37U);
    EXPECT_EQ(to_do(match), 30) << "two months of three talks, and the follow-up, are lost";
}

TEST_P(Talks, are_brought_up_to_date_by_a_coordinator_who_does_not_wait_for_the_night) {
    const auto match = pair();
    constexpr auto button = "/skovby/bbbs/idag/ajour";
    {
        constexpr db::Sql delete_tasks = "delete from task where ordinal > 1";
        auto tx = world.db.write();
        tx.run(delete_tasks);
        tx.commit();
    }
    const auto left = to_do(match);
    Visitor there(installation, "skovby", grete);
    EXPECT_TRUE(says(there.get("/skovby/bbbs/idag"), "Bring planen ajour"));
    EXPECT_TRUE(says(there.send(button, {}),
                     fmt::format("Planen er ajour. {} samtaler kom til. De står under I dag, når", 37 - left)));
    EXPECT_EQ(to_do(match), 37);
    EXPECT_TRUE(says(there.send(button, {}), "Planen er ajour. Der var intet at lave om.")) << "twice";
    wait_until(date(2027, 3, 1));
    Visitor later(installation, "skovby", grete);
    EXPECT_TRUE(says(later.send(button, {}), "Planen er ajour. 7 samtaler faldt væk."));

    Visitor karen(installation, "skovby", cast.karen);
    EXPECT_EQ(karen.post(button, {}).status, 404) << "in her own programmes only";
    EXPECT_FALSE(says(karen.get("/skovby/middelfart/idag"), "Bring planen ajour")) << "no rule asks for talks";
    auto tx = world.db.read();
    constexpr db::Sql count_of = "select count(*) from audit_event where kind = 'task_changed' and account_id = $1";
    EXPECT_EQ(tx.one(
                  count_of, [](const db::Row& row) { return row.get<int>(0); }, grete.account),
              2)
        << "what changed something is on record";
}

TEST_P(Talks, are_offered_with_the_parents_while_there_is_somebody_under_age) {
    const auto match = fmt::format("/skovby/match/{}", pair().value);
    constexpr auto parents = "samtale?med=guardian\">Skriv en samtale med forældrene</a>";
    EXPECT_TRUE(says(Visitor(installation, "skovby", grete).get(match), parents));
    wait_until(date(2032, 4, 9));
    EXPECT_FALSE(says(Visitor(installation, "skovby", grete).get(match), parents)) << "Nanna is 18";
}

TEST_P(Talks, are_asked_for_once_more_when_a_match_ended_too_early) {
    constexpr auto early = "Matchet varede 0 dage; det skulle vare 12 måneder.";
    const auto match = pair();
    const Closing closing{
        .on = installation.today(), .reason = "flyttet", .outcome = {}, .plan = "Ny mentor i den nye by"};
    ASSERT_TRUE(app::close_match(world, viewer, match, closing));
    Visitor there(installation, "skovby", grete);
    EXPECT_TRUE(says(there.get("/skovby/bbbs/idag"), early));
    wait_until(date(2026, 12, 26));
    EXPECT_FALSE(says(Visitor(installation, "skovby", grete).get("/skovby/bbbs/idag"), early)) << "not for ever";
    wait_until(date(2026, 12, 1));
    Visitor later(installation, "skovby", grete);
    EXPECT_TRUE(says(later.get("/skovby/bbbs/idag"), early));
    const auto form = fmt::format("/skovby/match/{}/samtale?med=young_person", match.value);
    EXPECT_EQ(later.post(form, {{"dato", "2026-12-01"}, {"vurdering", "care"}}).status, 303);
    EXPECT_FALSE(says(later.get("/skovby/bbbs/idag"), early)) << "an exit talk was had";
}

}  // namespace
}  // namespace mentorkorps::tests
