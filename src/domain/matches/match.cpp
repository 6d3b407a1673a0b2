#include "domain/matches/match.hpp"

namespace mentorkorps::domain {

bool is_running(MatchState state) {
    using enum MatchState;
    return state == introduced || state == active || state == paused || state == closing;
}

Result<Closing, ClosingRefusal> close(const Match& match, const Closing& wish, const Programme& programme, Date today) {
    using enum ClosingRefusal;
    if (!is_running(match.stand.state)) return refused(not_running);
    if (wish.on > today) return refused(in_future);
    if (wish.on < match.started) return refused(before_start);
    const auto* reasons = programme.list(lists::end_reason);
    if (reasons != nullptr && wish.reason.empty()) return refused(reason_missing);
    if (reasons != nullptr && reasons->by_key(wish.reason) == nullptr) return refused(reason_unknown);
    const auto* outcomes = programme.list(lists::outcome);
    if (outcomes != nullptr && !wish.outcome.empty() && outcomes->by_key(wish.outcome) == nullptr)
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
        case in_future: return "Slutdatoen ligger i fremtiden. Vælg i dag eller en tidligere dag.";
    }
    return {};
}

}  // namespace mentorkorps::domain
