#pragma once

#include <algorithm>

#include "domain/matching/best_whole.hpp"

/// What tests look at in a whole.
namespace mentorkorps::tests {

/// Nobody is matched against a score that forbids it, and no mentor with more than they have places.
inline bool is_allowed(const domain::MatchingInstance& instance, const domain::BestWhole& whole) {
    std::vector<int> taken(instance.mentors(), 0);
    for (std::size_t young = 0; young < whole.mentor_of.size(); ++young)
        if (const auto mentor = whole.mentor_of[young])
            if (instance.score(young, *mentor) == domain::MatchingInstance::forbidden ||
                ++taken[*mentor] > instance.places[*mentor])
                return false;
    return whole.mentor_of.size() == instance.young_people();
}

/// Days of waiting that come to an end.
inline std::int64_t days_ended(const domain::MatchingInstance& instance, const domain::BestWhole& whole) {
    std::int64_t days = 0;
    for (std::size_t young = 0; young < whole.mentor_of.size(); ++young)
        if (whole.mentor_of[young]) days += instance.waited[young];
    return days;
}

/// The score of the worst pair; a perfect one where there is none.
inline std::int32_t worst_score(const domain::MatchingInstance& instance, const domain::BestWhole& whole) {
    auto worst = domain::MatchingInstance::perfect;
    for (std::size_t young = 0; young < whole.mentor_of.size(); ++young)
        if (const auto mentor = whole.mentor_of[young]) worst = std::min(worst, instance.score(young, *mentor));
    return worst;
}

}  // namespace mentorkorps::tests
