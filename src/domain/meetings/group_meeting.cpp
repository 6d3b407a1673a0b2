#include "domain/meetings/group_meeting.hpp"

#include <algorithm>

namespace mentorkorps::domain {

const Group* group_of(const Programme& programme, std::string_view key) {
    const auto found = std::ranges::find(programme.groups, key, &Group::key);
    return found == programme.groups.end() ? nullptr : &*found;
}

std::vector<const Rule*> rules_about(const Programme& programme, const Group& group, Date on) {
    auto found = programme.rules_of<RecurringMeeting>(on);
    std::erase_if(found, [&](const Rule* each) { return std::get<RecurringMeeting>(each->kind).group != group.key; });
    return found;
}

std::vector<std::string> points_of(const Programme& programme, const Group& group, Date on) {
    std::vector<std::string> points;
    for (const auto* rule : rules_about(programme, group, on))
        for (const auto& point : std::get<RecurringMeeting>(rule->kind).agenda)
            if (std::ranges::find(points, point) == points.end()) points.push_back(point);
    return points;
}

}  // namespace mentorkorps::domain
