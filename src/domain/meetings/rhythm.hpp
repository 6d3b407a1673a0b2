#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/meetings/group_meeting.hpp"
#include "domain/practice/windows.hpp"

/// How often a group meets, in the windows of a rule: calendar months or ISO weeks, by so many, or blocks of days.
namespace mentorkorps::domain {

/// Three months are a quarter of the calendar. Blocks of days are counted from `anchor`, which is not after the day.
Period window_of(const RecurringMeeting& rule, Date anchor, Date day);

/// A group's meetings as a rule of it sees them on a day.
class Rhythm {
  public:
    Rhythm(const Rule& rule, std::span<const GroupMeeting> meetings, Date as_of);

    /// Nothing at all has been written down of the group: nothing can be said.
    bool is_unknown() const { return !first_; }
    /// From the first meeting on record, while the rule was in force, and a year back; longer where a window is, so
    /// that the last whole one is seen. What was before the first one says nothing: nobody wrote it down here.
    const Period& looked_at() const { return looked_at_; }
    /// Those of that time.
    const std::vector<const GroupMeeting*>& meetings() const { return meetings_; }

    /// The window of a day.
    Period window(Date day) const;
    /// That of the day that is looked at; it can still be filled.
    Period open() const { return window(as_of_); }
    /// The whole windows of that time, in their order.
    std::vector<Period> whole() const;
    /// How many meetings of a team lay in it, on the weekday that the rule asks for.
    int held(const Period& window, int team) const;
    /// Whether a team met as often as the rule asks.
    bool is_kept(const Period& window, int team) const;
    bool is_on_the_day(Date day) const;

  private:
    const RecurringMeeting& asked_;
    Date as_of_;
    std::optional<Date> first_;
    Period looked_at_;
    std::vector<const GroupMeeting*> meetings_;
};

/// When a team meets next.
struct NextMeeting {
    Date day{};
    bool is_that_day = false;  ///< else at any time until then
    friend bool operator==(const NextMeeting&, const NextMeeting&) = default;
};
/// The first day, from `today` on, by which the rules want the team to have met again; nothing where they leave it to
/// the group. A meeting on the day itself counts.
std::optional<NextMeeting> next_meeting(const std::vector<const Rule*>& rules, std::span<const GroupMeeting> meetings,
                                        int team, Date today);

}  // namespace mentorkorps::domain
