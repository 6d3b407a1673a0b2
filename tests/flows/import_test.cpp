#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "app/imports.hpp"
#include "app/reports.hpp"
#include "store/audit.hpp"
#include "store/import_lookup.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/practice.hpp"
#include "store/rationales.hpp"
#include "tests/support/world.hpp"

namespace mentorkorps {
namespace {

using namespace domain;
using app::ImportMode;
using domain::RowCounts;

std::string demo(const std::string& path) {
    std::ifstream file(DEMO_FOLDER "/" + path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_FALSE(text.empty()) << path;
    return text;
}

/// Those that Middelfart keeps.
constexpr std::array lists{SheetKind::mentors, SheetKind::young_people, SheetKind::matches, SheetKind::contacts};
std::string file_of(SheetKind kind) { return "middelfart/" + std::string(name_of(kind)) + ".csv"; }

/// The programme middelfart in the empty organisation skovby, on an engine.
class Import : public testing::TestWithParam<db::Engine> {
  protected:
    Import() { programme = open("middelfart"); }

    ProgrammeId open(std::string_view key) {
        auto tx = world.db.write();
        const auto id = store::open_programme(tx, key, installation.today());
        tx.commit();
        return id;
    }
    Result<app::ImportOutcome, app::ImportRefusal> tried(SheetKind kind, std::string_view content,
                                                         ImportMode mode = ImportMode::for_good) {
        return app::import_sheet(world, audit::system(),
                                 {.programme = programme, .kind = kind, .content = content, .mode = mode});
    }
    app::ImportOutcome take(SheetKind kind, std::string_view content, ImportMode mode = ImportMode::for_good) {
        auto outcome = tried(kind, content, mode);
        EXPECT_TRUE(outcome.has_value()) << (outcome ? "" : sentence(outcome.error()));
        return outcome ? std::move(*outcome) : app::ImportOutcome{};
    }
    RowCounts take_file(SheetKind kind, const std::string& path) { return take(kind, demo(path)).rows; }
    void take_folder(const std::string& folder) {
        for (const auto& [kind, name] : names<SheetKind>) {
            const auto path = folder + "/" + std::string(name) + ".csv";
            if (!std::ifstream(DEMO_FOLDER "/" + path)) continue;
            EXPECT_EQ(take_file(kind, path).rejected, 0) << path;
        }
    }
    std::map<std::string, int> figures(SectionKey key, Date as_of) {
        std::map<std::string, int> found;
        const auto report = app::report(world, audit::system(), programme, as_of).value();
        for (const auto& section : report.sections) {
            if (section.key != key) continue;
            found["of"] = static_cast<int>(section.of);
            found["not stated"] = static_cast<int>(section.not_stated);
            for (const auto& row : section.rows) found[row.label] = static_cast<int>(row.n);
        }
        return found;
    }
    int matched(Date as_of) {
        const auto report = app::report(world, audit::system(), programme, as_of).value();
        return static_cast<int>(std::ranges::find(report.sections, SectionKey::matched, &Section::key)->rows.at(0).n);
    }
    Person person(const std::string& id) {
        auto tx = world.db.read();
        const auto mentors = store::mentors_in(tx, programme);
        const auto young = store::young_people_in(tx, programme);
        const auto* known = mentors.people.by_external_id(id);
        if (known == nullptr) known = young.people.by_external_id(id);
        return known == nullptr ? Person{} : *store::person(tx, PersonId{known->key});
    }
    std::string undone(domain::ImportId id) {
        const auto result = app::undo_import(world, audit::system(), id);
        return result ? "" : console_sentence(result.error());
    }
    /// What all tables of people hold, counted.
    std::vector<std::int64_t> rows() {
        auto tx = world.db.read();
        std::vector<std::int64_t> counts;
        const auto count = [&](db::Sql sql) { counts.push_back(tx.value<std::int64_t>(sql)); };
        count("select count(*) from person");
        count("select count(*) from commitment");
        count("select count(*) from commitment_state");
        count("select count(*) from enrolment");
        count("select count(*) from enrolment_state");
        count("select count(*) from observation");
        count("select count(*) from pairing");
        count("select count(*) from pairing_member");
        count("select count(*) from pairing_state");
        count("select count(*) from pairing_outcome");
        count("select count(*) from rationale");
        count("select count(*) from task");
        count("select count(*) from task_state");
        count("select count(*) from talk");
        count("select count(*) from contact");
        count("select count(*) from contact_attendee");
        count("select count(*) from fulfilment");
        return counts;
    }

    tests::TestInstallation installation{GetParam()};
    const app::World& world = installation.skovby();
    ProgrammeId programme;
};
ON_BOTH_DATABASES(Import);

TEST_P(Import, of_the_world_of_middelfart_gives_every_published_figure) {
    take_folder("middelfart");
    const auto day = date(2011, 11, 30);
    EXPECT_EQ(figures(SectionKey::mentors, day).at("of"), 109);
    const auto rounds = figures(SectionKey::recruitment, day);
    EXPECT_EQ(rounds.at("Hold 1, januar 2010"), 43);
    EXPECT_EQ(rounds.at("Hold 2, 2010"), 29);
    EXPECT_EQ(rounds.at("Hold januar 2011"), 10);
    EXPECT_EQ(rounds.at("Overført fra socialforskningsprojekt"), 27);
    const auto numbers = [&](SectionKey key) {
        std::multiset<int> found;
        for (const auto& [label, n] : figures(key, day))
            if (label != "of" && n > 0) found.insert(n);
        return found;
    };
    EXPECT_EQ(numbers(SectionKey::age), (std::multiset{6, 13, 13, 33, 42, 2}));
    EXPECT_EQ(numbers(SectionKey::education), (std::multiset{50, 25, 32, 2}));
    EXPECT_EQ(figures(SectionKey::sex, day).at("Kvinder"), 69);
    EXPECT_EQ(figures(SectionKey::sex, day).at("Mænd"), 40);
    EXPECT_EQ(numbers(SectionKey::sector), (std::multiset{59, 50}));
    EXPECT_EQ(figures(SectionKey::waiting, day).at("of"), 12);
    EXPECT_EQ(matched(day), 114);
    EXPECT_EQ(figures(SectionKey::stopped, day).at("of"), 16);
    EXPECT_EQ(numbers(SectionKey::stopped), (std::multiset{6, 4, 4, 2}));
    EXPECT_EQ(numbers(SectionKey::outcomes), (std::multiset{11, 48, 25, 13, 12, 5}));
}

TEST_P(Import, of_a_later_list_leaves_earlier_days_as_they_were) {
    programme = open("ungeenheden");
    const auto mentors_and_young = [&](Date day) {
        return std::pair{figures(SectionKey::mentors, day).at("of"), matched(day)};
    };
    const auto before = date(2017, 11, 30), after = date(2018, 7, 31);
    take_folder("ungeenheden");
    EXPECT_EQ(mentors_and_young(before), (std::pair{21, 32}));
    take_folder("ungeenheden/2018");
    EXPECT_EQ(mentors_and_young(before), (std::pair{21, 32}));
    EXPECT_EQ(mentors_and_young(after).first, 22);
    EXPECT_EQ(mentors_and_young(after).second, 35);
    EXPECT_EQ(figures(SectionKey::stopped, after).at("of"), 2);
}

TEST_P(Import, of_the_same_files_again_changes_nothing) {
    take_folder("middelfart");
    const auto before = rows();
    for (const auto kind : lists) {
        const auto counts = take_file(kind, file_of(kind));
        EXPECT_EQ(counts.unchanged, counts.read()) << name_of(kind);
    }
    EXPECT_EQ(rows(), before);
}

TEST_P(Import, of_a_changed_row_updates_it_and_leaves_what_is_not_stated) {
    take(SheetKind::mentors,
         "id;navn;telefon;by;kapacitet;status;statusdato\n1;Bo Lund;20001000;Strib;2;aktiv;01-01-2020\n"
         "2;Eva Krog;20001001;Strib;;aktiv;01-01-2020\n");
    const auto changed = take(SheetKind::mentors,
                              "id;navn;telefon;by;status;statusdato\n1;Bo Lund;20002000;;ophørt;01-02-2021\n"
                              "2;Eva Krog;20001001;;aktiv;01-01-2020\n");
    EXPECT_EQ(changed.rows, (RowCounts{.updated = 1, .unchanged = 1}));
    EXPECT_EQ(person("1").phone, "+4520002000");
    EXPECT_EQ(person("1").city, "Strib");
    auto tx = world.db.read();
    const auto mentor = *store::commitment(tx, programme, person("1").id);
    EXPECT_EQ(mentor.capacity, 2);
    EXPECT_EQ(store::stand(tx, mentor.id, date(2021, 1, 31))->state, CommitmentState::active);
    EXPECT_EQ(store::stand(tx, mentor.id, date(2021, 2, 1))->state, CommitmentState::left);
}

TEST_P(Import, ends_a_benefit_on_the_day_another_is_told) {
    take(SheetKind::young_people, "id;navn;henvist;ydelse\n1;Mads Lund;01-03-2026;kontanthjælp\n");
    EXPECT_EQ(take(SheetKind::young_people, "id;navn;ydelse\n1;Mads Lund;sygedagpenge\n").rows.updated, 1);
    auto tx = world.db.read();
    const auto seen = store::observations(tx, store::enrolment(tx, programme, person("1").id)->id);
    ASSERT_EQ(seen.size(), 2u);
    EXPECT_EQ(seen[0].to, installation.today());
    EXPECT_EQ(seen[1].from, installation.today());
}

TEST_P(Import, closes_a_match_and_corrects_when_it_ended) {
    take(SheetKind::mentors, "id;navn\nM1;Bo Lund\n");
    take(SheetKind::young_people, "id;navn;henvist\nU1;Mads Lund;01-01-2020\n");
    const std::string header = "id;mentor;ung;start;slut;ophørsårsag;resultat\n";
    EXPECT_EQ(take(SheetKind::matches, header + "R1;M1;Mads Lund;01-02-2020;;;\n").rows.created, 1);
    EXPECT_EQ(take(SheetKind::matches, header + "R1;M1;U1;01-02-2020;01-06-2020;grænser;\n").rows.updated, 1);
    EXPECT_EQ(take(SheetKind::matches, header + "R1;M1;U1;01-02-2020;01-05-2020;eget ønske;opgivet\n").rows.updated, 1);
    auto tx = world.db.read();
    const auto match = store::matches_of(tx, person("U1").id, date(2020, 5, 1)).at(0);
    EXPECT_EQ(match.stand.state, MatchState::closed);
    EXPECT_EQ(match.mentors.at(0).to, date(2020, 5, 1));
    EXPECT_TRUE(match.outcome.has_value());
    EXPECT_EQ(store::stands(tx, match.id).size(), 2u);
    const auto young = store::enrolment(tx, programme, person("U1").id)->id;
    EXPECT_EQ(store::stand(tx, young, date(2020, 1, 31))->state, EnrolmentState::waiting);
    EXPECT_EQ(store::stand(tx, young, date(2020, 2, 1))->state, EnrolmentState::active);
}

TEST_P(Import, recognises_somebody_from_another_programme) {
    take(SheetKind::mentors, "id;navn;fødselsdato\nM1;Bo Lund;01-02-1970\n");
    const auto first = person("M1").id;
    programme = open("ungeenheden");
    EXPECT_EQ(take(SheetKind::mentors, "id;navn;fødselsdato\nX7;Bo Lund;01-02-1970\n").rows.created, 1);
    EXPECT_EQ(person("X7").id, first);
}

TEST_P(Import, asks_about_a_doubtful_person_and_takes_the_answer) {
    take(SheetKind::mentors, "navn;telefon;fødselsdato\nBo Lund;20001000;01-02-1970\n");
    const std::string doubtful = "navn;telefon;fødselsdato\nBo Lund;20001000;01-03-1971\n";
    const auto asked = take(SheetKind::mentors, doubtful, ImportMode::trial);
    EXPECT_EQ(asked.rows.rejected, 1);
    ASSERT_EQ(asked.questions.size(), 1u);
    const auto answered = [&](std::optional<PersonId> who) {
        return app::import_sheet(world, audit::system(),
                                 {.programme = programme,
                                  .kind = SheetKind::mentors,
                                  .content = doubtful,
                                  .mode = ImportMode::trial,
                                  .answers = {{0, who}}})
            ->rows;
    };
    EXPECT_EQ(answered(std::nullopt), RowCounts{.created = 1});
    EXPECT_EQ(answered(asked.questions[0].candidates.at(0).person), RowCounts{.updated = 1});
    EXPECT_EQ(answered(PersonId{4711}), RowCounts{.rejected = 1});
}

TEST_P(Import, as_a_trial_leaves_no_trace) {
    const auto before = rows();
    EXPECT_EQ(take(SheetKind::mentors, demo("middelfart/mentorer.csv"), ImportMode::trial).rows.created, 125);
    EXPECT_EQ(rows(), before);
    EXPECT_TRUE(app::imports(world, programme).empty());
}

TEST_P(Import, of_broken_files_takes_the_good_rows_and_returns_the_others) {
    take_folder("middelfart");
    EXPECT_EQ(take_file(SheetKind::mentors, "fejl/mentorer-datoer.csv"), (RowCounts{.created = 2, .rejected = 5}));
    const auto doubles = take(SheetKind::mentors, demo("fejl/mentorer-dubletter.csv"));
    EXPECT_EQ(doubles.rows.created, 2);
    EXPECT_EQ(doubles.rows.rejected, 2);
    EXPECT_EQ(doubles.questions.size(), 1u);
    EXPECT_NE(doubles.error_sheet.find(";fejl\r\n"), std::string::npos);
    EXPECT_FALSE(tried(SheetKind::mentors, demo("fejl/mentorer-uden-navn.csv")));
    const auto formulas = take(SheetKind::young_people, demo("fejl/unge-formler.csv"));
    EXPECT_EQ(formulas.rows.read(), 5);
    EXPECT_EQ(formulas.error_sheet.find("\n="), std::string::npos);
    const auto old = take(SheetKind::young_people, demo("fejl/unge-windows-1252.csv"));
    EXPECT_EQ(old.rows.created, 2);
    EXPECT_EQ(old.mapping.unknown_columns(), std::vector<std::string>{"skostørrelse"});
    EXPECT_EQ(person("U911").name, "Åse Ærøsø");
    EXPECT_EQ(take_file(SheetKind::matches, "fejl/match-ukendt-mentor.csv"), (RowCounts{.created = 1, .rejected = 4}));
    const auto before = rows();
    const auto big = tried(SheetKind::contacts, demo("fejl/kontakter-stor-celle.csv"));
    ASSERT_FALSE(big);
    EXPECT_EQ(std::get<SheetRefusal>(big.error()).line, 3);
    EXPECT_EQ(rows(), before);
}

TEST_P(Import, puts_a_contact_on_the_match_that_ran_that_day) {
    take(SheetKind::mentors, "id;navn\nM1;Bo Lund\n");
    take(SheetKind::young_people, "id;navn\nU1;Mads Lund\nU2;Sara Lund\n");
    take(SheetKind::matches, "id;mentor;ung;start\nR1;M1;U1;01-02-2026\n");
    const std::string contacts = "dato;mentor;ung;måde\n01-03-2026;M1;U1,U2;gruppe\n01-01-2026;M1;U1;møde\n";
    EXPECT_EQ(take(SheetKind::contacts, contacts).rows, RowCounts{.created = 2});
    EXPECT_EQ(take(SheetKind::contacts, contacts).rows, RowCounts{.unchanged = 2});
    auto tx = world.db.read();
    const auto on_match = [&](db::Sql sql) { return tx.value<std::int64_t>(sql); };
    EXPECT_EQ(on_match("select count(*) from contact_attendee where pairing_id is not null"), 2);
    EXPECT_EQ(on_match("select count(*) from contact_attendee where pairing_id is null"), 3);
}

TEST_P(Import, keeps_why_two_were_matched_sealed_and_once) {
    take(SheetKind::mentors, "id;navn\nM1;Bo Lund\n");
    take(SheetKind::young_people, "id;navn\nU1;Mads Lund\n");
    const std::string header = "id;mentor;ung;start;begrundelse\n";
    const auto first = *take(SheetKind::matches, header + "R1;M1;U1;01-02-2026;\n").id;
    const auto rationales = [&] {
        auto tx = world.db.read();
        const auto match = store::matches_of(tx, person("M1").id, installation.today()).at(0).id;
        return store::rationales(tx, world.keys.sealing, match);
    };
    const auto reasoned_since = [&] {
        auto tx = world.db.read();
        return store::match_facts(tx, {.programme = programme}, installation.today()).at(0).reasoned_since;
    };
    EXPECT_TRUE(rationales().empty());
    EXPECT_EQ(reasoned_since(), std::nullopt);
    const auto fishing = header + "R1;M1;U1;01-02-2026;De fisker begge.\n";
    const auto said = *take(SheetKind::matches, fishing).id;
    EXPECT_EQ(rationales().at(0).text, "De fisker begge.");
    EXPECT_EQ(reasoned_since(), installation.today()) << "it came later than the match";
    EXPECT_EQ(take(SheetKind::matches, fishing).rows, RowCounts{.unchanged = 1});
    EXPECT_EQ(take(SheetKind::matches, header + "R1;M1;U1;01-02-2026;\n").rows, RowCounts{.unchanged = 1});
    const auto again = *take(SheetKind::matches, header + "R1;M1;U1;01-02-2026;De er naboer.\n").id;
    EXPECT_EQ(rationales().size(), 2U);
    EXPECT_EQ(take(SheetKind::matches, fishing).rows, RowCounts{.unchanged = 1}) << "the older list is read again";
    EXPECT_EQ(undone(first), "that import cannot be taken back, because something builds on it: 2 later entries");
    EXPECT_EQ(undone(again), "");
    EXPECT_EQ(rationales().at(0).text, "De fisker begge.");
    EXPECT_EQ(undone(said), "");
    EXPECT_EQ(undone(first), "");
}

TEST_P(Import, keeps_what_two_agreed_and_does_not_bring_the_old_back) {
    take(SheetKind::mentors, "id;navn\nM1;Bo Lund\n"), take(SheetKind::young_people, "id;navn\nU1;Mads Lund\n");
    const std::string header = "id;mentor;ung;start;mødes;mødelængde;mødested\nR1;M1;U1;01-02-2026;";
    const auto agreements = [&] {
        auto tx = world.db.read();
        const auto match = store::matches_of(tx, person("M1").id, installation.today()).at(0).id;
        return store::agreements(tx, world.keys.sealing, match);
    };
    const auto weekly = header + "hver uge;90;Biblioteket\n";
    const TypedAgreement agreed{{7, 90, date(2026, 2, 1), true}, "Biblioteket"};
    const auto first = *take(SheetKind::matches, weekly).id;
    const auto second = *take(SheetKind::matches, header + "hver 14. dag;;\n").id;
    const TypedAgreement anew{{14, 90, installation.today(), true}, "Biblioteket"};
    EXPECT_EQ(agreements(), (std::vector{agreed, anew}));
    EXPECT_EQ(take(SheetKind::matches, weekly).rows, RowCounts{.unchanged = 1}) << "the older list is read again";
    for (const auto each : {second, first}) EXPECT_EQ(undone(each), "");
}

TEST_P(Import, of_a_match_says_nothing_of_what_was_written_before_it_came) {
    take(SheetKind::mentors, "id;navn\nM1;Bo Lund\n");
    take(SheetKind::young_people, "id;navn\nU1;Mads Lund\nU2;Sara Lund\n");
    take(SheetKind::matches, "id;mentor;ung;start\nR1;M1;U1;01-02-2026\n");
    const auto first_day = installation.today();
    installation.clock.put(midnight(date(2026, 12, 20)) + std::chrono::hours(9));
    take(SheetKind::matches, "id;mentor;ung;start\nR1;M1;U1;01-02-2026\nR2;M1;U2;10-12-2026\n");
    auto tx = world.db.read();
    const auto facts = store::match_facts(tx, {.programme = programme}, installation.today());
    EXPECT_EQ(facts.at(0).on_record_since, first_day);
    EXPECT_EQ(facts.at(1).on_record_since, date(2026, 12, 20));
    EXPECT_EQ(facts.at(1).asked_since, first_day) << "what is missing of it is still told";
}

TEST_P(Import, is_taken_back_whole) {
    const auto empty = rows();
    std::vector<domain::ImportId> taken;
    for (const auto kind : lists) taken.push_back(*take(kind, demo(file_of(kind))).id);
    const auto full = rows();
    const auto phone = person("M001").phone;
    const auto later =
        *take(SheetKind::mentors, "id;navn;telefon;status;statusdato\nM001;Lis Fjeldsted;20009999;ophørt;01-01-2020\n")
             .id;
    EXPECT_EQ(undone(later), "");
    EXPECT_EQ(rows(), full);
    EXPECT_EQ(person("M001").phone, phone);
    for (auto each = taken.rbegin(); each != taken.rend(); ++each) EXPECT_EQ(undone(*each), "");
    EXPECT_EQ(rows(), empty);
    EXPECT_EQ(undone(later), "that import has been taken back already");
    EXPECT_EQ(undone(domain::ImportId{4711}), "there is no such import");
    auto tx = world.db.read();
    EXPECT_FALSE(store::verify(tx, world.keys.audit).first_broken);
}

TEST_P(Import, is_not_taken_back_when_something_builds_on_it) {
    const auto mentors = *take(SheetKind::mentors, "id;navn\nM1;Bo Lund\n").id;
    take(SheetKind::young_people, "id;navn\nU1;Mads Lund\n");
    take(SheetKind::matches, "id;mentor;ung;start\nR1;M1;U1;01-02-2026\n");
    take(SheetKind::contacts, "dato;mentor;ung\n01-03-2026;M1;U1\n");
    const auto before = rows();
    EXPECT_EQ(undone(mentors),
              "that import cannot be taken back, because something builds on it: 1 match and 1 contact");
    EXPECT_EQ(rows(), before);

    const auto moved = *take(SheetKind::mentors, "id;navn;by\nM1;Bo Lund;Strib\n").id;
    take(SheetKind::mentors, "id;navn;by\nM1;Bo Lund;Ejby\n");
    EXPECT_EQ(undone(moved), "that import cannot be taken back, because something builds on it: 1 later change");
}

TEST_P(Import, tells_each_persons_log_once) {
    take_folder("middelfart");
    auto tx = world.db.read();
    std::map<audit::Kind, int> kinds;
    for (const auto& entry : store::entries_about(tx, person("M001").id, 1000)) ++kinds[entry.event.kind];
    EXPECT_EQ(kinds.at(audit::Kind::person_changed), 1);
    EXPECT_LE(kinds[audit::Kind::contact_logged], 1);
    EXPECT_FALSE(store::verify(tx, world.keys.audit).first_broken);
}

}  // namespace
}  // namespace mentorkorps
