#pragma once

#include <cstddef>
#include <vector>

#include "domain/matching/assignment.hpp"

namespace mentorkorps::domain {

/// Hands on the number of each possible pair that costs less than `bounds` say, seen from `base`: `base - score` is
/// less. `hit` may lower bounds; it looks again itself where that matters. Of thousands few are, so sixteen are looked
/// at together, without a branch: that takes half the time.
template <typename Hit>
void each_below(const std::int32_t* scores, std::ptrdiff_t step, Cost base, const std::vector<Cost>& bounds,
                const Hit& hit) {
    const auto count = std::ssize(bounds);
    const auto* bound = bounds.data();
    const auto look_at = [&](std::ptrdiff_t each) {
        if (base - scores[each * step] < bound[each]) hit(static_cast<Index>(each), scores[each * step]);
    };
    std::ptrdiff_t each = 0;
    constexpr std::ptrdiff_t together = 16;
    if (step == 1) {
        for (; each + together <= count; each += together) {
            Cost any = 0;
            for (std::ptrdiff_t i = each; i < each + together; ++i) any |= base - scores[i] - bound[i];
            if (any >= 0) continue;
            for (std::ptrdiff_t i = each; i < each + together; ++i) look_at(i);
        }
    }
    for (; each < count; ++each) look_at(each);
}

}  // namespace mentorkorps::domain
