#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/sheets/sheet.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

using Texts = std::vector<std::string>;

Sheet sheet_of(std::string_view bytes) {
    auto sheet = read_sheet(bytes);
    EXPECT_TRUE(sheet) << (sheet ? "" : sentence(sheet.error()));
    return sheet ? *std::move(sheet) : Sheet{};
}

SheetRefusal refusal_of(std::string_view bytes, const SheetOptions& options = {}) {
    const auto sheet = read_sheet(bytes, options);
    EXPECT_FALSE(sheet);
    return sheet ? SheetRefusal{} : sheet.error();
}

rc::Gen<std::string> text() {
    const auto piece = rc::gen::element<std::string>("a", "Å", "ø", ";", ",", "\t", "\"", "\r\n", "\n", " ", "'", "=",
                                                     "+", "-", "@", "7", "😀", "sep=", "\u00a0");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const Texts& pieces) {
        std::string joined;
        for (const auto& each : pieces) joined += each;
        return joined;
    });
}

rc::Gen<std::string> solid_text() {
    return rc::gen::map(text(), [](const std::string& inside) { return "x" + inside + "x"; });
}

}  // namespace

TEST(Csv, finds_semicolon_comma_and_tab) {
    for (const std::string_view bytes : {"navn;by\nEva;Ribe\n", "navn,by\nEva,Ribe\n", "navn\tby\nEva\tRibe\n"}) {
        const auto sheet = sheet_of(bytes);
        EXPECT_EQ(sheet.header, (Texts{"navn", "by"}));
        ASSERT_EQ(sheet.rows.size(), 1U);
        EXPECT_EQ(sheet.rows[0].cells, (Texts{"Eva", "Ribe"}));
    }
}

TEST(Csv, believes_a_line_that_names_the_separator) {
    const auto sheet = sheet_of("sep=,\r\nk;m,by\r\n1,2\r\n");
    EXPECT_EQ(sheet.header, (Texts{"k;m", "by"}));
    EXPECT_EQ(sheet.rows[0].line, 3);
}

TEST(Csv, counts_no_separators_inside_quotes) {
    EXPECT_EQ(sheet_of("\"a,b,c\";d\n1;2\n").header, (Texts{"a,b,c", "d"}));
}

TEST(Csv, reads_utf8_with_and_without_bom_and_windows_1252) {
    for (const std::string_view bytes : {"by\nÅrhus\n",
                                         "\xef\xbb\xbf"
                                         "by\nÅrhus\n",
                                         "by\n\xc5rhus\n"}) {
        const auto sheet = sheet_of(bytes);
        EXPECT_EQ(sheet.header, Texts{"by"});
        EXPECT_EQ(sheet.rows[0].cells, Texts{"Århus"});
    }
}

TEST(Csv, keeps_line_breaks_in_fields_and_says_the_right_lines) {
    const auto sheet = sheet_of("a;b\r\n\"1\r\n2\";x\r\n\r\n\"say \"\"hi\"\"\";y\r\n");
    ASSERT_EQ(sheet.rows.size(), 2U);
    EXPECT_EQ(sheet.rows[0].cells, (Texts{"1\r\n2", "x"}));
    EXPECT_EQ(sheet.rows[0].line, 2);
    EXPECT_EQ(sheet.rows[1].cells, (Texts{"say \"hi\"", "y"}));
    EXPECT_EQ(sheet.rows[1].line, 5);
}

TEST(Csv, fills_short_rows_drops_blank_ones_and_keeps_what_stands_outside) {
    const auto sheet = sheet_of("a;b;;\n1\n;;;\n1;2;;3\n");
    EXPECT_EQ(sheet.header, (Texts{"a", "b"}));
    ASSERT_EQ(sheet.rows.size(), 2U);
    EXPECT_EQ(sheet.rows[0].cells, (Texts{"1", ""}));
    EXPECT_EQ(sheet.rows[1].cells, (Texts{"1", "2", "", "3"}));
}

TEST(Csv, refuses_what_is_no_spreadsheet) {
    EXPECT_EQ(refusal_of("").fault, SheetFault::empty);
    EXPECT_EQ(refusal_of("\r\n ;;\n").fault, SheetFault::empty);
    EXPECT_EQ(refusal_of(std::string_view("n\0a\0v\0", 6)).fault, SheetFault::not_text);
    EXPECT_EQ(refusal_of("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").fault, SheetFault::old_workbook);
    EXPECT_EQ(refusal_of("a;b\n1;2\n\"3;4\n5;6\n"), (SheetRefusal{SheetFault::broken_quote, 3, {}}));
    EXPECT_EQ(refusal_of("a;b\n\"Bo\" Berg;2\n5;6\n"), (SheetRefusal{SheetFault::broken_quote, 2, {}}));
}

TEST(Csv, keeps_to_the_limits) {
    EXPECT_EQ(refusal_of("abcdef", {.bytes_max = 5}).fault, SheetFault::too_large);
    EXPECT_EQ(refusal_of("a;b;c\n", {.columns_max = 2}), (SheetRefusal{SheetFault::too_many_columns, 1, {}}));
    EXPECT_EQ(refusal_of("a\n1\n2\n", {.rows_max = 1}), (SheetRefusal{SheetFault::too_many_rows, 3, {}}));
    EXPECT_EQ(refusal_of("a;b\n1\n2\n", {.cells_max = 2}), (SheetRefusal{SheetFault::too_many_rows, 3, {}}));
    EXPECT_EQ(refusal_of("a\n12345\n", {.cell_bytes_max = 4}), (SheetRefusal{SheetFault::cell_too_long, 2, {}}));
    EXPECT_EQ(sentence(refusal_of("a\n12345\n", {.cell_bytes_max = 4})),
              "Linje 2: Et felt er længere, end vi kan tage imod. Forkort teksten, og prøv igen.");
}

TEST(Csv, writes_formulas_so_that_they_do_not_run_and_numbers_as_they_are) {
    const Sheet sheet{.header = {"a"},
                      .rows = {{.line = 2, .cells = {"=HYPERLINK(\"http://x\")"}},
                               {.line = 3, .cells = {"@SUM(1)"}},
                               {.line = 4, .cells = {"+1+1"}},
                               {.line = 5, .cells = {"+45 20 00 10 00"}},
                               {.line = 6, .cells = {"-3,5"}},
                               {.line = 7, .cells = {"\tx"}},
                               {.line = 8, .cells = {"'=x"}}}};
    EXPECT_EQ(
        write_csv(sheet),
        "\xef\xbb\xbf"
        "a\r\n\"'=HYPERLINK(\"\"http://x\"\")\"\r\n'@SUM(1)\r\n'+1+1\r\n+45 20 00 10 00\r\n\"-3,5\"\r\n\"'\tx\"\r\n"
        "''=x\r\n");
}

RC_GTEST_PROP(Csv, comes_back_as_it_was_written, ()) {
    const auto width = *rc::gen::inRange<std::size_t>(1, 6);
    Sheet sheet;
    for (std::size_t i = 0; i < width; ++i) sheet.header.push_back(*solid_text());
    const auto height = *rc::gen::inRange(0, 6);
    for (int row = 0; row < height; ++row) {
        sheet.rows.push_back({.line = 0, .cells = {*solid_text()}});
        while (sheet.rows.back().cells.size() < width) sheet.rows.back().cells.push_back(*text());
    }
    const auto back = read_sheet(write_csv(sheet));
    RC_ASSERT(back.has_value());
    RC_ASSERT(back->header == sheet.header);
    RC_ASSERT(back->rows.size() == sheet.rows.size());
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) RC_ASSERT(back->rows[i].cells == sheet.rows[i].cells);
}

RC_GTEST_PROP(Csv, any_bytes_are_read_or_refused, (const std::string& bytes)) {
    const auto sheet = read_sheet(bytes);
    if (!sheet) RC_SUCCEED("refused");
    for (const auto& row : sheet->rows) RC_ASSERT(row.cells.size() >= sheet->header.size());
}
