#include <gtest/gtest.h>

#include "domain/imports/rows.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

using Texts = std::vector<std::string>;
const Date today = date(2026, 11, 21);

Programme programme() {
    Programme made;
    made.code_lists = {
        {std::string(lists::sector), "Sektor", {{"public", "Offentlig", {"kommunen"}}, {"private", "Privat", {}}}},
        {std::string(lists::need), "Behov", {{"housing", "Bolig", {}}, {"school", "Skole", {"skolegang"}}}},
        {std::string(lists::end_reason), "Årsag", {{"moved", "Flyttet", {}}, {"wish", "Eget ønske", {}}}}};
    return made;
}

template <class Read>
auto rows_of(SheetKind kind, std::string_view csv, Read read) {
    const auto sheet = read_sheet(csv);
    EXPECT_TRUE(sheet);
    const auto mapping = suggest_mapping(kind, sheet->header);
    const auto policy = programme();
    return read(*sheet, Reading{.mapping = mapping, .programme = policy, .today = today});
}

auto mentors(std::string_view csv) { return rows_of(SheetKind::mentors, csv, read_mentors); }
auto young_people(std::string_view csv) { return rows_of(SheetKind::young_people, csv, read_young_people); }
auto matches(std::string_view csv) { return rows_of(SheetKind::matches, csv, read_matches); }
auto talks(std::string_view csv) { return rows_of(SheetKind::talks, csv, read_talks); }
auto contacts(std::string_view csv) { return rows_of(SheetKind::contacts, csv, read_contacts); }

Texts sentences(const std::vector<RefusedRow>& refused) {
    Texts all;
    for (const auto& row : refused)
        for (const auto& each : row.why) all.push_back(sentence(each));
    return all;
}

}  // namespace

TEST(MentorRows, carry_what_the_row_states) {
    const auto read = mentors(
        "nr;navn;født;køn;tlf;mail;postnr;sektor;engagement;kapacitet;hold;status;statusdato\n"
        "M1;Berg, Eva Marie;14-05-1961;k;20 00 10 00;Eva@Eksempel.example;800;kommunen;ansat;2;Hold 1;hviler;1. maj "
        "2026\n");
    ASSERT_EQ(sentences(read.refused), Texts{});
    const auto& row = read.good.at(0);
    EXPECT_EQ(row.place.line, 2);
    EXPECT_EQ(row.person.external_id, "M1");
    EXPECT_EQ(row.person.name, "Eva Marie Berg");
    EXPECT_EQ(row.person.birth_date, date(1961, 5, 14));
    EXPECT_EQ(row.person.sex, Sex::female);
    EXPECT_EQ(row.person.phone, "+4520001000");
    EXPECT_EQ(row.person.email, "Eva@eksempel.example");
    EXPECT_EQ(row.person.postcode, "0800");
    EXPECT_EQ(row.sector, "public");
    EXPECT_EQ(row.engagement, Engagement::employed);
    EXPECT_EQ(row.capacity, 2);
    EXPECT_EQ(row.cohort, "Hold 1");
    EXPECT_EQ(row.state, CommitmentState::paused);
    EXPECT_EQ(row.state_date, date(2026, 5, 1));
}

TEST(MentorRows, say_what_is_in_place_and_since_when) {
    const auto read = mentors("navn;på plads: børneattest;På plads: et hjemmebesøg\nEva;01-02-2026;\nBo;;31-02-2026\n");
    ASSERT_EQ(read.good.size(), 1U);
    ASSERT_EQ(read.good[0].in_place.size(), 1U);
    EXPECT_EQ(read.good[0].in_place[0].what, "børneattest");
    EXPECT_EQ(read.good[0].in_place[0].since, date(2026, 2, 1));
    ASSERT_EQ(sentences(read.refused).size(), 1U);
    EXPECT_TRUE(sentences(read.refused)[0].starts_with("På plads: et hjemmebesøg: »31-02-2026« findes ikke."));
    const auto ahead = mentors("navn;på plads: børneattest\nEva;01-02-2036\n");
    ASSERT_EQ(sentences(ahead.refused).size(), 1U);
    EXPECT_TRUE(sentences(ahead.refused)[0].starts_with("på plads: børneattest: »01-02-2036« "));
}

TEST(MentorRows, leave_open_what_is_not_stated) {
    const auto read = mentors("fornavn;efternavn;sektor;køn\nEva;;ikke oplyst;ikke oplyst\n");
    ASSERT_EQ(sentences(read.refused), Texts{});
    EXPECT_EQ(read.good[0].person.name, "Eva");
    EXPECT_EQ(read.good[0].sector, "");
    EXPECT_EQ(read.good[0].person.sex, std::nullopt);
    EXPECT_EQ(read.good[0].engagement, std::nullopt);
    EXPECT_FALSE(read.good[0].state);
}

TEST(MentorRows, take_birth_date_and_sex_from_a_cpr_number_as_suggestions) {
    for (const auto* csv : {"navn;fødselsdato\nBo;010190-1235\n", "navn;cpr\nBo;0101901235\n"}) {
        const auto read = mentors(csv);
        ASSERT_EQ(sentences(read.refused), Texts{});
        EXPECT_EQ(read.good[0].person.birth_date, date(1990, 1, 1));
        EXPECT_EQ(read.good[0].person.sex, Sex::male);
        EXPECT_EQ(read.good[0].person.cpr->digits, "0101901235");
    }
    const auto stated = mentors("navn;cpr;fødselsdato;køn\nBo;010190-1235;02-01-1990;k\n");
    EXPECT_EQ(stated.good.at(0).person.birth_date, date(1990, 1, 2));
    EXPECT_EQ(stated.good[0].person.sex, Sex::female);
}

TEST(MentorRows, are_refused_whole_with_every_cell_named_and_good_rows_kept) {
    const auto read = mentors(
        "id;Navn;Født;Sektor;Kapacitet\n"
        "M1;Eva;14-05-1961;privat;1\n"
        "M2;;31-02-1990;måne;mange\n"
        "M1;Bo;14-05-1962;privat;1\n"
        "M3;Lis;22-11-2026;privat;1\n"
        "M4;Ib;14-05-1962;privat;1;over\n");
    EXPECT_EQ(read.good.size(), 1U);
    EXPECT_EQ(sentences(read.refused),
              (Texts{"Navn: Feltet er tomt. Udfyld det.",
                     "Født: »31-02-1990« findes ikke. Skriv datoen som dd-mm-åååå, fx 28-02-1990.",
                     "Sektor: »måne« kendes ikke. Skriv et af disse ord: Offentlig, Privat.",
                     "Kapacitet: »mange« er ikke et helt tal i området 0–99. Skriv tallet med cifre.",
                     "id: »M1« står også i linje 2. Giv hver række sit eget id, eller fjern den ene.",
                     "Født: »22-11-2026« ligger i fremtiden. Ret datoen, eller vent med rækken.",
                     "Kapacitet: »over« står uden for kolonnerne. Sæt anførselstegn om felter, der selv indeholder "
                     "skilletegnet."}));
}

TEST(YouthRows, carry_referral_needs_and_state) {
    const auto read = young_people(
        "navn;henvist;henvist af;ydelse;behov;status\n"
        "Ali;20. januar 2026;Nadia;su;\"bolig, skolegang\";visiteret\n"
        "Ida;;;;;\n");
    ASSERT_EQ(sentences(read.refused), Texts{});
    EXPECT_EQ(read.good[0].referred, date(2026, 1, 20));
    EXPECT_EQ(read.good[0].benefit, "su") << "the programme has no such list";
    EXPECT_EQ(read.good[0].needs, (Texts{"housing", "school"}));
    EXPECT_EQ(read.good[0].state, EnrolmentState::accepted);
    EXPECT_FALSE(read.good[1].state);
}

TEST(MatchRows, end_after_they_begin_and_for_a_reason) {
    const auto read = matches(
        "mentor;ung;start;slut;årsag;form\n"
        "M1;U1;01-05-2026;01-06-2026;flyttet;\n"
        "M1;U1;01-05-2026;30-04-2026;flyttet;\n"
        "M1;U1;01-05-2026;01-06-2026;;\n"
        "M1;U1;01-05-2026;;flyttet;\n"
        "M1;;01-05-2026;;;åben\n"
        "M1;;;;;\n");
    ASSERT_EQ(read.good.size(), 2U);
    EXPECT_EQ(read.good[0].end, date(2026, 6, 1));
    EXPECT_EQ(read.good[0].end_reason, "moved");
    EXPECT_EQ(read.good[1].form, MatchForm::open);
    EXPECT_EQ(sentences(read.refused),
              (Texts{"slut: »30-04-2026« ligger før starten den 01-05-2026. Ret den ene af de to datoer.",
                     "årsag: Matchet er sluttet, men årsagen mangler. Skriv et af disse ord: Flyttet, Eget ønske.",
                     "årsag: »flyttet« er udfyldt, men slutdatoen mangler. Skriv, hvornår matchet sluttede.",
                     "ung: Feltet er tomt. Udfyld det.", "start: Feltet er tomt. Udfyld det."}));
}

TEST(MatchRows, say_why_and_a_refusal_does_not_repeat_it) {
    const auto read =
        matches("mentor;ung;start;Hvorfor?\nM1;U1;01-05-2026; De fisker. \nM1;U2;01-05-2026;\nM1;U3;01-05-2026;" +
                std::string(2001, 'a') + "\n");
    ASSERT_EQ(read.good.size(), 2U);
    EXPECT_EQ(read.good[0].rationale, "De fisker.");
    EXPECT_EQ(read.good[1].rationale, "");
    EXPECT_EQ(sentences(read.refused), Texts{"Hvorfor?: Begrundelsen er for lang. Skriv højst 2000 tegn."});
}

TEST(MatchRows, bring_what_the_two_agreed_from_the_day_they_began) {
    const auto read = matches(
        "mentor;ung;start;Hvor tit?;længde;sted\n"
        "M1;U1;01-05-2026;hver 14. dag;1,5 timer;Biblioteket\n"
        "M1;U2;01-05-2026;;;\n"
        "M1;U3;01-05-2026;;90;\n"
        "M1;U4;01-05-2026;nu og da;;\n"
        "M1;U5;01-05-2026;7;10;" +
        std::string(201, 'a') + "\n");
    ASSERT_EQ(read.good.size(), 2U);
    const TypedAgreement agreed{{14, 90, date(2026, 5, 1), true}, "Biblioteket"};
    EXPECT_EQ(read.good[0].agreement, agreed);
    EXPECT_EQ(read.good[1].agreement, std::nullopt);
    EXPECT_EQ(sentences(read.refused),
              (Texts{"Hvor tit?: Feltet er tomt. Udfyld det.",
                     "Hvor tit?: »nu og da« kendes ikke. Skriv et af disse ord: hver uge, hver anden uge, en gang om "
                     "måneden, to gange om ugen, hver dag, hver 10. dag.",
                     "længde: »10« er ikke et helt tal i området 15–480. Skriv tallet med cifre.",
                     "sted: Teksten om, hvor de mødes, er for lang. Skriv højst 200 tegn."}));
}

TEST(ContactRows, have_several_attendees_and_a_header_may_count_hours) {
    const auto read = contacts(
        "dato;kl;timer;mentor;ung;måde;afholdt;emner\n"
        "11/08/2026;15.30;1,5;M1, M2;U1,U2;gruppe;;bolig\n"
        "21-11-2026;;;M1;U1;;udeblevet;\n");
    ASSERT_EQ(sentences(read.refused), Texts{});
    const auto& row = read.good[0];
    EXPECT_EQ(row.date, date(2026, 8, 11));
    EXPECT_EQ(row.time, TimeOfDay{15 * 60 + 30});
    EXPECT_EQ(row.minutes, 90);
    EXPECT_EQ(row.mentors, (Texts{"M1", "M2"}));
    EXPECT_EQ(row.young_people, (Texts{"U1", "U2"}));
    EXPECT_EQ(row.mode, ContactMode::group);
    EXPECT_EQ(row.outcome, ContactOutcome::held);
    EXPECT_EQ(read.good[1].minutes, std::nullopt);
    EXPECT_EQ(read.good[1].outcome, ContactOutcome::no_show);
}

TEST(ContactRows, are_not_in_the_future_and_have_somebody) {
    const auto read = contacts(
        "dato;mentor;ung;måde\n22-11-2026;M1;U1;\n01-01-2026;M1;;møde\n01-01-2026;M1;;gruppe\n01-01-2026; ,;U1;\n");
    EXPECT_EQ(read.good.size(), 1U);
    EXPECT_EQ(sentences(read.refused),
              (Texts{"dato: »22-11-2026« ligger i fremtiden. Ret datoen, eller vent med rækken.",
                     "ung: Feltet er tomt. Udfyld det.", "mentor: Feltet er tomt. Udfyld det."}));
}

TEST(ErrorSheet, has_the_same_columns_and_comes_back_corrected) {
    const auto sheet = *read_sheet("id;navn;født\n1;Eva;31-02-1990\n2;Bo;01-01-1990\n");
    const auto mapping = suggest_mapping(SheetKind::mentors, sheet.header);
    const auto policy = programme();
    const auto read = read_mentors(sheet, {.mapping = mapping, .programme = policy, .today = today});
    const auto errors = error_sheet(sheet, read.refused);
    EXPECT_EQ(errors.header, (Texts{"id", "navn", "født", "fejl"}));
    ASSERT_EQ(errors.rows.size(), 1U);
    EXPECT_EQ(errors.rows[0].cells,
              (Texts{"1", "Eva", "31-02-1990",
                     "født: »31-02-1990« findes ikke. Skriv datoen som dd-mm-åååå, fx 28-02-1990."}));

    const auto again = *read_sheet(write_csv(errors));
    EXPECT_EQ(error_sheet(again, {{.place = {.line = 2, .row = 0}, .why = {}}}).header, errors.header);
    EXPECT_EQ(suggest_mapping(SheetKind::mentors, again.header).unknown_columns(), Texts{});
}

TEST(TalkRows, say_with_whom_and_what_the_young_person_answered) {
    const auto read = talks(
        "dato;mentor;ung;samtale med;støtte;vurdering;referat\n"
        "11-08-2026;M1;Sara Lund;Den unge;til dels;skal følges op; Det går bedre. \n"
        "11-08-2026;M1;U1;mor;;;\n");
    ASSERT_EQ(sentences(read.refused), Texts{});
    const auto& row = read.good.at(0);
    EXPECT_EQ(row.date, date(2026, 8, 11));
    EXPECT_EQ(row.mentor, "M1");
    EXPECT_EQ(row.young_person, "Sara Lund");
    EXPECT_EQ(row.party, Party::young_person);
    EXPECT_EQ(row.support, Support::partly);
    EXPECT_EQ(row.assessment, Assessment::care);
    EXPECT_EQ(row.answer, "Det går bedre.");
    EXPECT_EQ(read.good[1].party, Party::guardian);
    EXPECT_EQ(read.good[1].support, std::nullopt);
    EXPECT_EQ(read.good[1].assessment, std::nullopt);
}

TEST(TalkRows, are_refused_with_what_was_expected) {
    const auto read = talks(
        "dato;mentor;ung;med;støtte;vurdering\n"
        "22-11-2026;M1;U1;ung;;\n"
        "01-01-2026;;U1;;;\n"
        "01-01-2026;M1;U1;naboen;måske;fedt\n"
        "01-01-2026;M1;U1;mentor;ja;\n");
    EXPECT_EQ(read.good.size(), 0U);
    EXPECT_EQ(
        sentences(read.refused),
        (Texts{"dato: »22-11-2026« ligger i fremtiden. Ret datoen, eller vent med rækken.",
               "mentor: Feltet er tomt. Udfyld det.", "med: Feltet er tomt. Udfyld det.",
               "med: »naboen« kendes ikke. Skriv et af disse ord: mentor, ung, forældre, sagsbehandler, virksomhed.",
               "støtte: »måske« kendes ikke. Skriv et af disse ord: ja, delvist, nej.",
               "vurdering: »fedt« kendes ikke. Skriv et af disse ord: godt, følges op, i fare.",
               "støtte: »ja« kan kun være den unges eget svar. Skriv »ung« under »med«, eller lad feltet stå tomt."}));
}
