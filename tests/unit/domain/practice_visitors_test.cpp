// A young person who comes by an open door is judged alone, by the rules that can be about one.
#include "domain/practice/visitors.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

TEST(Visitors, are_judged_by_what_is_about_them_alone) {
    auto programme = tests::programme_file("a-til-b");
    programme.rules.push_back({.key = "half-year", .kind = MinDuration{.months = 6}, .source = {}});
    programme.rules.push_back({.key = "check-in", .kind = FollowUp{14, {}, {Party::mentor}}, .source = {}});

    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, date(2013, 1, 7), {}}}};
    facts.members = {{.person = {2}, .birth_date = date(1998, 5, 1)}};
    const Timeline visits(facts, date(2013, 9, 1));
    std::set<std::string> about_them, about_a_match;
    for (const auto& each : judge_visitor(programme, visits)) about_them.insert(each.rule->key);
    for (const auto& each : judge(programme, visits)) about_a_match.insert(each.rule->key);
    EXPECT_TRUE(about_them.contains("half-year"));
    EXPECT_FALSE(about_them.contains("check-in"));
    EXPECT_TRUE(about_a_match.contains("check-in")) << "the rule that is left out must be one that speaks";
}

TEST(Visitors, have_nothing_said_of_them_before_they_came) {
    const MatchFacts nobody{.match = {1}, .members = {{.person = {2}}}};
    EXPECT_TRUE(judge_visitor(tests::programme_file("a-til-b"), Timeline(nobody, date(2013, 9, 1))).empty());
}
