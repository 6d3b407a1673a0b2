#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// The best whole as the LEMON library finds it: another formulation, another method and other people's code. In plain
/// types, since LEMON 1.3.1 is no C++20 and its one compiled file is C++17.
namespace mentorkorps::tests {

/// Rows are given a column each; a column takes as many rows as it has places.
struct Offer {
    std::vector<std::int32_t> scores;  ///< row by row; negative: the two cannot go together
    std::vector<int> places;           ///< of each column
    std::vector<std::int64_t> bonus;   ///< of each row, on top of the score, when it is given a column
};

/// How many rows can be given a column at the most: the maximum flow, by preflow and push.
std::size_t most_matched(const Offer& offer);

/// The highest sum of scores and bonuses when just so many rows are given a column, which must be possible: the flow of
/// minimum cost, by network simplex.
std::int64_t highest_sum(const Offer& offer, std::size_t matched);

}  // namespace mentorkorps::tests
