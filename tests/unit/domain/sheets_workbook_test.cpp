#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>

#include <zip.h>

#include "domain/sheets/number_format.hpp"
#include "domain/sheets/sheet.hpp"
#include "tests/support/workbook.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

using Texts = std::vector<std::string>;

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::filesystem::path fresh_path() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    return std::filesystem::path(testing::TempDir()) / (std::string("mentorkorps-") + test->name() + ".xlsx");
}

using tests::workbook;

/// An archive with just these entries.
std::string archive(const std::map<std::string, std::string>& entries) {
    const auto path = fresh_path();
    auto* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, text] : entries)
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), ZIP_FL_OVERWRITE);
    EXPECT_EQ(zip_close(zip), 0);
    auto bytes = bytes_of(path);
    std::filesystem::remove(path);
    return bytes;
}

/// The smallest workbook with this sheet data.
std::map<std::string, std::string> parts_with(const std::string& rows) {
    return {
        {"xl/workbook.xml",
         R"(<x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet name="Ark" r:id="r1"/></x:sheets></x:workbook>)"},
        {"xl/_rels/workbook.xml.rels", R"(<Relationships><Relationship Id="r1" Target="/xl/a.xml"/></Relationships>)"},
        {"xl/a.xml", "<x:worksheet xmlns:x='x'><x:sheetData>" + rows + "</x:sheetData></x:worksheet>"}};
}

SheetFault fault_of(std::string_view bytes, const SheetOptions& options = {}) {
    const auto sheet = read_sheet(bytes, options);
    EXPECT_FALSE(sheet);
    return sheet ? SheetFault::empty : sheet.error().fault;
}

}  // namespace

TEST(Workbook, reads_texts_numbers_dates_and_times_as_people_write_them) {
    const auto bytes = workbook([](lxw_workbook* book) {
        auto* sheet = workbook_add_worksheet(book, nullptr);
        auto* day = workbook_add_format(book);
        format_set_num_format(day, "dd\\-mm\\-yyyy");
        auto* clock = workbook_add_format(book);
        format_set_num_format(clock, "hh:mm");
        auto* both = workbook_add_format(book);
        format_set_num_format_index(both, 22);
        auto* postcode = workbook_add_format(book);
        format_set_num_format(postcode, "0000");
        const std::array headers{"navn", "tal", "heltal", "dato", "kl", "tid", "postnr"};
        for (lxw_col_t i = 0; i < headers.size(); ++i) worksheet_write_string(sheet, 0, i, headers[i], nullptr);
        worksheet_write_string(sheet, 2, 0, "Åse & Bo", nullptr);
        worksheet_write_number(sheet, 2, 1, 1.5, nullptr);
        worksheet_write_number(sheet, 2, 2, 20001000, nullptr);
        worksheet_write_number(sheet, 2, 3, 46387, day);
        worksheet_write_number(sheet, 2, 4, 0.729166666666667, clock);
        worksheet_write_number(sheet, 2, 5, 46387.5, both);
        worksheet_write_number(sheet, 2, 6, 800, postcode);
    });
    const auto sheet = read_sheet(bytes);
    ASSERT_TRUE(sheet) << sentence(sheet.error());
    EXPECT_EQ(sheet->header, (Texts{"navn", "tal", "heltal", "dato", "kl", "tid", "postnr"}));
    ASSERT_EQ(sheet->rows.size(), 1U);
    EXPECT_EQ(sheet->rows[0].line, 3);
    EXPECT_EQ(sheet->rows[0].cells,
              (Texts{"Åse & Bo", "1,5", "20001000", "2026-12-31", "17:30", "2026-12-31 12:00", "0800"}));
}

TEST(Workbook, takes_the_first_sheet_or_the_one_that_is_named) {
    const auto bytes = workbook([](lxw_workbook* book) {
        for (const auto* name : {"Forside", "Årets unge"})
            worksheet_write_string(workbook_add_worksheet(book, name), 0, 0, name, nullptr);
    });
    EXPECT_EQ(read_sheet(bytes)->header, Texts{"Forside"});
    EXPECT_EQ(read_sheet(bytes, {.sheet_name = "aarets UNGE"})->header, Texts{"Årets unge"});
    const auto missing = read_sheet(bytes, {.sheet_name = "Ark7"});
    ASSERT_FALSE(missing);
    EXPECT_EQ(sentence(missing.error()),
              "Filen har ikke et ark, der hedder »Ark7«. Vælg et andet ark, eller omdøb arket i filen.");
}

TEST(Workbook, reads_inline_strings_gaps_and_other_prefixes) {
    const auto sheet =
        read_sheet(archive(parts_with("<x:row r='4'><x:c r='A4' t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c><x:c "
                                      "r='C4' t='str'><x:v>c</x:v></x:c></x:row>"
                                      "<x:row><x:c r='C5' t='b'><x:v>1</x:v></x:c></x:row>")));
    ASSERT_TRUE(sheet) << sentence(sheet.error());
    EXPECT_EQ(sheet->header, (Texts{"a", "", "c"}));
    EXPECT_EQ(sheet->rows[0].cells, (Texts{"", "", "ja"}));
    EXPECT_EQ(sheet->rows[0].line, 5);
}

TEST(Workbook, refuses_archives_that_are_no_workbook_or_damaged) {
    EXPECT_EQ(fault_of(archive({{"a.txt", "hello"}})), SheetFault::broken_workbook);
    EXPECT_EQ(fault_of("PK\x03\x04 and nothing more"), SheetFault::broken_workbook);
    const auto whole = archive(parts_with("<x:row><x:c t='str'><x:v>a</x:v></x:c></x:row>"));
    ASSERT_TRUE(read_sheet(whole));
    EXPECT_EQ(fault_of(whole.substr(0, whole.size() / 2)), SheetFault::broken_workbook);
    EXPECT_EQ(fault_of(archive(parts_with("<x:row><x:c"))), SheetFault::broken_workbook);
    EXPECT_EQ(fault_of(archive(parts_with("<x:row><x:c r='C1'/><x:c r='A1'/></x:row>"))), SheetFault::broken_workbook);
}

TEST(Workbook, refuses_what_unpacks_to_too_much) {
    const auto bomb =
        archive(parts_with("<x:row><x:c t='str'><x:v>" + std::string(20 << 20, 'a') + "</x:v></x:c></x:row>"));
    ASSERT_LT(bomb.size(), 100U << 10);
    EXPECT_EQ(fault_of(bomb), SheetFault::too_large);
    EXPECT_EQ(fault_of(bomb, {.unpacked_bytes_max = 1000}), SheetFault::too_large);
}

TEST(Workbook, refuses_a_text_that_is_shared_too_often) {
    auto parts = parts_with("");
    std::string rows;
    for (int i = 0; i < 2000; ++i) rows += "<x:row><x:c t='s'><x:v>0</x:v></x:c></x:row>";
    parts = parts_with(rows);
    parts["xl/sharedStrings.xml"] = "<sst><si><t>" + std::string(1000, 'a') + "</t></si></sst>";
    EXPECT_TRUE(read_sheet(archive(parts)));
    EXPECT_EQ(fault_of(archive(parts), {.unpacked_bytes_max = 1 << 20}), SheetFault::too_large);
}

TEST(NumberFormat, is_read_from_its_letters_only) {
    using enum NumberFormat::Kind;
    EXPECT_EQ(format_of_code("[Red]\"dag\" 0,00").kind, number);
    EXPECT_EQ(format_of_code("General").kind, number);
    EXPECT_EQ(format_of_code("d. mmmm yyyy;@").kind, date);
    EXPECT_EQ(format_of_code("[h]:mm").kind, time);
    EXPECT_EQ(format_of_code("yyyy-mm-dd hh:mm").kind, date_and_time);
    EXPECT_EQ(format_of_code("000000\\-0000").digits_min, 10U);
}

TEST(NumberFormat, counts_days_as_the_workbook_does) {
    const NumberFormat day{.kind = NumberFormat::Kind::date};
    EXPECT_EQ(shown("1", day, DateSystem::from_1900), "1900-01-01");
    EXPECT_EQ(shown("59", day, DateSystem::from_1900), "1900-02-28");
    EXPECT_EQ(shown("61", day, DateSystem::from_1900), "1900-03-01");
    EXPECT_EQ(shown("0", day, DateSystem::from_1904), "1904-01-01");
    EXPECT_EQ(shown("1e300", day, DateSystem::from_1900), "1e+300");
    EXPECT_EQ(shown("-1", day, DateSystem::from_1900), "-1");
    EXPECT_EQ(shown("1.25", {.kind = NumberFormat::Kind::time}, DateSystem::from_1900), "30:00");
}
