#include "domain/matching/assignment.hpp"

#include <algorithm>
#include <bit>

#include "domain/matching/fairest.hpp"

namespace mentorkorps::domain {

Cost cost_of_waiting(int days, Aim aim, std::size_t people) {
    // A power of two, so that it seldom changes when somebody joins or leaves.
    const auto all_scores = static_cast<Cost>(std::bit_ceil(people)) * MatchingInstance::perfect + 1;
    return all_scores * (aim == Aim::most ? 1 + std::clamp(days, 0, MatchingInstance::longest_wait) : 1);
}

Assignment assignment_of(const MatchingInstance& instance, Aim aim) {
    Assignment assignment{instance, {}, aim == Aim::fair ? fairest_score(instance) : 0};
    assignment.waiting.reserve(instance.young_people());
    for (const auto days : instance.waited)
        assignment.waiting.push_back(cost_of_waiting(days, aim, instance.young_people()));
    return assignment;
}

}  // namespace mentorkorps::domain
