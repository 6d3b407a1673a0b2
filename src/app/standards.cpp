#include "app/standards.hpp"

#include <algorithm>

namespace mentorkorps::app {
namespace {

using namespace domain;
using namespace std::chrono;

constexpr int quarters_shown = 4;

/// The last days of the quarters that have ended before the day, the oldest first.
std::vector<Date> quarter_ends(Date day) {
    const year_month_day parts{day};
    const auto month = (static_cast<unsigned>(parts.month()) - 1) / 3 * 3 + 1;
    const Date quarter{parts.year() / std::chrono::month{month} / 1};
    std::vector<Date> ends;
    for (int back = quarters_shown - 1; back >= 0; --back) ends.push_back(plus_months(quarter, -3 * back) - days{1});
    return ends;
}

bool begun_by(std::span<const MatchFacts> matches, Date day) {
    return std::ranges::any_of(
        matches, [&](const MatchFacts& each) { return !each.stands.empty() && each.stands.front().from <= day; });
}

}  // namespace

std::vector<const Standard*> standards_of(const World& world, const Programme& programme) {
    std::vector<const Standard*> found;
    for (const auto& key : programme.standards)
        if (const auto standard = world.standards.find(key); standard != world.standards.end())
            found.push_back(&standard->second);
    return found;
}

std::vector<GradedStandard> graded(const World& world, const Programme& programme, std::span<const MatchFacts> matches,
                                   Date as_of) {
    std::vector<GradedStandard> found;
    for (const auto* standard : standards_of(world, programme)) {
        auto& each = found.emplace_back(
            GradedStandard{.standard = standard, .criteria = grade(*standard, programme, matches, as_of)});
        for (const auto day : quarter_ends(as_of))
            if (begun_by(matches, day)) each.earlier.push_back({day, grade(*standard, programme, matches, day)});
    }
    return found;
}

std::vector<GradedStandard> graded(const World& world, const Programme& programme, const Timeline& match) {
    std::vector<GradedStandard> found;
    for (const auto* standard : standards_of(world, programme)) {
        auto& each =
            found.emplace_back(GradedStandard{.standard = standard, .criteria = grade(*standard, programme, match)});
        for (const auto day : quarter_ends(match.as_of()))
            if (begun_by({&match.facts(), 1}, day))
                each.earlier.push_back({day, grade(*standard, programme, Timeline(match.facts(), day))});
    }
    return found;
}

}  // namespace mentorkorps::app
