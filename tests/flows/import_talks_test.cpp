// The talks that were held before the program was there, as a coordinator has written them in a spreadsheet.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/imports.hpp"
#include "store/audit.hpp"
#include "store/organisation.hpp"
#include "store/practice.hpp"
#include "store/talks.hpp"
#include "store/tasks.hpp"
#include "tests/support/world.hpp"

namespace mentorkorps {
namespace {

using namespace domain;
using domain::RowCounts;

/// Bo mentors Mads, 12, in a programme with a follow-up after two weeks and monthly talks with three parties.
class ImportOfTalks : public testing::TestWithParam<db::Engine> {
  protected:
    ImportOfTalks() {
        auto tx = world.db.write();
        programme = store::open_programme(tx, "bbbs", installation.today());
        tx.commit();
        take(SheetKind::mentors, "id;navn\nM1;Bo Lund\n");
        take(SheetKind::young_people, "id;navn;fødselsdato\nU1;Mads Lund;01-02-2014\nU2;Sara Lund;01-02-2014\n");
    }
    app::ImportOutcome take(SheetKind kind, std::string_view content) {
        auto outcome =
            app::import_sheet(world, audit::system(), {.programme = programme, .kind = kind, .content = content});
        EXPECT_TRUE(outcome.has_value()) << (outcome ? "" : sentence(outcome.error()));
        return outcome ? std::move(*outcome) : app::ImportOutcome{};
    }
    std::string undone(domain::ImportId id) {
        const auto result = app::undo_import(world, audit::system(), id);
        return result ? "" : console_sentence(result.error());
    }
    std::vector<Task> tasks() {
        auto tx = world.db.read();
        return store::tasks(tx, programme, {}).at(0).tasks;
    }
    std::int64_t rows() {
        auto tx = world.db.read();
        return tx.value<std::int64_t>(
            "select (select count(*) from task) + (select count(*) from task_state) + "
            "(select count(*) from talk)");
    }

    tests::TestInstallation installation{GetParam()};
    const app::World& world = installation.skovby();
    ProgrammeId programme;
};
ON_BOTH_DATABASES(ImportOfTalks);

TEST_P(ImportOfTalks, settles_what_rules_asked_for_then) {
    take(SheetKind::matches, "id;mentor;ung;start\nR1;M1;U1;01-09-2026\n");  // today is 24-11-2026
    const std::string header = "dato;mentor;ung;med;støtte;vurdering;svar\n";
    const std::string held = header +
                             "27-09-2026;M1;Mads Lund;ung;ja;godt;De fisker <begge>.\n"
                             "28-09-2026;Bo Lund;U1;mentor;;;\n"
                             "28-09-2026;M1;U1;mentor;;;\n"
                             "29-09-2026;M1;U1;mentor;;;\n";
    const auto outcome = take(SheetKind::talks, held);
    EXPECT_EQ(outcome.rows, (RowCounts{.created = 3, .unchanged = 1})) << "the same talk twice is one";
    EXPECT_EQ(take(SheetKind::talks, held).rows, RowCounts{.unchanged = 4});
    EXPECT_EQ(sentence(take(SheetKind::talks, header + "27-09-2026;M1;U1;ung;nej;;\n").refused.at(0).why.at(0)),
              "dato: »27-09-2026« har allerede en samtale med samme part, og der står noget andet. Den bliver stående, "
              "så lad rækken være ude. Kom den selv fra et regneark og er forkert, så træk den indlæsning tilbage.");

    auto tx = world.db.read();
    const auto facts =
        store::match_facts(tx, {.programme = programme, .contacts_since = since_ever}, installation.today());
    ASSERT_EQ(facts.at(0).talks.size(), 3U);
    EXPECT_EQ(facts[0].talks[0].support, Support::yes);
    std::vector<std::string> settled;
    for (const auto& each : facts[0].settled)
        settled.push_back(fmt::format("{} {} {} {}", each.rule, each.ordinal, name_of(each.party), iso(each.on)));
    EXPECT_EQ(settled, (std::vector<std::string>{"BB-3 1 young_person 2026-09-27", "BB-3 1 mentor 2026-09-28",
                                                 "BB-2 1 mentor 2026-09-29"}));
    const auto talks = store::talks(tx, world.keys.sealing, facts[0].match);
    EXPECT_EQ(talks.back().talk.answers, (std::vector<Answered>{{"Skrevet i regnearket", "De fisker <begge>."}}));
    EXPECT_EQ(talks.back().author, "");
    EXPECT_EQ(talks.front().talk.assessment, std::nullopt);
}

TEST_P(ImportOfTalks, settles_only_what_is_held_as_closely_as_the_rule_wants) {
    take(SheetKind::matches, "id;mentor;ung;start\nR1;M1;U1;01-09-2026\n");
    const auto outcome = take(SheetKind::talks,
                              "dato;mentor;ung;med;måde\n"
                              "24-09-2026;M1;U1;ung;sms\n"
                              "25-09-2026;M1;U1;ung;tlf\n"
                              "26-09-2026;M1;U1;forældre;gruppe\n"
                              "27-09-2026;M1;U1;forældre;\n");
    EXPECT_EQ(outcome.rows, (RowCounts{.created = 3, .rejected = 1}));
    EXPECT_EQ(sentence(outcome.refused.at(0).why.at(0)),
              "måde: »gruppe« er ikke en samtale med én. Skriv møde, telefon, video eller sms, eller lad feltet stå "
              "tomt.");
    auto tx = world.db.read();
    const auto facts = store::match_facts(tx, {.programme = programme}, installation.today());
    std::vector<std::string> settled;
    for (const auto& each : facts.at(0).settled)
        settled.push_back(
            fmt::format("{} {} {}", name_of(each.party), iso(each.on), each.mode ? name_of(*each.mode) : "?"));
    EXPECT_EQ(settled, (std::vector<std::string>{"young_person 2026-09-25 phone", "guardian 2026-09-27 ?"}));
    EXPECT_EQ(store::talks(tx, world.keys.sealing, facts[0].match).back().talk.mode, ContactMode::message);
}

TEST_P(ImportOfTalks, is_taken_back_whole_unless_one_was_taken_up_again) {
    const auto matches = *take(SheetKind::matches, "id;mentor;ung;start\nR1;M1;U1;01-11-2026\n").id;
    const auto before = rows();
    const auto planned = tasks();
    const std::string held = "dato;mentor;ung;med\n14-11-2026;M1;U1;mentor\n";
    const auto talk = *take(SheetKind::talks, held).id;
    EXPECT_EQ(tasks().at(0).state, TaskState::done);
    EXPECT_NE(undone(matches), "");
    EXPECT_EQ(undone(talk), "");
    EXPECT_EQ(tasks(), planned);
    EXPECT_EQ(rows(), before);

    const auto again = *take(SheetKind::talks, held).id;
    {
        auto tx = world.db.write();
        const auto task = *reopened(tasks().at(0), std::nullopt);
        store::add(tx, task.id, {.state = TaskState::reopened, .on = installation.today()}, {{}, world.clock.now()});
        store::change(tx, task);
        tx.commit();
    }
    EXPECT_EQ(undone(again), "that import cannot be taken back, because something builds on it: 1 later change");
    auto tx = world.db.read();
    EXPECT_FALSE(store::verify(tx, world.keys.audit).first_broken);
}

TEST_P(ImportOfTalks, refuses_one_about_no_match_of_the_two) {
    take(SheetKind::matches,
         "id;mentor;ung;start;slut;ophørsårsag\nR1;M1;U1;01-02-2026;01-03-2026;flyttet\nR2;M1;U1;01-06-2026;;\n");
    const auto outcome = take(SheetKind::talks,
                              "dato;mentor;ung;med\n"
                              "10-02-2026;M1;U2;ung\n"
                              "10-02-2026;M9;U1;ung\n"
                              "31-01-2026;M1;U1;ung\n"
                              "02-04-2026;M1;U1;ung\n"
                              "31-03-2026;M1;U1;ung\n"
                              "01-06-2026;M1;U1;ung\n");
    EXPECT_EQ(outcome.rows, (RowCounts{.created = 2, .rejected = 4}));
    std::vector<std::string> why;
    for (const auto& each : outcome.refused) why.push_back(sentence(each.why.at(0)));
    EXPECT_EQ(why,
              (std::vector<std::string>{
                  "ung: »U2« har ikke været i match med den mentor. Ret et af navnene, eller læs matchet ind først.",
                  "mentor: »M9« kendes ikke. Skriv et id eller et fuldt navn fra listen over personer.",
                  "dato: »31-01-2026« ligger før starten den 01-02-2026. Ret den ene af de to datoer.",
                  "dato: »02-04-2026« ligger mere end en måned efter, at matchet sluttede den 01-03-2026. Ret den ene "
                  "af de to datoer."}));
}

TEST_P(ImportOfTalks, keeps_what_those_who_come_by_an_open_door_answered) {
    take(SheetKind::matches, "id;mentor;ung;start;form\nR1;M1;U1;01-02-2026;åben\n");
    EXPECT_EQ(take(SheetKind::talks, "dato;mentor;ung;med;støtte\n10-10-2026;M1;U1;ung;delvist\n").rows.created, 1);
    auto tx = world.db.read();
    const auto visitors = store::visitor_facts(tx, programme, installation.today());
    ASSERT_EQ(visitors.at(0).talks.size(), 1U);
    EXPECT_EQ(visitors[0].talks[0].support, Support::partly);
}

}  // namespace
}  // namespace mentorkorps
