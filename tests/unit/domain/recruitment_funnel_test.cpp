#include "domain/recruitment/funnel.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::domain {
namespace {

RecruitmentRound round(int id, std::optional<std::string> cohort) {
    return {.id = RoundId{id}, .name = "Runde", .from = date(2010, 1, 4), .cohort = std::move(cohort)};
}

InformationMeeting meeting(int round, std::optional<int> came) {
    return {.round = RoundId{round}, .on = date(2010, 1, 14), .place = "Biblioteket", .came = came};
}

TEST(Funnel, says_nothing_of_what_nobody_wrote_down) {
    const auto rows = funnel({.rounds = {round(1, {}), round(2, "Hold 2")}, .meetings = {meeting(1, {})}});
    ASSERT_EQ(rows.size(), 2U);
    for (const auto& row : rows)
        for (const auto& figure : row.figures) EXPECT_EQ(figure, FunnelFigure());
}

TEST(Funnel, counts_meetings_together_and_more_trained_than_came) {
    FunnelFacts facts{.rounds = {round(1, "Hold 1")}, .meetings = {meeting(1, 1), meeting(1, 0), meeting(2, 40)}};
    for (int i = 0; i < 2; ++i) facts.mentors.push_back({"Hold 1", CommitmentState::active, true});
    const auto row = funnel(facts).at(0);
    EXPECT_EQ(row[FunnelStep::came], (FunnelFigure{1, {}})) << "the other round's meeting is its own";
    EXPECT_EQ(row[FunnelStep::trained], (FunnelFigure{2, 2}));
}

TEST(Funnel, counts_each_mentor_of_the_cohort_where_they_stand) {
    FunnelFacts facts{.rounds = {round(1, "Hold 1")}};
    facts.mentors = {{"Hold 1", CommitmentState::active, true},
                     {"Hold 1", CommitmentState::left, true},
                     {"Hold 1", CommitmentState::waiting, false},
                     {"Hold 1", std::nullopt, false},
                     {"Hold 2", CommitmentState::active, true}};
    facts.applications = {{RoundId{1}, true}, {RoundId{1}, false}, {RoundId{2}, true}};
    const auto row = funnel(facts).at(0);
    EXPECT_EQ(row[FunnelStep::came], FunnelFigure());
    EXPECT_EQ(row[FunnelStep::applied], (FunnelFigure{2, {}}));
    EXPECT_EQ(row[FunnelStep::taken_in], (FunnelFigure{1, 2}));
    EXPECT_EQ(row[FunnelStep::trained], (FunnelFigure{2, 3}));
    EXPECT_EQ(row[FunnelStep::in_corps], (FunnelFigure{1, 3}));
    EXPECT_EQ(row[FunnelStep::waiting], (FunnelFigure{1, 3}));
}

}  // namespace
}  // namespace mentorkorps::domain
