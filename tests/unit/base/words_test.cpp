#include "base/words.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

using namespace mentorkorps;

TEST(Spans, are_said_as_people_say_them) {
    EXPECT_EQ(span(1), "1 dag");
    EXPECT_EQ(span(59), "59 dage");
    EXPECT_EQ(span(60), "2 måneder");
    EXPECT_EQ(span(729), "24 måneder");
    EXPECT_EQ(span(730), "2 år");
    EXPECT_EQ(ago(0), "i dag");
    EXPECT_EQ(ago(1), "i går");
    EXPECT_EQ(ago(23), "for 23 dage siden");
    EXPECT_EQ(ago(-1), "i morgen");
    EXPECT_EQ(ago(-61), "om 2 måneder");
}

TEST(Rhythms, are_said_as_people_say_them) {
    EXPECT_EQ(rhythm(7), "hver uge");
    EXPECT_EQ(rhythm(14), "hver anden uge");
    EXPECT_EQ(rhythm(21), "hver 3. uge");
    EXPECT_EQ(rhythm(30), "en gang om måneden");
    EXPECT_EQ(rhythm(10), "hver 10. dag");
}

TEST(Lists, have_one_word_before_the_last) {
    const std::array words{"Anne", "Bo", "Carl"};
    EXPECT_EQ(listed(std::vector<std::string>{}), "");
    EXPECT_EQ(listed(std::vector{words[0]}), "Anne");
    EXPECT_EQ(listed(std::vector{words[0], words[1]}), "Anne og Bo");
    EXPECT_EQ(listed(words), "Anne, Bo og Carl");
    EXPECT_EQ(listed(words, {}, " eller "), "Anne, Bo eller Carl");
    EXPECT_EQ(listed(std::vector<std::string>{"a", "bc"}, [](const std::string& each) { return each + "!"; }),
              "a! og bc!");
}
