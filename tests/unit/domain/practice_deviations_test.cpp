// What a match is not, that a rule asks it to be, and how long somebody is asked to take a stand.
#include "domain/practice/deviations.hpp"

#include <gtest/gtest.h>

#include "domain/programmes/programme.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const auto today = date(2026, 6, 20);

/// Between a mentor with two young people and a young person of 14 who lives in the wood.
MatchFacts match_since_january() {
    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, date(2026, 1, 5), {}}}};
    facts.members = {{.person = {1}, .party = Party::mentor, .wish = 1, .matched_with = 2},
                     {.person = {2}, .birth_date = date(2011, 12, 1), .referred_on = date(2026, 1, 1)}};
    facts.members[1].observations = {{"area", "skoven", date(2025, 1, 1), {}}};
    return facts;
}

Programme with(RuleKind kind, Severity severity = Severity::warn) {
    Programme programme;
    programme.rules = {{.key = "A", .severity = severity, .kind = std::move(kind), .source = {}}};
    return programme;
}

std::string said(const Programme& programme, const MatchFacts& facts, Date on = today) {
    const auto found = deviations(programme, Timeline(facts, on));
    return found.empty() ? std::string() : explanation(found.front());
}

const RuleKind ages = AgeRange{15, 25, Moment::referral};
const RuleKind a_year = MinDuration{12, ClockStart::first_meeting};

}  // namespace

TEST(Deviations, are_of_rules_that_stop_or_warn) {
    const auto facts = match_since_january();
    EXPECT_EQ(said(with(ages), facts), "Den unge var 14 år ved henvisningen; det skal være 15–25 år.");
    EXPECT_EQ(said(with(ages, Severity::stop), facts), said(with(ages), facts));
    EXPECT_EQ(said(with(ages, Severity::info), facts), "");
    EXPECT_EQ(said(with(AgeRange{14, 25, Moment::referral}), facts), "");
    EXPECT_EQ(said(with(MaxConcurrent{}), facts), "Mentoren har 2 unge nu; ønsket er højst 1 ung.");
    EXPECT_EQ(said(with(Area{{"byen"}}), facts), "Da matchet blev lavet, boede den unge et andet sted.");
    EXPECT_EQ(said(with(Area{{"skoven"}}), facts), "");
    EXPECT_EQ(said(with(Eligibility{{{Observed{"benefit", "su"}}, {YoungerThan{14}}}, "unge"}), facts), "")
        << "nobody wrote which benefit";
    EXPECT_EQ(said(with(Eligibility{{Conditions{YoungerThan{14}}}, "unge"}), facts),
              "Den unge hørte ikke til målgruppen, da matchet blev lavet. Tilbuddet er for unge.");
}

TEST(Deviations, are_of_a_mentor_who_was_not_taught_and_of_meetings_that_are_too_short) {
    auto facts = match_since_january();
    const auto course = with(TrainingRequired{.course = "kursus", .sessions_min = 5, .valid_months = {}});
    EXPECT_EQ(said(course, facts), "Mentoren mangler kurset: 0 af 5 gange.") << "and can be taught yet";
    facts.members[0].training = {{"kursus", 5, date(2026, 1, 20)}};
    EXPECT_EQ(said(course, facts),
              "Mentoren har været på kurset, men ikke i tide: det skal være, før et match foreslås.");
    facts.members[0].training = {{"kursus", 5, date(2026, 1, 4)}};
    EXPECT_EQ(said(course, facts), "");

    const auto two_hours = with(MinLength{.minutes = 120});
    EXPECT_EQ(said(two_hours, facts), "") << "nobody wrote how long a meeting was";
    facts.contacts = {{{1}, date(2026, 2, 1), 60, ContactMode::meeting, ContactOutcome::held}};
    EXPECT_EQ(said(two_hours, facts), "Møderne har varet 60 minutter i gennemsnit; de skal vare 120 minutter.");
}

TEST(Deviations, are_not_of_a_rule_that_was_set_aside_for_the_match) {
    auto facts = match_since_january();
    facts.waived = {{"A", date(2026, 6, 20)}};
    EXPECT_EQ(said(with(ages), facts), "");
    EXPECT_NE(said(with(ages), facts, date(2026, 6, 19)), "") << "the day before";
    facts.waived = {{"B", date(2026, 6, 20)}};
    EXPECT_NE(said(with(ages), facts), "");
}

TEST(Deviations, are_of_a_match_that_ended_too_early_while_an_exit_talk_can_be_written) {
    auto facts = match_since_january();
    EXPECT_EQ(said(with(a_year), facts), "") << "it can still last";
    facts.stands.push_back({MatchState::closed, date(2026, 6, 1), {}});
    EXPECT_EQ(said(with(a_year), facts), "Matchet varede 4 måneder; det skulle vare 12 måneder.");
    EXPECT_EQ(said(with(ages), facts), "") << "nobody can do anything about how old they were";
    EXPECT_NE(said(with(a_year), facts, date(2026, 7, 2)), "");
    EXPECT_EQ(said(with(a_year), facts, date(2026, 7, 3)), "");
    facts.talks = {{.on = date(2026, 5, 30)}};
    EXPECT_NE(said(with(a_year), facts), "") << "a talk before it ended";
    facts.talks.push_back({.on = date(2026, 6, 18)});
    EXPECT_EQ(said(with(a_year), facts), "");
}

TEST(Deviations, are_accepted_with_a_reason_and_never_where_it_is_the_law) {
    const auto facts = match_since_january();
    auto programme = with(ages);
    const auto fault = [&](std::string_view rule, std::string_view reason) {
        return fault_of(deviations(programme, Timeline(facts, today)), rule, reason);
    };
    EXPECT_EQ(fault("A", "Aftalt med forældrene"), std::nullopt);
    EXPECT_EQ(fault("A", "  "), DeviationFault::reason_missing);
    EXPECT_EQ(fault("A", std::string(2'001, 'x')), DeviationFault::reason_too_long);
    EXPECT_EQ(fault("B", "Aftalt"), DeviationFault::none);
    programme.rules[0].is_law = true;
    EXPECT_EQ(fault("A", "Aftalt"), DeviationFault::law);
}
