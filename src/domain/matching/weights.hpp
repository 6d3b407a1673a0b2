#pragma once

#include <array>
#include <cstddef>

#include "base/names.hpp"

/// How much counts when two are compared, as a programme's policy says it in `[matching]`.
namespace mentorkorps::domain {

enum class FitPart {
    needs,      ///< what the young person needs is what the mentor can help with
    wishes,     ///< both are what the other, and the guardian, wished for
    interests,  ///< the same ones
    time,       ///< when both can, in an ordinary week
    near,       ///< the same postcode
    free        ///< the mentor has no young person, or few
};
inline constexpr std::size_t fit_parts = 6;
inline constexpr int weight_max = 100;

/// 0: does not count. What the law keeps out of a choice of people takes part by somebody's wish only.
struct MatchingWeights {
    /// Ours: that needs and wishes go first is CFBU's fourth criterion.
    std::array<int, fit_parts> of{30, 25, 15, 15, 10, 5};
    int operator[](FitPart part) const { return of[static_cast<std::size_t>(part)]; }
    int& operator[](FitPart part) { return of[static_cast<std::size_t>(part)]; }
    friend bool operator==(const MatchingWeights&, const MatchingWeights&) = default;
};

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::FitPart> = [] {
    using enum mentorkorps::domain::FitPart;
    using mentorkorps::Named;
    return std::array{Named{needs, "needs"}, Named{wishes, "wishes"}, Named{interests, "interests"},
                      Named{time, "time"},   Named{near, "near"},     Named{free, "free"}};
}();
