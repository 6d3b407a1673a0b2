#include "domain/practice/support_talk.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

constexpr Date began = Date{std::chrono::year{2026} / 1 / 5}, today = Date{std::chrono::year{2026} / 3 / 2};

MatchFacts match_since(Date day) { return {.match = {1}, .stands = {{MatchState::active, day, {}}}}; }

TalkFault fault(const TalkDraft& draft, const MatchFacts& facts = match_since(began)) {
    const auto talk = record(draft, Timeline(facts, today));
    EXPECT_FALSE(talk.has_value());
    return talk ? TalkFault{} : talk.error();
}

}  // namespace

TEST(SupportTalk, keeps_what_was_answered_and_nothing_that_nobody_can_see) {
    const auto facts = match_since(began);
    const auto talk = record({.party = Party::young_person,
                              .on = today,
                              .assessment = Assessment::care,
                              .answers = {{"Er du tryg?", " Ja\x1e\x1f!\nMeget "}, {"Hvad laver I?", "  "}}},
                             Timeline(facts, today));
    ASSERT_TRUE(talk.has_value());
    EXPECT_EQ(talk->answers, (std::vector<Answered>{{"Er du tryg?", "Ja!\nMeget"}}));
    EXPECT_EQ(unpacked(packed(talk->answers)), talk->answers);
    EXPECT_TRUE(unpacked("").empty());
}

TEST(SupportTalk, is_refused_with_the_field_that_is_wrong) {
    EXPECT_EQ(fault({.on = {}, .assessment = Assessment::fine}), TalkFault::day_missing);
    EXPECT_EQ(fault({.on = today + std::chrono::days{1}, .assessment = Assessment::fine}), TalkFault::in_future);
    EXPECT_EQ(fault({.on = began - std::chrono::days{1}, .assessment = Assessment::fine}), TalkFault::before_start);
    EXPECT_EQ(fault({.on = today, .assessment = {}}), TalkFault::assessment_missing);
    EXPECT_EQ(fault({.on = today, .assessment = Assessment::fine, .answers = {{"Hvad?", std::string(4'001, 'a')}}}),
              TalkFault::answer_too_long);
}

TEST(SupportTalk, may_be_the_last_for_a_month_after_the_end) {
    auto facts = match_since(began);
    facts.stands.push_back({MatchState::closed, date(2026, 1, 20), {}});
    EXPECT_TRUE(record({.on = date(2026, 2, 20), .assessment = Assessment::fine}, Timeline(facts, today)));
    EXPECT_EQ(fault({.on = date(2026, 2, 21), .assessment = Assessment::fine}, facts), TalkFault::after_end);
}
