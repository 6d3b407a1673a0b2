#include "domain/proposals/proposal.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/people/guardian.hpp"

namespace mentorkorps::domain {
namespace {

/// What each has said by a day, and whether all had said yes at some time.
struct Said {
    std::vector<std::optional<Answer>> last;
    bool is_agreed = false;

    bool any(Answer answer) const { return std::ranges::find(last, answer) != last.end(); }
    bool all(Answer answer) const { return std::ranges::count(last, answer) == std::ssize(last); }
};

Said said_by(const MatchProposal& proposal, Date on) {
    Said said{std::vector<std::optional<Answer>>(proposal.asked.size())};
    for (const auto& each : proposal.answers) {
        const auto party = std::ranges::find(proposal.asked, each.party);
        if (each.on > on || party == proposal.asked.end()) continue;
        said.last[static_cast<std::size_t>(party - proposal.asked.begin())] = each.answer;
        said.is_agreed |= said.all(Answer::yes);
    }
    return said;
}

}  // namespace

std::string_view label(Answer answer) {
    switch (answer) {
        case Answer::yes: return "Ja";
        case Answer::no: return "Nej";
        case Answer::talk: return "Vil tale om det først";
    }
    return {};
}

std::vector<Party> asked_about(const std::optional<Date>& young_persons_birth_date, Date on) {
    std::vector<Party> asked{Party::mentor, Party::young_person};
    if (has_guardian(young_persons_birth_date, on)) asked.push_back(Party::guardian);
    return asked;
}

std::optional<Answer> answer_of(const MatchProposal& proposal, Party party) {
    std::optional<Answer> last;
    for (const auto& each : proposal.answers)
        if (each.party == party) last = each.answer;
    return last;
}

ProposalState state(const MatchProposal& proposal, Date on) {
    if (proposal.end && proposal.ended_on <= on)
        return *proposal.end == ProposalEnd::matched ? ProposalState::matched : ProposalState::withdrawn;
    const auto said = said_by(proposal, on);
    if (said.any(Answer::no)) return ProposalState::declined;
    if (!proposal.can_be_matched) return ProposalState::overtaken;
    if (said.all(Answer::yes)) return ProposalState::accepted;
    if (on > proposal.answer_by && !said.is_agreed) return ProposalState::expired;
    return said.any(Answer::talk) ? ProposalState::talk : ProposalState::asked;
}

bool is_open(ProposalState state) {
    return state == ProposalState::asked || state == ProposalState::talk || state == ProposalState::accepted;
}

std::string_view label(ProposalState state) {
    switch (state) {
        case ProposalState::asked: return "Venter på svar";
        case ProposalState::talk: return "En af dem vil tale om det først";
        case ProposalState::accepted: return "Alle har sagt ja";
        case ProposalState::declined: return "Takket nej";
        case ProposalState::expired: return "Fristen gik, uden at alle sagde ja";
        case ProposalState::overtaken: return "En af dem kan ikke matches mere";
        case ProposalState::withdrawn: return "Trukket tilbage";
        case ProposalState::matched: return "Blev til et match";
    }
    return {};
}

std::string sentence(ProposalFault fault) {
    switch (fault) {
        case ProposalFault::not_waiting: return "Den unge venter ikke på en mentor. Ret først den unges status.";
        case ProposalFault::already_proposed:
            return "Den unge er allerede foreslået en mentor. Træk det forslag tilbage først, hvis det skal være en "
                   "anden.";
        case ProposalFault::mentor_full:
            return "Mentoren er allerede foreslået til så mange, som der er plads til. Vælg en anden mentor.";
        case ProposalFault::day_passed: return "Fristen ligger før i dag. Vælg i dag eller en senere dag.";
        case ProposalFault::day_too_late:
            return fmt::format("Fristen er for lang. Vælg en dag inden for {} dage.", answer_days_max);
        case ProposalFault::not_open: return "Forslaget gælder ikke mere. Lav et nyt, hvis de to skal spørges igen.";
        case ProposalFault::not_asked: return "Det forslag spørger ikke dem. Vælg en af dem, der står på siden.";
        case ProposalFault::not_accepted:
            return "Det første møde kan først aftales, når alle har sagt ja. Skriv svarene ned først.";
        case ProposalFault::meeting_passed: return "Mødet ligger før i dag. Vælg i dag eller en senere dag.";
        case ProposalFault::place_too_long:
            return fmt::format("Stedet er for langt. Skriv det med højst {} tegn.", place_letters_max);
    }
    return {};
}

std::optional<ProposalFault> fault_of_day(Date answer_by, Date today) {
    if (answer_by < today) return ProposalFault::day_passed;
    if (answer_by > today + std::chrono::days{answer_days_max}) return ProposalFault::day_too_late;
    return std::nullopt;
}

std::optional<ProposalFault> fault_of_answer(const MatchProposal& proposal, Party party, Date on) {
    if (!is_open(state(proposal, on))) return ProposalFault::not_open;
    if (std::ranges::find(proposal.asked, party) == proposal.asked.end()) return ProposalFault::not_asked;
    return std::nullopt;
}

std::optional<ProposalFault> fault_of_meeting(const MatchProposal& proposal, const FirstMeeting& meeting, Date today) {
    if (!is_open(state(proposal, today))) return ProposalFault::not_open;
    if (state(proposal, today) != ProposalState::accepted) return ProposalFault::not_accepted;
    if (meeting.on < today) return ProposalFault::meeting_passed;
    if (length(meeting.place) > place_letters_max) return ProposalFault::place_too_long;
    return std::nullopt;
}

std::vector<Party> at_first_meeting(const Programme& programme, Date on) {
    std::vector<Party> all{Party::young_person, Party::mentor};
    for (const auto* rule : programme.rules_of<RequiredEvent>(on)) {
        const auto& event = std::get<RequiredEvent>(rule->kind);
        if (event.before != Step::introduction && event.before != Step::activation) continue;
        for (const auto party : event.attended_by)
            if (std::ranges::find(all, party) == all.end()) all.push_back(party);
    }
    return all;
}

}  // namespace mentorkorps::domain
