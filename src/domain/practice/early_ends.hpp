#pragma once

#include <optional>
#include <vector>

#include "domain/practice/timeline.hpp"

namespace mentorkorps::domain {

struct Programme;
struct Rule;

/// The programme's rule about early ends, of a match that it is about: one that runs and is so young that its end may
/// do harm, or that ended so young. The rule of the day that it ended; until then of the day looked at. Null of any
/// other.
const Rule* early_end(const Programme& programme, const Timeline& match);
/// The same, of a match as it would be closed, where the rule does more than inform: somebody has to write what is
/// planned for the young person instead.
const Rule* asks_for_plan(const Programme& programme, const Timeline& closed);

/// A match that runs, and is so young that its end may do harm.
struct FragileMatch {
    MatchId match{};
    const Rule* rule = nullptr;        ///< that says so
    int days = 0;                      ///< since it began
    std::optional<int> silent_days{};  ///< since the last contact that was held; nothing: there was none
    std::optional<int> talked_days{};  ///< since a talk about it with those who are in it, after that contact
    /// Nobody has been in touch for two weeks: contact that stops in the first months is how matches break (DKR 2012).
    bool is_silent() const { return silent_days.value_or(days) > 14; }
    /// And nobody has talked with them of it for a week.
    bool needs_a_call() const { return is_silent() && talked_days.value_or(7) >= 7; }
};

/// Nothing of a match that does not run or has lasted long enough, or where the programme has no such rule.
std::optional<FragileMatch> fragile(const Programme& programme, const Timeline& match);

/// The alarm about matches that break early.
struct EarlyEnds {
    const Rule* rule = nullptr;           ///< of the day; null: the programme does not ask, and the rest is empty
    int ended = 0;                        ///< in the year up to the day
    int early = 0;                        ///< of those: so early that it may have done harm
    std::vector<FragileMatch> fragile{};  ///< the longest silent first
};
EarlyEnds early_ends(const Programme& programme, const std::vector<MatchFacts>& matches, Date as_of);

}  // namespace mentorkorps::domain
