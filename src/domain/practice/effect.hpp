#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/practice/plan.hpp"

/// What another policy would mean for a match, before anybody publishes it.
namespace mentorkorps::domain {

/// A verdict that would be another one. Absent: the policy says nothing of it.
struct OtherVerdict {
    std::string rule{};
    std::optional<Outcome> was{};
    std::optional<Outcome> becomes{};
    friend auto operator<=>(const OtherVerdict&, const OtherVerdict&) = default;
};

struct Effect {
    std::vector<OtherVerdict> verdicts{};
    std::vector<PlannedTask> added{};  ///< talks that would be asked for
    std::vector<PlannedTask> gone{};   ///< that would no longer be
    std::vector<PlannedTask> moved{};  ///< to the day that it says
    bool is_nothing() const { return verdicts.empty() && added.empty() && gone.empty() && moved.empty(); }
};
/// Of a match on the timeline's day, under one policy and under the other.
Effect effect(const Programme& held, const Programme& next, const Timeline& match);

}  // namespace mentorkorps::domain
