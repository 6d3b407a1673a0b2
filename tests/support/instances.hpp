#pragma once

#include <rapidcheck.h>

#include <algorithm>

#include "domain/matching/best_whole.hpp"

/// Instances by chance, and what is proven of their wholes.
namespace mentorkorps::tests {

/// Scores in so many steps: with few of them most are ties.
inline domain::MatchingInstance any_instance(std::size_t people, std::size_t mentors, std::int32_t steps) {
    domain::MatchingInstance instance;
    for (std::size_t i = 0; i < mentors; ++i) instance.places.push_back(*rc::gen::inRange(0, 4));
    for (std::size_t i = 0; i < people; ++i) instance.waited.push_back(*rc::gen::inRange(0, 4));
    for (std::size_t i = 0; i < people * mentors; ++i) {
        const auto step = *rc::gen::inRange(-1, steps + 1);
        instance.scores.push_back(step < 0 ? domain::MatchingInstance::forbidden
                                           : step * (domain::MatchingInstance::perfect / steps));
    }
    return instance;
}

/// Everybody likes the same mentors, and those whom others like too; what is left is by chance.
inline void make_alike(domain::MatchingInstance& instance) {
    const auto of_everybody = *rc::gen::inRange(0, 11);
    std::vector<std::int32_t> of_mentor, of_young;
    for (std::size_t i = 0; i < instance.mentors(); ++i) of_mentor.push_back(*rc::gen::inRange(0, 1001));
    for (std::size_t i = 0; i < instance.young_people(); ++i) of_young.push_back(*rc::gen::inRange(0, 1001));
    for (std::size_t i = 0; i < instance.scores.size(); ++i) {
        auto& score = instance.scores[i];
        if (score == domain::MatchingInstance::forbidden) continue;
        const auto product = of_mentor[i % instance.mentors()] * of_young[i / instance.mentors()];
        score = (of_everybody * product + (10 - of_everybody) * score) / 10;
    }
}

/// By the prices: each young person has the cheapest there is, and only full mentors cost anything.
inline void expect_proven(const domain::MatchingInstance& instance, const domain::BestWhole& whole) {
    std::vector<int> taken(instance.mentors(), 0);
    for (std::size_t young = 0; young < whole.mentor_of.size(); ++young) {
        auto cheapest = whole.unmatched[young];
        const auto cost = [&](std::size_t mentor) {
            return domain::MatchingInstance::perfect - instance.score(young, mentor) - whole.prices[mentor];
        };
        for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor)
            if (instance.score(young, mentor) != domain::MatchingInstance::forbidden && instance.places[mentor] > 0)
                cheapest = std::min(cheapest, cost(mentor));
        const auto mine = whole.mentor_of[young];
        RC_ASSERT((mine ? cost(*mine) : whole.unmatched[young]) == cheapest);
        if (mine) ++taken[*mine];
    }
    for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor) {
        RC_ASSERT(whole.prices[mentor] <= 0);
        RC_ASSERT(whole.prices[mentor] == 0 || taken[mentor] == instance.places[mentor]);
    }
}

}  // namespace mentorkorps::tests
