#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/matches/match.hpp"
#include "domain/today/harm.hpp"

/// "Ikke nu": what somebody takes out of I dag for a while, or for as long as it says the same.
namespace mentorkorps::domain {

/// Which line of I dag: of a match, of a person, of both, or of the programme.
struct TodayLine {
    std::optional<MatchId> match{};
    std::optional<PersonId> person{};
    std::string what{};  ///< "silence@2026-01-05": what waits, since when; one that begins anew is another. Empty: a
                         ///< talk or a deviation, which have a page of their own for this
    friend bool operator==(const TodayLine&, const TodayLine&) = default;
};

struct DeferralKind;
using DeferralId = Id<DeferralKind>;

struct Deferral {
    DeferralId id;
    TodayLine line;
    std::optional<Date> until{};  ///< the day it is shown again; nothing: it is of no relevance
};
using Deferrals = std::vector<Deferral>;

/// For how long a line may wait.
struct DeferralBounds {
    std::chrono::days most{31};
    enum { only_until_a_day, for_good } longest = only_until_a_day;
};
/// What harms while it waits comes back within a week, and is never of no relevance.
DeferralBounds deferral_bounds(Harm harm);

enum class DeferralFault {
    day_missing,
    day_not_later,
    beyond_week,   ///< of what harms while it waits
    beyond_month,  ///< of the rest
    is_relevant,
    reason_missing,
    reason_too_long
};
/// In Danish, with the way out.
std::string sentence(DeferralFault fault);
inline constexpr std::size_t deferral_reason_letters_max = 500;

/// What somebody decides about a line.
struct DeferralDraft {
    enum { until_a_day, for_good } how = until_a_day;
    std::optional<Date> until{};
    std::string reason{};  ///< without white space around it
};
std::optional<DeferralFault> fault_of(const DeferralDraft& draft, const DeferralBounds& bounds, Date today);

}  // namespace mentorkorps::domain
