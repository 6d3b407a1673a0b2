#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "domain/programmes/programme.hpp"
#include "tests/support/programme_file.hpp"
#include "tests/support/scenario.hpp"

namespace mentorkorps::domain {
namespace {

constexpr Date today{std::chrono::year{2026} / 1 / 5};

constexpr std::array keys{"a-til-b",     "bbbs",       "dynamo",      "gladsaxe",   "ishoej",
                          "jobplaneten", "middelfart", "ungeenheden", "vallensbaek"};

/// The rule of a key as its kind, which must be that.
template <class Kind>
Kind rule(const Programme& programme, std::string_view key, Severity severity) {
    const auto found = std::ranges::find(programme.rules, key, &Rule::key);
    if (found == programme.rules.end() || !std::holds_alternative<Kind>(found->kind)) {
        ADD_FAILURE() << programme.key << " has no such rule " << key;
        return {};
    }
    EXPECT_EQ(found->severity, severity) << key;
    return std::get<Kind>(found->kind);
}

/// What people read of a programme's rules: each with how strict it is, what it says and whose it is.
std::string read_aloud(const Programme& programme) {
    std::string text;
    for (const auto& each : programme.rules)
        text += fmt::format("{} {}: {}{}{}\n", each.key, label(each.severity), sentence(each, programme),
                            each.is_assumption ? " (vores antagelse)" : "", each.open.empty() ? "" : " (åben)");
    return text;
}

bool has_code(const Programme& programme, std::string_view list, const std::string& code) {
    const auto* codes = programme.list(list);
    return codes != nullptr && codes->by_key(code) != nullptr;
}

/// Whether the codes that a rule names are in its programme's lists; the rest the loader sees to.
bool finds_what_it_names(const RuleKind& kind, const Programme& programme) {
    if (const auto* talk = std::get_if<FollowUp>(&kind))
        return talk->after_need.empty() || has_code(programme, lists::need, talk->after_need);
    if (const auto* event = std::get_if<RequiredEvent>(&kind))
        return std::ranges::all_of(event->except_reasons, [&](const std::string& reason) {
            return has_code(programme, lists::end_reason, reason);
        });
    return true;
}

TEST(Programmes, each_rule_has_a_key_a_source_and_what_it_names) {
    for (const auto* key : keys) {
        const auto programme = tests::programme_file(key);
        EXPECT_EQ(programme.key, key);
        EXPECT_FALSE(programme.about.empty()) << key;
        std::set<std::string> seen;
        for (const auto& each : programme.rules) {
            EXPECT_TRUE(seen.insert(each.key).second) << key << " says " << each.key << " twice";
            EXPECT_GT(each.source.size(), 10u) << key << ": " << each.key;
            EXPECT_TRUE(finds_what_it_names(each.kind, programme)) << key << ": " << each.key;
            for (const auto& text : {each.source, sentence(each, programme)})
                EXPECT_FALSE(folded(text).contains("mangler")) << key << ": " << text;
        }
    }
}

TEST(Programmes, only_what_is_left_open_has_a_gap) {
    for (const auto* key : keys) {
        const auto programme = tests::programme_file(key);
        for (const auto& each : programme.rules) {
            EXPECT_EQ(sentence(each, programme).contains("…"), !each.open.empty()) << key << ": " << each.key;
            EXPECT_EQ(each.is_in_force(today), each.open.empty()) << key << ": " << each.key;
        }
    }
}

TEST(Programmes, each_has_closed_lists_of_why_a_match_ends_and_what_came_of_it) {
    for (const auto* key : keys) {
        const auto programme = tests::programme_file(key);
        ASSERT_NE(programme.list(lists::end_reason), nullptr) << key;
        ASSERT_NE(programme.list(lists::outcome), nullptr) << key;
        for (const auto& list : programme.code_lists)
            for (const auto& code : list.codes)
                for (const auto& word : {code.key, code.label})
                    EXPECT_EQ(list.meant_by(word), list.by_key(code.key)) << key << ", " << list.key << ": " << word;
    }
}

TEST(Programmes, the_figures_are_those_of_the_sources) {
    const auto vallensbaek = tests::programme_file("vallensbaek");
    EXPECT_EQ(rule<MaxConcurrent>(vallensbaek, "S1-1", Severity::stop).matches_max, 2);

    const auto ishoej = tests::programme_file("ishoej");
    EXPECT_EQ(rule<Tenure>(ishoej, "IS-1", Severity::stop).months_min, 12);
    EXPECT_EQ(ishoej.rule<AgeGap>(today), nullptr) << "its years are left open";

    const auto dynamo = tests::programme_file("dynamo");
    const auto often = rule<Frequency>(dynamo, "DY-1", Severity::warn);
    EXPECT_EQ(often.times_min, 3);
    EXPECT_EQ(often.times_max, 4);
    EXPECT_EQ(often.window, Window::month);

    const auto jobplaneten = tests::programme_file("jobplaneten");
    const auto places = rule<Capacity>(jobplaneten, "JP-3", Severity::warn);
    EXPECT_EQ(places.most, 15);
    EXPECT_TRUE(places.a_year);
    EXPECT_EQ(places.engagements, std::vector{Engagement::workplace});

    EXPECT_EQ(rule<TrainingRequired>(tests::programme_file("middelfart"), "MF-2", Severity::stop).sessions_min, 5);
}

TEST(Programmes, parents_are_spoken_with_as_often_as_mentors_and_young_people) {
    const auto bbbs = tests::programme_file("bbbs");
    EXPECT_EQ(rule<FollowUp>(bbbs, "BB-2", Severity::warn).after_days, 14);
    const auto talks = rule<CheckIn>(bbbs, "BB-3", Severity::warn);
    EXPECT_EQ(talks.every_months, 1);
    EXPECT_EQ(talks.for_months, 12);
    EXPECT_EQ(talks.parties, (std::vector{Party::mentor, Party::young_person, Party::guardian}));
}

TEST(Programmes, an_open_door_asks_only_that_one_of_the_mentors_is_met) {
    const auto programme = tests::programme_file("a-til-b");
    const auto range = rule<AgeRange>(programme, "AB-1", Severity::warn);
    EXPECT_EQ(range.years_min, 15);
    EXPECT_EQ(range.years_max, 25);
    EXPECT_TRUE(rule<Frequency>(programme, "AB-3", Severity::info).by_any_mentor);
    EXPECT_EQ(programme.rule<MaxConcurrent>(today), nullptr);
}

TEST(Programmes, a_coordinator_reads_their_rules) {
    tests::try_scenarios(SCENARIOS_FOLDER "/programmes/rules.txt", [](const tests::Scenario& scenario) {
        return read_aloud(tests::programme_file(scenario.given.front()));
    });
}

}  // namespace
}  // namespace mentorkorps::domain
