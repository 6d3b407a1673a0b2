#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "domain/matching/best_whole.hpp"

namespace mentorkorps::domain {

/// What a pair costs, a place, or that somebody stays without: in millionths. A pair costs what it lacks of a perfect
/// score.
using Cost = std::int64_t;
/// Of a young person or a mentor in an instance.
using Index = std::int32_t;
constexpr Index nobody = -1;

/// More than anything costs, and little enough to be added and taken away.
constexpr Cost too_dear = std::numeric_limits<Cost>::max() / 4;

/// What the best whole is found from.
struct Assignment {
    const MatchingInstance& instance;
    std::vector<Cost> waiting;  ///< what it costs that a young person stays without a mentor
    std::int32_t lowest = 0;    ///< pairs with a score below it are not made

    bool is_possible(std::int32_t score) const { return score >= lowest; }
};

/// More than all that could be won on the scores of others; with `most` as much again for each day. So with `most` too
/// nobody is left without whom somebody could take: to match one more never takes that anybody who is matched gives way
/// for good (who can be matched together is a matroid), and each match is worth something.
Cost cost_of_waiting(int days, Aim aim, std::size_t people);

/// Keeps a reference to the instance.
Assignment assignment_of(const MatchingInstance& instance, Aim aim);

}  // namespace mentorkorps::domain
