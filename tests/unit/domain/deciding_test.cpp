// Which record decided a verdict.
#include <gtest/gtest.h>

#include "domain/practice/verdict.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

constexpr auto began = Date{std::chrono::year{2026} / 1 / 5}, today = Date{std::chrono::year{2026} / 3 / 1};
using enum DecidedBy::What;

MatchFacts match() {
    return {.match = {1},
            .stands = {{MatchState::active, began, {}}},
            .members = {{.person = {1}, .party = Party::mentor, .in_corps_since = began},
                        {.person = {2}, .party = Party::young_person}}};
}

std::optional<DecidedBy> deciding(const RuleKind& kind, const MatchFacts& facts) {
    Programme programme;
    programme.rules = {{.key = "R", .severity = Severity::warn, .kind = kind, .source = {}}};
    const auto found = judge(programme, Timeline(facts, today));
    EXPECT_FALSE(found.empty());
    return found.empty() ? std::nullopt : found.front().decided_by;
}
void expect(const RuleKind& kind, const MatchFacts& facts, DecidedBy::What what, Date on) {
    const auto found = deciding(kind, facts);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->what, what);
    EXPECT_EQ(found->on, on);
}

TEST(Deciding, is_told_of_training_and_of_work) {
    const TrainingRequired course{.course = "kursus", .sessions_min = 3, .valid_months = {}};
    auto facts = match();
    facts.members[0].training = {{"kursus", 2, {}, false}};
    EXPECT_FALSE(deciding(course, facts));
    facts.members[0].training.push_back({"kursus", 3, date(2025, 12, 1), false});
    expect(course, facts, training, date(2025, 12, 1));
    EXPECT_FALSE(deciding(Tenure{.months_min = 12}, facts));
    facts.members[0].employed_since = date(2020, 5, 4);
    expect(Tenure{.months_min = 12}, facts, employment, date(2020, 5, 4));
}

TEST(Deciding, is_told_of_what_is_in_place_and_of_what_was_set_aside) {
    RequiredEvent talk;
    talk.event = "jobsamtale";
    auto facts = match();
    EXPECT_FALSE(deciding(talk, facts));
    facts.fulfilled = {{{"R", "jobsamtale", {}, {}}, date(2026, 1, 2)}};
    expect(talk, facts, in_place, date(2026, 1, 2));
    facts.waived = {{"R", date(2026, 2, 1)}};
    expect(talk, facts, waiver, date(2026, 2, 1));
}

TEST(Deciding, is_told_of_where_they_live_and_of_how_long_they_are_together) {
    Area area;
    area.areas = {"Tingbjerg"};
    auto facts = match();
    EXPECT_FALSE(deciding(area, facts));
    facts.members[1].observations = {{"area", "Tingbjerg", date(2025, 9, 1), {}}};
    expect(area, facts, observation, date(2025, 9, 1));
    facts.members[1].observations[0].from = since_ever;
    EXPECT_FALSE(deciding(area, facts)) << "nobody knows since when";
    expect(MinDuration{.months = 12}, facts, state, began);
    facts.stands.push_back({MatchState::closed, date(2026, 2, 20), {}});
    expect(MinDuration{.months = 12}, facts, state, date(2026, 2, 20));
}

}  // namespace
}  // namespace mentorkorps::domain
