#include "domain/practice/effect.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace mentorkorps::domain {
namespace {

/// A rule may say several things of a match: of each party, each talk, each young person.
using Place = std::tuple<std::string, int, std::optional<Party>, int>;

std::map<Place, Outcome> outcomes(const Programme& programme, const Timeline& match) {
    std::map<Place, Outcome> found;
    for (const auto& each : judge(programme, match)) {
        Place place{each.rule->key, each.ordinal, each.party, 0};
        while (!found.emplace(place, each.outcome).second) ++std::get<3>(place);
    }
    return found;
}

std::optional<Outcome> of(const std::map<Place, Outcome>& outcomes, const Place& place) {
    const auto found = outcomes.find(place);
    return found == outcomes.end() ? std::nullopt : std::optional(found->second);
}

void compare_verdicts(const Programme& held, const Programme& next, const Timeline& match, Effect& effect) {
    const auto were = outcomes(held, match), become = outcomes(next, match);
    for (const auto& [place, was] : were)
        if (const auto now = of(become, place); now != was) effect.verdicts.push_back({std::get<0>(place), was, now});
    for (const auto& [place, now] : become)
        if (!were.contains(place)) effect.verdicts.push_back({std::get<0>(place), std::nullopt, now});
    std::ranges::sort(effect.verdicts);
}

void compare_plans(const Programme& held, const Programme& next, const Timeline& match, Effect& effect) {
    const auto was = plan(held, match), becomes = plan(next, match);
    for (const auto& task : becomes) {
        const auto old = std::ranges::find(was, task.key, &PlannedTask::key);
        if (old == was.end())
            effect.added.push_back(task);
        else if (old->due != task.due)
            effect.moved.push_back(task);
    }
    for (const auto& task : was)
        if (std::ranges::find(becomes, task.key, &PlannedTask::key) == becomes.end()) effect.gone.push_back(task);
}

}  // namespace

Effect effect(const Programme& held, const Programme& next, const Timeline& match) {
    Effect found;
    compare_verdicts(held, next, match, found);
    compare_plans(held, next, match, found);
    return found;
}

}  // namespace mentorkorps::domain
