#include "domain/matches/match.hpp"

#include <algorithm>

namespace mentorkorps::domain {
bool is_running(MatchState state) {
    using enum MatchState;
    return state == introduced || state == active || state == paused || state == closing;
}

bool may_follow(MatchState from, MatchState to) {
    using enum MatchState;
    switch (from) {
        case proposed: return to == declined || to == accepted || to == introduced || to == active;
        case accepted: return to == introduced || to == active || to == closed;
        case introduced: return to == active || to == paused || to == closing || to == closed;
        case active: return to == paused || to == closing || to == closed;
        case paused: return to == active || to == closing || to == closed;
        case closing: return to == active || to == closed;
        case declined:
        case closed: return false;
    }
    return false;
}

bool is_mentor(const Match& match, PersonId person, Date on) {
    return std::ranges::any_of(match.mentors, [&](const MatchMember& mentor) {
        return mentor.person == person && (!mentor.to || *mentor.to >= on);
    });
}

Result<Closing, ClosingRefusal> close(const Match& match, const Closing& wish, const Programme& programme, Date today) {
    using enum ClosingRefusal;
    if (!is_running(match.stand.state)) return refused(not_running);
    if (wish.on > today) return refused(in_future);
    if (wish.on < match.started) return refused(before_start);
    if (wish.on < match.stand.from) return refused(before_stand);
    const auto* reasons = programme.list(lists::end_reason);
    if (reasons != nullptr && wish.reason.empty()) return refused(reason_missing);
    if (reasons != nullptr && !reasons->offers(wish.reason)) return refused(reason_unknown);
    const auto* outcomes = programme.list(lists::outcome);
    if (outcomes != nullptr && !wish.outcome.empty() && !outcomes->offers(wish.outcome))
        return refused(outcome_unknown);
    return wish;
}

std::string sentence(ClosingRefusal refusal) {
    using enum ClosingRefusal;
    switch (refusal) {
        case not_running: return "Matchet er allerede afsluttet.";
        case reason_missing: return "Vælg, hvorfor matchet slutter. Det er vigtigt for næste match.";
        case reason_unknown: return "Årsagen findes ikke på programmets liste. Vælg en af dem, der står der.";
        case outcome_unknown: return "Resultatet findes ikke på programmets liste. Vælg et af dem, der står der.";
        case before_start: return "Slutdatoen ligger før matchets start. Ret datoen.";
        case before_stand: return "Matchet har skiftet status efter den dag. Vælg en senere slutdato.";
        case plan_missing:
            return "Skriv, hvad der er planlagt for den unge. Matchet slutter så tidligt, at det kan skade den unge.";
        case in_future: return "Slutdatoen ligger i fremtiden. Vælg i dag eller en tidligere dag.";
    }
    return {};
}

}  // namespace mentorkorps::domain
