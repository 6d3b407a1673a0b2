// A matching instance as a text.
#include "domain/matching/instance_file.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

std::string solved(std::string_view text, Aim aim = Aim::sum) {
    const auto named = read_instance(text);
    return named ? written(*named, best_whole(named->instance, aim))
                 : fmt::format("{}: {}", named.error().line, named.error().message);
}

}  // namespace

TEST(InstanceFile, gives_the_pairs_and_their_sum) {
    EXPECT_EQ(
        solved("\xEF\xBB\xBF;M1;M2;M3\r\nkapacitet;1;2;1\r\nU1;0,83;;0,5\r\nU2;0.9;;\r\nU3;;0;\r\nU4;1;;1,000000\r\n"),
        "U1;;\nU2;M1;0,9\nU3;M2;0\nU4;M3;1\ni alt;3;1,9\n");
    EXPECT_EQ(solved(";M1\nkapacitet;0\nU1;0,5"), "U1;;\ni alt;0;0\n");
    EXPECT_EQ(solved(";M1\nKapacitet;1\n"), "i alt;0;0\n");
}

TEST(InstanceFile, has_three_aims) {
    constexpr std::string_view text = ";M1;M2\nkapacitet;1;1\nU1;1;0,6\nU2;0,7;0,2\n";
    EXPECT_EQ(solved(text, Aim::sum), "U1;M2;0,6\nU2;M1;0,7\ni alt;2;1,3\n");
    constexpr std::string_view uneven = ";M1;M2\nkapacitet;1;1\nU1;1;0,5\nU2;0,6;0,2\n";
    EXPECT_EQ(solved(uneven, Aim::sum), "U1;M1;1\nU2;M2;0,2\ni alt;2;1,2\n");
    EXPECT_EQ(solved(uneven, Aim::fair), "U1;M2;0,5\nU2;M1;0,6\ni alt;2;1,1\n");
}

TEST(InstanceFile, is_refused_with_the_line_and_what_was_expected) {
    constexpr auto places = "expected a row of mentors and a row that begins with 'kapacitet'";
    EXPECT_EQ(solved(""), fmt::format("0: {}", places));
    EXPECT_EQ(solved(";M1\n"), fmt::format("1: {}", places));
    EXPECT_EQ(solved(";M1\nU1;0,5\n"), "2: expected a row that begins with 'kapacitet'");
    EXPECT_EQ(solved(";M1;M1\n"), "1: 'M1' is named twice");
    EXPECT_EQ(solved(";M1;\n"), "1: a name is empty");
    EXPECT_EQ(solved(";M1\nkapacitet;1\nU1;0,5\nU1;0,5\n"), "4: 'U1' is named twice");
    EXPECT_EQ(solved(";M1\nkapacitet;-1\n"),
              "2: 'M1' has the capacity '-1'; expected a whole number from 0 to 1000000");
    EXPECT_EQ(solved(";M1\nkapacitet;1\nU1;0,5;1\n"),
              "3: the row has 3 cells; expected 2, one more than there are mentors");
    for (const auto* score : {"1,1", "-0,5", "-0", "0,1234567", "0,", ",5", "x", "1e-3", "2", "0,5 0", "+0,5"})
        EXPECT_EQ(solved(fmt::format(";M1\nkapacitet;1\nU1;{}\n", score)),
                  fmt::format("3: 'U1' and 'M1' have the score '{}'; expected a number from 0 to 1 with at most six "
                              "decimals, or nothing",
                              score));
}
