#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "base/text.hpp"
#include "domain/imports/rows.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

Result<Sheet, SheetRefusal> demo(const std::string& name) {
    std::ifstream file(std::string(DEMO_FOLDER) + '/' + name, std::ios::binary);
    EXPECT_TRUE(file) << name;
    return read_sheet(std::string(std::istreambuf_iterator<char>(file), {}));
}

/// Reads a file of the demo with a programme that has no lists; `kind` as the file is named.
template <class Read>
auto rows_of(const std::string& name, SheetKind kind, Read read) {
    const auto sheet = demo(name);
    EXPECT_TRUE(sheet) << name;
    const auto mapping = suggest_mapping(kind, sheet->header);
    EXPECT_TRUE(mapping.unknown_columns().empty() || name.starts_with("fejl/")) << name;
    const Programme programme;
    return read(*sheet, Reading{.mapping = mapping, .programme = programme, .today = date(2026, 11, 21)});
}

template <class Rows>
std::string refusals(const Rows& rows) {
    std::string all;
    for (const auto& row : rows.refused)
        for (const auto& why : row.why) all += std::to_string(row.place.line) + ' ' + sentence(why) + '\n';
    return all;
}

}  // namespace

TEST(Demo, every_row_of_the_two_worlds_is_sound) {
    for (const std::string world : {"middelfart/", "ungeenheden/", "ungeenheden/2018/"}) {
        EXPECT_EQ(refusals(rows_of(world + "mentorer.csv", SheetKind::mentors, read_mentors)), "") << world;
        EXPECT_EQ(refusals(rows_of(world + "unge.csv", SheetKind::young_people, read_young_people)), "") << world;
        EXPECT_EQ(refusals(rows_of(world + "match.csv", SheetKind::matches, read_matches)), "") << world;
    }
    EXPECT_EQ(refusals(rows_of("middelfart/kontakter.csv", SheetKind::contacts, read_contacts)), "");
    EXPECT_EQ(refusals(rows_of("ungeenheden/kontakter.csv", SheetKind::contacts, read_contacts)), "");
    for (const auto* world : {"a-til-b", "bbbs", "ishoej"})
        EXPECT_EQ(refusals(rows_of(std::string(world) + "/samtaler.csv", SheetKind::talks, read_talks)), "") << world;
}

TEST(Demo, the_corps_of_middelfart_has_its_women_and_its_waiting_list) {
    const auto mentors = rows_of("middelfart/mentorer.csv", SheetKind::mentors, read_mentors).good;
    const auto in_corps = [](const MentorRow& row) {
        return row.state == CommitmentState::active || row.state == CommitmentState::paused;
    };
    EXPECT_EQ(std::ranges::count_if(mentors, in_corps), 109);
    EXPECT_EQ(std::ranges::count(mentors, CommitmentState::waiting, &MentorRow::state), 12);
    EXPECT_EQ(std::ranges::count_if(
                  mentors, [&](const MentorRow& row) { return in_corps(row) && row.person.sex == Sex::female; }),
              69);
}

TEST(Demo, wrong_dates_and_numbers_are_returned_with_the_way_out) {
    EXPECT_EQ(refusals(rows_of("fejl/mentorer-datoer.csv", SheetKind::mentors, read_mentors)),
              "3 fødselsdato: »31-02-1961« findes ikke. Skriv datoen som dd-mm-åååå, fx 28-02-1961.\n"
              "4 fødselsdato: »i foråret« er ikke en dato. Skriv den som dd-mm-åååå, fx 31-12-2026.\n"
              "5 statusdato: »01-13-2011« er ikke en dato. Skriv den som dd-mm-åååå, fx 31-12-2026.\n"
              "6 kapacitet: »mange« er ikke et helt tal i området 0–99. Skriv tallet med cifre.\n"
              "8 fødselsdato: »14-05-61« har et årstal med to cifre. Skriv alle fire, fx 14-05-1961.\n");
}

TEST(Demo, windows_letters_and_hostile_cells_come_through_as_text) {
    const auto young = rows_of("fejl/unge-windows-1252.csv", SheetKind::young_people, read_young_people);
    ASSERT_EQ(refusals(young), "");
    EXPECT_EQ(young.good.at(0).person.name, "Åse Ærøsø");
    EXPECT_EQ(young.good.at(0).person.city, "Nørre\r\nAaby");
    EXPECT_EQ(young.good.at(1).person.name, "Søren \"Smed\" Ågård");

    const auto formulas = demo("fejl/unge-formler.csv");
    const auto written = write_csv(*formulas);
    for (const auto line : split(written, '\n'))
        for (const auto cell : split(line, ';'))
            EXPECT_FALSE(cell.starts_with('=') || cell.starts_with("\"=") || cell.starts_with('@')) << cell;
}

TEST(Demo, a_huge_cell_refuses_the_file_and_names_its_line) {
    const auto refused = demo("fejl/kontakter-stor-celle.csv");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (SheetRefusal{SheetFault::cell_too_long, 3, {}}));
}
