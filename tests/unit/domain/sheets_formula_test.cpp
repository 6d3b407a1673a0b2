#include "domain/sheets/formula.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::domain {
namespace {

std::string harmless(std::string_view cell) {
    std::string text;
    append_harmless(text, cell);
    return text;
}

TEST(Formula, a_cell_that_would_run_gets_an_apostrophe) {
    for (const auto* cell : {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1"})
        EXPECT_NE(harmless(cell).find('\''), std::string::npos) << cell;
}

TEST(Formula, numbers_and_telephones_stay_as_they_are) {
    for (const auto* cell : {"-12", "+45 20 00 12 34", "-1.234", "Mads Kjær", ""}) EXPECT_EQ(harmless(cell), cell);
}

TEST(Formula, what_was_made_harmless_is_read_as_it_was) {
    EXPECT_EQ(as_written("'=1+1"), "=1+1");
    EXPECT_EQ(as_written("'t Hooft"), "'t Hooft");
    EXPECT_EQ(as_written("12"), "12");
}

}  // namespace
}  // namespace mentorkorps::domain
