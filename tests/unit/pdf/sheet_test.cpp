// A sheet of lines as a PDF.
#include "pdf/sheet.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace mentorkorps::pdf {
namespace {

std::size_t count(const std::string& text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

TEST(Sheets, are_a_pdf_with_a_title_a_structure_and_fonts) {
    const auto bytes =
        written({.title = "Kursusbevis",
                 .author = "Skovby",
                 .lines = {{Line::title, "Kursusbevis"}, {Line::text, "Åse Ærø, \u0644\u064a\u0646\u0627"}}});
    EXPECT_TRUE(bytes.starts_with("%PDF-"));
    EXPECT_TRUE(bytes.contains("Kursusbevis"));
    EXPECT_TRUE(bytes.contains("/StructTreeRoot"));
    EXPECT_TRUE(bytes.contains("/H1"));
    EXPECT_GE(count(bytes, "/FontFile"), 1U) << "it looks the same everywhere";
}

TEST(Sheets, go_on_where_there_is_no_more_room) {
    Sheet sheet{.title = "Lang"};
    sheet.lines.assign(120, {Line::text, "En linje."});
    const auto long_one = written(sheet);
    sheet.lines.resize(1);
    const auto short_one = written(sheet);
    EXPECT_EQ(count(short_one, "/Type /Page "), 1U);
    EXPECT_GT(count(long_one, "/Type /Page "), 2U);
    EXPECT_NE(written({}), "");
}

}  // namespace
}  // namespace mentorkorps::pdf
