#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/programmes/programme.hpp"

/// A programme's policy through its versions (docs/decisions/0026): the file that it began with, and what has been
/// published since, each from a day.
namespace mentorkorps::domain {

struct PolicyVersionKind;
using PolicyVersionId = Id<PolicyVersionKind>;

/// What a version says, whole, and the day from which it holds.
struct Edition {
    Date from;
    const Programme* policy = nullptr;
};

/// The rules of `held` until the day before `from`, and those of `next` from then on, each with the days that it holds.
/// A rule that demands the same in both goes on without a break, with the newest words for its source; one that was
/// never in force leaves nothing behind.
std::vector<Rule> merged(const std::vector<Rule>& held, const std::vector<Rule>& next, Date from);

/// The policy as it stands on `today`: for any day the rules that hold on it; the lists, the courses and all else of
/// the newest edition that has begun. Codes and courses of the others are there to be read, and not offered.
/// `editions`: in the order in which they were published; a later one takes the place of all that begin with it or
/// after it.
Programme effective(const Programme& base, std::span<const Edition> editions, Date today);

/// The day on which `effective` gives something else than on `today`, if nothing more is published.
std::optional<Date> next_begin(std::span<const Edition> editions, Date today);

/// Whether two rules demand the same, whatever their source says, whenever they hold, and whether a standard counts
/// them as screening.
bool demand_the_same(const Rule& one, const Rule& other);

}  // namespace mentorkorps::domain
