#pragma once

#include <algorithm>

#include "domain/today/harm.hpp"
#include "domain/today/today.hpp"

/// What I dag is made from, shared between its files.
namespace mentorkorps::domain {

struct TodayAsked {
    const TodayFacts& facts;
    const Programme& programme;
    Date today;
    const TodayPage& page;
};

/// Since then; `over_unknown` where nobody knows since when.
inline int days_waited(Date since, Date today) {
    return since == since_ever ? over_unknown : std::max(0, static_cast<int>((today - since).count()));
}

/// Which of so many are shown: those from, and those before.
struct ShownRange {
    std::size_t from = 0, to = 0;
};
inline ShownRange shown(const TodayPage& page, TodayGroupKey key, std::size_t total) {
    if (page.only && *page.only != key) return {};
    const auto from = std::min(static_cast<std::size_t>(std::max(0, page.from)), total);
    return {from, from + std::min(static_cast<std::size_t>(std::max(0, page.most)), total - from)};
}

/// Whether a line is among what is asked for.
enum class Showing { shown, deferred, elsewhere };
Showing showing_of(const TodayLine& line, const TodayAsked& asked);
/// The thing as the line that it stands in.
TodayThing in_line(TodayThing thing, const TodayLine& line, const DeferralBounds& bounds, const TodayAsked& asked);
/// "waits@2026-01-05"
std::string since(std::string_view what, Date day);

/// Whether the viewer has the talk in hand today.
bool is_mine(const TalkToday& talk, const TodayAsked& asked);
/// One item a match, with all that waits there, in the order of `Harm`; a match stands where its worst does. Of
/// `TodayPage::mine` only what is talks of the viewer's.
TodayGroup in_matches(const TodayAsked& asked);

}  // namespace mentorkorps::domain
