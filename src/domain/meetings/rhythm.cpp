#include "domain/meetings/rhythm.hpp"

#include <algorithm>

namespace mentorkorps::domain {
namespace {

using namespace std::chrono;

constexpr int months_looked_at = 12;
constexpr Date a_monday = sys_days{year{1970} / 1 / 5};

const RecurringMeeting& asked_by(const Rule& rule) { return std::get<RecurringMeeting>(rule.kind); }

/// By when the team meets in a window; nothing when it has, or the days for it are gone.
std::optional<NextMeeting> next_in(const Rhythm& rhythm, const RecurringMeeting& asked, const Period& window, int team,
                                   Date today) {
    if (asked.times && rhythm.is_kept(window, team)) return std::nullopt;
    if (!asked.weekday) return NextMeeting{window.to - days{1}};
    for (auto day = std::max(today, window.from); day < window.to; day += days{1})
        if (rhythm.is_on_the_day(day) && rhythm.held({day, day + days{1}}, team) == 0) return NextMeeting{day, true};
    return std::nullopt;
}

}  // namespace

Period window_of(const RecurringMeeting& rule, Date anchor, Date day) {
    const auto unit = window_of(rule.window, rule.window_count, anchor, day);
    switch (rule.window) {
        case Window::week: {
            const auto from = unit.from - weeks{(unit.from - a_monday) / weeks{1} % rule.window_count};
            return {from, from + weeks{rule.window_count}};
        }
        case Window::month: {
            const year_month_day parts{unit.from};
            const int count = static_cast<int>(parts.year()) * 12 + static_cast<int>(unsigned{parts.month()}) - 1;
            const auto from = plus_months(unit.from, -(count % rule.window_count));
            return {from, plus_months(from, rule.window_count)};
        }
        case Window::days: return unit;
    }
    return unit;
}

Rhythm::Rhythm(const Rule& rule, std::span<const GroupMeeting> meetings, Date as_of)
    : asked_(asked_by(rule)), as_of_(as_of), looked_at_{as_of, as_of} {
    for (const auto& each : meetings)
        if (each.group == asked_.group && each.on <= as_of) first_ = std::min(first_.value_or(each.on), each.on);
    if (!first_) return;
    const Date tomorrow = as_of + days{1};
    auto from = plus_months(tomorrow, -months_looked_at);
    if (*first_ < open().from) from = std::min(from, window(open().from - days{1}).from);
    looked_at_ = common(common({*first_, tomorrow}, {from, tomorrow}), in_force(rule));
    for (const auto& each : meetings)
        if (each.group == asked_.group && looked_at_.from <= each.on && each.on < looked_at_.to)
            meetings_.push_back(&each);
}

Period Rhythm::window(Date day) const { return window_of(asked_, std::min(first_.value_or(day), day), day); }

std::vector<Period> Rhythm::whole() const {
    std::vector<Period> found;
    if (looked_at_.is_empty()) return found;
    for (auto each = window(looked_at_.from); each.to <= looked_at_.to; each = window(each.to))
        if (each.from >= looked_at_.from) found.push_back(each);
    return found;
}

bool Rhythm::is_on_the_day(Date day) const {
    return !asked_.weekday || weekday{day}.iso_encoding() == static_cast<unsigned>(*asked_.weekday) + 1;
}

int Rhythm::held(const Period& window, int team) const {
    return static_cast<int>(std::ranges::count_if(meetings_, [&](const GroupMeeting* each) {
        return each->team == team && window.from <= each->on && each->on < window.to && is_on_the_day(each->on);
    }));
}

bool Rhythm::is_kept(const Period& window, int team) const { return held(window, team) >= asked_.times.value_or(1); }

std::optional<NextMeeting> next_meeting(const std::vector<const Rule*>& rules, std::span<const GroupMeeting> meetings,
                                        int team, Date today) {
    std::optional<NextMeeting> next;
    for (const auto* rule : rules) {
        const auto& asked = asked_by(*rule);
        if (!asked.times && !asked.weekday) continue;
        const Rhythm rhythm(*rule, meetings, today);
        const auto open = rhythm.open();
        auto found = next_in(rhythm, asked, open, team, today);
        if (!found) found = next_in(rhythm, asked, rhythm.window(open.to), team, today);
        if (found && (!next || found->day < next->day)) next = found;
    }
    return next;
}

}  // namespace mentorkorps::domain
