#include "domain/matches/making.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/matches/rationale.hpp"

namespace mentorkorps::domain {
namespace {

std::string_view sentence_of(MatchFault fault) {
    using enum MatchFault;
    switch (fault) {
        case mentor_missing: return "Vælg en mentor.";
        case mentor_rejected: return "Mentoren er afvist i programmet og kan ikke få et match. Vælg en anden mentor.";
        case not_waiting: return "Den unge venter ikke på en mentor. Ret først den unges status.";
        case in_future: return "Startdatoen ligger i fremtiden. Vælg i dag, eller lav matchet den dag, de begynder.";
        case before_waiting: return "Startdatoen ligger, før den unge kom til at vente. Vælg en senere dag.";
        case before_ready: return "Startdatoen ligger, før mentoren var klar. Vælg en senere dag.";
        case rationale_too_long: return sentence(RationaleFault::too_long);
    }
    return {};
}

std::vector<std::string> stopping(const Candidate& candidate) {
    std::vector<std::string> found;
    for (const auto& reason : candidate.reasons)
        if (reason.weight == Reason::Weight::stops && reason.rule == nullptr) found.push_back(reason.sentence);
    return found;
}

/// What rules have against the mentor, and against beginning before all is in place.
std::vector<Obstacle> all_obstacles(const Pair& pair, Date start) {
    auto found = obstacles(pair.asked, start);
    for (const auto& reason : pair.candidate.reasons)
        if (reason.weight == Reason::Weight::stops) found.push_back({reason.rule, reason.sentence});
    return found;
}

}  // namespace

std::string sentence(const MatchRefusal& refusal) {
    return std::visit(overloaded{[](MatchFault fault) { return std::string(sentence_of(fault)); },
                                 [](const AgreementFault& fault) { return fault.sentence; },
                                 [](const MentorCannot& cannot) {
                                     return fmt::format("{} kan ikke tage imod: {}. Vælg en anden.", cannot.name,
                                                        fmt::join(cannot.reasons, "; "));
                                 },
                                 [](const Stopped& stopped) { return sentence(stopped); }},
                      refusal);
}

bool can_be_matched(EnrolmentState state) {
    return state == EnrolmentState::waiting || state == EnrolmentState::accepted;
}

Result<AllowedMatch, MatchRefusal> make(const Pair& pair, const MatchDraft& draft, Date today) {
    using enum MatchFault;
    const auto& [young, candidate, asked, bounds] = pair;
    if (!can_be_matched(young.state)) return refused(MatchRefusal(not_waiting));
    if (auto reasons = stopping(candidate); !reasons.empty())
        return refused(MatchRefusal(MentorCannot{candidate.mentor.person.name, std::move(reasons)}));
    if (draft.start > today) return refused(MatchRefusal(in_future));
    if (draft.start < young.state_since) return refused(MatchRefusal(before_waiting));
    if (draft.start < candidate.mentor.state_since) return refused(MatchRefusal(before_ready));
    if (auto fault = fault_of(draft.agreement, bounds)) return refused(MatchRefusal(*std::move(fault)));
    if (length(draft.rationale) > rationale_letters_max) return refused(MatchRefusal(rationale_too_long));
    auto waived = pass(all_obstacles(pair, draft.start), draft.waiver);
    if (!waived) return refused(MatchRefusal(std::move(waived.error())));
    return AllowedMatch{draft, std::move(*waived)};
}

}  // namespace mentorkorps::domain
