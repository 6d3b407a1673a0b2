#include "domain/matching/week.hpp"

#include <algorithm>
#include <bit>

namespace mentorkorps::domain {
namespace {

constexpr int half_hours_a_day = day_minutes / half_hour_minutes;

std::size_t at(Weekday day) { return static_cast<std::size_t>(day); }

/// A bit for each half-hour that lies wholly between the two.
std::uint64_t bits_of(const Stretch& stretch) {
    const int from = std::max(0, (stretch.from + half_hour_minutes - 1) / half_hour_minutes);
    const int to = std::min(half_hours_a_day, stretch.to / half_hour_minutes);
    if (from >= to) return 0;
    return ((std::uint64_t{1} << (to - from)) - 1) << from;
}

WhoCan who_can(bool first, bool second) {
    if (first && second) return WhoCan::both;
    return first ? WhoCan::first : second ? WhoCan::second : WhoCan::nobody;
}

}  // namespace

void Week::add(Weekday day, const Stretch& stretch) { days_[at(day)] |= bits_of(stretch); }

bool Week::has(Weekday day, const Stretch& half_hour) const { return (days_[at(day)] & bits_of(half_hour)) != 0; }

std::vector<Stretch> Week::stretches(Weekday day) const {
    std::vector<Stretch> found;
    for (auto left = days_[at(day)]; left != 0;) {
        const int from = std::countr_zero(left);
        const int to = from + std::countr_one(left >> from);
        found.push_back({from * half_hour_minutes, to * half_hour_minutes});
        left &= ~bits_of(found.back());
    }
    return found;
}

bool Week::has_room(Weekday day, int minutes) const {
    auto starts = days_[at(day)];  // where as many half-hours as have been counted lie one after the other
    for (int counted = half_hour_minutes; counted < minutes; counted += half_hour_minutes) starts &= starts >> 1;
    return starts != 0;
}

Week common(const Week& one, const Week& other) {
    Week both;
    for (std::size_t day = 0; day < days_a_week; ++day) both.days_[day] = one.days_[day] & other.days_[day];
    return both;
}

std::vector<OverlayRow> laid_over(const Week& first, const Week& second) {
    std::vector<OverlayRow> rows;
    for (int from = 0; from < day_minutes; from += half_hour_minutes) {
        OverlayRow row{.time = {from, from + half_hour_minutes}};
        for (const auto& [day, name] : names<Weekday>)
            row.days[at(day)] = who_can(first.has(day, row.time), second.has(day, row.time));
        if (std::ranges::all_of(row.days, [](WhoCan each) { return each == WhoCan::nobody; })) continue;
        if (!rows.empty() && rows.back().time.to == from && rows.back().days == row.days)
            rows.back().time.to = row.time.to;
        else
            rows.push_back(row);
    }
    return rows;
}

}  // namespace mentorkorps::domain
