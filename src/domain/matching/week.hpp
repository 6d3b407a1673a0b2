#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/rules/terms.hpp"

/// When somebody usually has time: an ordinary week in half-hours.
namespace mentorkorps::domain {

inline constexpr std::size_t days_a_week = 7;
inline constexpr int half_hour_minutes = 30, day_minutes = 24 * 60;

/// Of one day, in minutes since midnight; `to` is 24 hours at most and not in it.
struct Stretch {
    int from = 0, to = 0;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};
/// "17–20", "16.30–19", "hele dagen"
std::string in_words(const Stretch& stretch);

/// Which of the 336 half-hours somebody can. Days are apart: nobody meets across midnight.
class Week {
  public:
    /// The half-hours of the day that lie wholly in it.
    void add(Weekday day, const Stretch& stretch);
    /// As long as they can be, in order.
    std::vector<Stretch> stretches(Weekday day) const;
    bool has(Weekday day, const Stretch& half_hour) const;
    /// Whether there are so many minutes at a stretch that day.
    bool has_room(Weekday day, int minutes) const;
    bool is_empty() const { return *this == Week{}; }

    /// When both can.
    friend Week common(const Week& one, const Week& other);
    friend bool operator==(const Week&, const Week&) = default;

  private:
    std::array<std::uint64_t, days_a_week> days_{};  ///< a bit for each half-hour, the lowest begins at midnight
};
Week common(const Week& one, const Week& other);

/// What somebody said on a day. An empty week is an answer: they have no fixed times, as with shifts that change.
struct FreeWeek {
    Date on{};
    Week week{};
};

/// A plain text for each day, Monday first: "17-20", "kl. 16.30 til 19, 21-22", "aften", "hele dagen"; "": no time
/// then.
using WeekTexts = std::array<std::string, days_a_week>;
struct WeekFault {
    enum class Why { unreadable, no_half_hour, ends_first, too_long };
    Weekday day = Weekday::monday;
    Why why = Why::unreadable;
    std::string part{};  ///< of the text, as it was written
};
using WeekFaults = std::vector<WeekFault>;  ///< one a day at most
inline constexpr std::size_t week_letters_max = 200;
/// In Danish, with the day and the way out.
std::string sentence(const WeekFault& fault);
Result<Week, WeekFaults> read_week(const WeekTexts& texts);
/// "17–20", "9–12, 16.30–19"; reads as the same week.
WeekTexts written(const Week& week);

/// For a sentence, short enough to be read at a glance: "tirsdag kl. 17–20 og torsdag kl. 16.30–19"; where that is
/// long the parts of the day, "mandag til torsdag eftermiddag og aften", or only the days.
std::string in_words(const Week& week);

enum class WhoCan { nobody, both, first, second };
/// A time of day at which each day is the same from beginning to end.
struct OverlayRow {
    Stretch time{};
    std::array<WhoCan, days_a_week> days{};
};
/// The two laid over each other, without the times of day at which nobody can on any day.
std::vector<OverlayRow> laid_over(const Week& first, const Week& second);

}  // namespace mentorkorps::domain
