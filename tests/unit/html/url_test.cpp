#include "html/url.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::html {
namespace {

using PersonId = Id<struct PersonKind>;

TEST(Url, AcceptsWhatLeadsNowhereElse) {
    for (const std::string_view good : {"/", "/unge/7?side=2#top", "?side=2", "#top", "https://example.org/a",
                                        "mailto:ida@example.org", "tel:+4512345678"})
        EXPECT_EQ(Url::checked(good).value().text(), good);
}

TEST(Url, RefusesOtherHostsAndScripts) {
    for (const std::string_view bad :
         {"", "//example.org", "/\\example.org", "http://example.org", "javascript:alert(1)", "JavaScript:alert(1)",
          "data:text/html,x", " /unge", "/unge\n", "unge"})
        EXPECT_FALSE(Url::checked(bad)) << bad;
}

TEST(Url, EncodesEachValueOfAPath) {
    EXPECT_EQ(path("/").text(), "/");
    EXPECT_EQ(Url().text(), "/");
    EXPECT_EQ(path("/{}/unge/{}/{}", "a/b", PersonId{7}, 2026).text(), "/a%2Fb/unge/7/2026");
    EXPECT_EQ(path("/æ{}", "ø?#").text(), "/æ%C3%B8%3F%23");
}

TEST(UrlDeathTest, APatternThatDoesNotFitIsABug) {
    EXPECT_DEATH(path("unge"), "");
    EXPECT_DEATH(path("//unge"), "");
    EXPECT_DEATH(path("/{}/unge", ""), "");
    EXPECT_DEATH(path("/{}"), "");
    EXPECT_DEATH(path("/unge", 7), "");
}

TEST(Url, AddsParametersBeforeTheFragment) {
    EXPECT_EQ(path("/unge").with("søg", "a&b").with("side", "2").text(), "/unge?s%C3%B8g=a%26b&side=2");
    EXPECT_EQ(path("/unge#top").with("side", "2").text(), "/unge?side=2#top");
}

TEST(Url, MakesMailAndPhoneAddresses) {
    EXPECT_EQ(mailto("ida+1@example.org").text(), "mailto:ida%2B1@example.org");
    EXPECT_EQ(mailto("a?subject=x@example.org").text(), "mailto:a%3Fsubject%3Dx@example.org");
    EXPECT_EQ(tel("+45 12 34 56 78").text(), "tel:+4512345678");
}

}  // namespace
}  // namespace mentorkorps::html
