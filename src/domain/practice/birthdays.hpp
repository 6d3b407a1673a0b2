#pragma once

#include <chrono>
#include <vector>

#include "domain/practice/timeline.hpp"

namespace mentorkorps::domain {

struct Programme;

/// A young person of a match turns so old that something changes: at 18 it is they, and no longer their parents, who
/// say what others may know; at the age that a rule on certificates names, it asks the mentor for none any more.
struct Birthday {
    PersonId person{};
    int years = 0;
    Date on{};
};
/// How long before the day there is time to talk about it.
inline constexpr std::chrono::days birthday_ahead{30};

/// Those of a match that runs which are near, or have been since it began and since things are written down here, and
/// about which nobody has talked with the young person since they were near. `MatchFacts::talks` decides.
std::vector<Birthday> birthdays(const Programme& programme, const Timeline& match);

}  // namespace mentorkorps::domain
