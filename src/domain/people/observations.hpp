#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/people/person.hpp"

namespace mentorkorps::domain {

/// The codes that hold under a scheme, in the order they were written; several only where a scheme takes several.
std::vector<std::string> codes_now(const std::vector<Observation>& known, std::string_view scheme);

/// Whether one of these codes holds under a scheme on a day, read the Danish way (`folded`); nothing when none at all
/// does.
std::optional<bool> observed(const std::vector<Observation>& known, std::string_view scheme,
                             const std::vector<std::string>& codes, Date on);

/// Since when what holds under a scheme on a day does; nothing when nothing does, or nobody knows.
std::optional<Date> last_observed(const std::vector<Observation>& known, std::string_view scheme, Date on);

/// Under `scheme` these codes hold from a day on, and no others. No codes: not stated.
struct ObservationWish {
    std::string_view scheme;
    std::vector<std::string> codes;
    Date from;
};
/// What is written for it: rows that hold still and now end, and new ones. Rows that have ended stay as they are.
struct ObservationChange {
    std::vector<Observation> ended;
    std::vector<Observation> begun;
};
enum class ObservationRefusal { in_future, before_known };
/// In Danish, with the way out.
std::string sentence(ObservationRefusal refusal);

/// Refused when the day lies ahead, or before what it replaces began (`before_known`). What stays the same is no
/// change, whatever the day.
Result<ObservationChange, ObservationRefusal> change(const std::vector<Observation>& known, const ObservationWish& wish,
                                                     Date today);

}  // namespace mentorkorps::domain
