#include "domain/matching/proposal.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

constexpr auto no = MatchingInstance::forbidden;

MatchingInstance instance(std::vector<std::int32_t> scores, std::vector<int> places, std::vector<int> waited) {
    return {.scores = std::move(scores), .places = std::move(places), .waited = std::move(waited)};
}

using MentorOf = std::vector<std::optional<std::size_t>>;

}  // namespace

TEST(Proposal, keeps_together_whom_somebody_has_decided_for_and_finds_the_best_for_the_rest) {
    const auto two = instance({900'000, 800'000, 800'000, 100'000}, {1, 1}, {10, 5});
    EXPECT_EQ(propose(two, {}, Aim::sum).mentor_of, (MentorOf{1, 0}));
    const auto decided = propose(two, {.together = {{0, 0}}, .apart = {}}, Aim::sum);
    EXPECT_EQ(decided.mentor_of, (MentorOf{0, 1}));
    EXPECT_TRUE(decided.not_together.empty());
}

TEST(Proposal, may_cost_somebody_their_mentor) {
    const auto one_way = instance({900'000, 800'000, 800'000, no}, {1, 1}, {10, 5});
    EXPECT_EQ(propose(one_way, {}, Aim::most).matched(), 2U);
    EXPECT_EQ(propose(one_way, {.together = {{0, 0}}, .apart = {}}, Aim::most).matched(), 1U);
    EXPECT_EQ(propose(one_way, {.together = {}, .apart = {{1, 0}}}, Aim::most).matched(), 1U);
}

TEST(Proposal, says_whom_it_cannot_keep_together) {
    const auto one = instance({no, 500'000, 600'000, 500'000}, {1, 1}, {10, 5});
    const auto found = propose(one, {.together = {{0, 0}, {1, 0}, {1, 0}, {1, 1}}, .apart = {}}, Aim::sum);
    EXPECT_EQ(found.mentor_of, (MentorOf{1, 0}));
    EXPECT_EQ(found.not_together, (std::vector<ProposedPair>{{0, 0}, {1, 1}}))
        << "one stopped, one with a mentor already";
}

TEST(Proposal, tells_which_two_would_rather_have_each_other) {
    const auto two = instance({900'000, 800'000, 800'000, 100'000}, {1, 1}, {10, 5});
    const auto found = propose(two, {}, Aim::sum);
    ASSERT_EQ(found.mentor_of, (MentorOf{1, 0}));
    EXPECT_EQ(found.would_rather, (std::vector<ProposedPair>{{0, 0}}));
    EXPECT_TRUE(propose(two, {.together = {{0, 0}}, .apart = {}}, Aim::sum).would_rather.empty());
}

TEST(Proposal, of_many_has_nobody_twice_and_no_place_too_many) {
    std::mt19937 dice(7);
    for (int round = 0; round < 200; ++round) {
        const std::size_t young = 1 + dice() % 8, mentors = 1 + dice() % 6;
        MatchingInstance any;
        for (std::size_t i = 0; i < young * mentors; ++i)
            any.scores.push_back(dice() % 3 == 0 ? no : static_cast<std::int32_t>(dice() % 1'000'001));
        for (std::size_t i = 0; i < mentors; ++i) any.places.push_back(static_cast<int>(dice() % 3));
        for (std::size_t i = 0; i < young; ++i) any.waited.push_back(static_cast<int>(dice() % 100));
        Decided decided;
        for (int i = 0; i < 3; ++i) {
            decided.together.push_back({dice() % young, dice() % mentors});
            decided.apart.push_back({dice() % young, dice() % mentors});
        }
        const auto found = propose(any, decided, Aim::most);
        auto left = any.places;
        for (std::size_t i = 0; i < young; ++i) {
            if (!found.mentor_of[i]) continue;
            EXPECT_NE(any.score(i, *found.mentor_of[i]), no);
            EXPECT_GE(--left[*found.mentor_of[i]], 0);
            EXPECT_EQ(std::ranges::count(decided.apart, ProposedPair{i, *found.mentor_of[i]}), 0);
        }
        EXPECT_LE(found.matched(), propose(any, {}, Aim::most).matched()) << "to decide never matches more";
    }
}
