#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/names.hpp"

/// The best whole: of all ways to give young people a mentor, the best for all of them together.
namespace mentorkorps::domain {

/// How well each young person and each mentor fit.
struct MatchingInstance {
    /// In millionths of 1, row by row: a young person is a row, a mentor a column. `forbidden`: the two cannot be
    /// matched.
    static constexpr std::int32_t forbidden = -1, perfect = 1'000'000;
    std::vector<std::int32_t> scores;
    std::vector<int> places;  ///< of each mentor: how many young people they can still take
    std::vector<int> waited;  ///< by each young person, in days; more than `longest_wait` counts as that

    static constexpr int longest_wait = 3'650;
    std::size_t young_people() const { return waited.size(); }
    std::size_t mentors() const { return places.size(); }
    std::int32_t score(std::size_t young, std::size_t mentor) const { return scores[young * mentors() + mentor]; }
};

/// What comes after as many matches as there can be.
enum class Aim {
    most,  ///< as many days of waiting as possible come to an end; then the sum
    sum,   ///< the sum of the scores is as high as it can be
    fair   ///< the worst pair is as good as it can be; then the sum
};

struct BestWhole {
    std::vector<std::optional<std::size_t>> mentor_of;  ///< each young person's; none: there is no place for them
    /// The proof for `most` and `sum`: what a mentor's place is worth, 0 or less, and 0 where one is left. A young
    /// person costs the cheapest of `perfect - score - price` over mentors, or `unmatched` of staying without; these
    /// costs and the prices of all places make up the whole, and no other whole costs less.
    std::vector<std::int64_t> prices;
    std::vector<std::int64_t> unmatched;

    std::size_t matched() const;
    std::int64_t sum(const MatchingInstance& instance) const;  ///< in millionths
};

/// Exact, and the same for the same instance for ever. Where two wholes are equally good, the young people who stand
/// first in the instance are served: whoever asks puts those first who have waited longest; and then who stands first
/// gets the mentor who stands first. Takes little memory beside the scores, and time about as the square of the young
/// people; at worst as the cube. docs/drift/ydelse.md has seconds. First young people bid for mentors (offers.hpp),
/// then those who lack somebody seek by shortest augmenting paths (seekers.hpp), and at last ties are decided
/// (ties.hpp).
BestWhole best_whole(const MatchingInstance& instance, Aim aim);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Aim> =
    std::array{mentorkorps::Named{mentorkorps::domain::Aim::most, "most"},
               mentorkorps::Named{mentorkorps::domain::Aim::sum, "sum"},
               mentorkorps::Named{mentorkorps::domain::Aim::fair, "fair"}};
