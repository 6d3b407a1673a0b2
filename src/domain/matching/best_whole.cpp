#include "domain/matching/best_whole.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "domain/matching/ties.hpp"

namespace mentorkorps::domain {

std::size_t BestWhole::matched() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(mentor_of, [](const auto& each) { return each.has_value(); }));
}

std::int64_t BestWhole::sum(const MatchingInstance& instance) const {
    std::int64_t sum = 0;
    for (std::size_t young = 0; young < mentor_of.size(); ++young)
        if (mentor_of[young]) sum += instance.score(young, *mentor_of[young]);
    return sum;
}

BestWhole best_whole(const MatchingInstance& instance, Aim aim) {
    check(instance.scores.size() == instance.young_people() * instance.mentors(), "a score for each pair");
    const auto assignment = assignment_of(instance, aim);
    auto seekers = all_sought(assignment);
    decide_ties(seekers);
    return seekers.whole();
}

}  // namespace mentorkorps::domain
