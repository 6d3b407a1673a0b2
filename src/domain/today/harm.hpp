#pragma once

#include <compare>
#include <tuple>

/// The order of what waits in matches: by the harm that waiting does.
namespace mentorkorps::domain {

/// The worst first. A match is new as long as its end may harm the young person (`early_end`), so what holds it
/// together comes before all that is older.
enum class Harm {
    new_not_asked,  ///< a new match, and its follow-up should have been held, or is to be held today
    new_silent,     ///< a new match without the contact that was agreed
    new_to_ask,     ///< a new match, and its follow-up is to be held within the week
    unsafe,         ///< a certificate that is missing, has run out or is about to; or what else stops a match
    grant_ends,     ///< the time that a mentor is granted for has run out, or is about to
    waits,          ///< all else, by its days: check-ins, older matches without contact, what rules warn of
    deviates        ///< the match is not as a rule asks: a day more makes it no worse, and somebody takes a stand once
};

/// What waits in a match.
enum class Waiting { follow_up, check_in, silence, check, grant, thing, birthday, deviation };

/// Days over the day that something was due, where nobody knows which day that was: nobody can say that it is not long.
inline constexpr int over_unknown = 1'000'000;

/// Where something stands in the order.
struct Urgency {
    Harm harm = Harm::waits;
    int days_over = 0;     ///< below 0: still to come
    bool is_mine = false;  ///< of two that are alike, the viewer's own comes first

    friend bool operator==(const Urgency&, const Urgency&) = default;
    friend auto operator<=>(const Urgency& one, const Urgency& other) {
        return std::tuple(one.harm, -one.days_over, !one.is_mine) <=>
               std::tuple(other.harm, -other.days_over, !other.is_mine);
    }
};

enum class MatchAge { is_new, older };

constexpr Harm harm_of(Waiting what, MatchAge age, int days_over) {
    switch (what) {
        case Waiting::follow_up:
            if (age == MatchAge::older) return Harm::waits;
            return days_over >= 0 ? Harm::new_not_asked : Harm::new_to_ask;
        case Waiting::silence: return age == MatchAge::is_new ? Harm::new_silent : Harm::waits;
        case Waiting::check: return Harm::unsafe;
        case Waiting::grant: return Harm::grant_ends;
        case Waiting::deviation: return Harm::deviates;
        case Waiting::check_in:
        case Waiting::birthday:
        case Waiting::thing: return Harm::waits;
    }
    return Harm::waits;
}

}  // namespace mentorkorps::domain
