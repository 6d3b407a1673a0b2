#pragma once

#include <optional>
#include <vector>

#include "domain/practice/timeline.hpp"

namespace mentorkorps::domain {

/// A match that runs, and is so young that its end may do harm (`is_fragile`).
struct FragileMatch {
    MatchId match{};
    int days = 0;                      ///< since it began
    std::optional<int> silent_days{};  ///< since the last contact that was held; nothing: there was none
    /// Nobody has been in touch for two weeks: contact that stops in the first months is how matches break (DKR 2012).
    bool is_silent() const { return silent_days.value_or(days) > 14; }
};

/// Nothing of a match that does not run, has lasted three months, or whose start nobody knows.
std::optional<FragileMatch> fragile(const Timeline& match);

/// The alarm about matches that break early.
struct EarlyEnds {
    int ended = 0;                        ///< in the year up to the day
    int early = 0;                        ///< of those: before they had lasted three months
    std::vector<FragileMatch> fragile{};  ///< the longest silent first
};
EarlyEnds early_ends(const std::vector<MatchFacts>& matches, Date as_of);

}  // namespace mentorkorps::domain
