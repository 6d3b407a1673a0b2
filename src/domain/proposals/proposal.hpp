#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/matches/match.hpp"
#include "domain/people/named_person.hpp"
#include "domain/programmes/programme.hpp"

/// Two who are proposed to each other, and what the parties answer. A proposal changes nothing of where the two stand:
/// who is proposed waits on, so that one that comes to nothing has cost no place in the queue.
namespace mentorkorps::domain {

struct ProposalKind;
using ProposalId = Id<ProposalKind>;

enum class Answer {
    yes,
    no,   ///< nobody but the coordinators is told whose
    talk  ///< with the coordinator first
};
/// "Ja", "Nej", "Vil tale om det først"
std::string_view label(Answer answer);

struct PartyAnswer {
    Party party = Party::mentor;
    Answer answer = Answer::talk;
    Date on{};
};

/// How somebody ended a proposal.
enum class ProposalEnd {
    withdrawn,
    matched  ///< it became a match
};

struct MatchProposal {
    ProposalId id{};
    ProgrammeId programme{};
    EnrolmentId enrolment{};
    CommitmentId commitment{};
    NamedPerson young{}, mentor{};
    std::vector<Party> asked{};  ///< the mentor, the young person, and until they are 18 a guardian
    Date on{};
    Date answer_by{};                    ///< the last day
    std::vector<PartyAnswer> answers{};  ///< in the order in which they came; the last of each party holds
    std::optional<ProposalEnd> end{};
    Date ended_on{};             ///< with `end`
    bool can_be_matched = true;  ///< the mentor is ready still, and the young person waits
    std::optional<AccountId> by{};
    /// A match that was made at once: nobody was asked.
    bool is_direct() const { return end == ProposalEnd::matched && answers.empty(); }
};
/// Whom a proposal on a day asks.
std::vector<Party> asked_about(const std::optional<Date>& young_persons_birth_date, Date on);
/// What a party says; nothing: they have not answered.
std::optional<Answer> answer_of(const MatchProposal& proposal, Party party);

enum class ProposalState {
    asked,     ///< somebody has not answered
    talk,      ///< somebody wants to talk about it
    accepted,  ///< all have said yes: names may be told, and the first meeting arranged
    declined,
    expired,    ///< the last day went by, and not all had said yes
    overtaken,  ///< the mentor is not ready any more, or the young person does not wait
    withdrawn,
    matched
};
/// Of what was written down by a day; where the two stand is today's. Once all have said yes no last day ends it.
ProposalState state(const MatchProposal& proposal, Date on);
/// Asked, talk or accepted: it takes up a place at the mentor, and the young person is proposed to nobody else.
bool is_open(ProposalState state);
/// For a coordinator: "Venter på svar", "Alle har sagt ja" …
std::string_view label(ProposalState state);

/// From the day that it is made: long enough to sleep on it, and to reach somebody on holiday.
inline constexpr int answer_days_usual = 14, answer_days_max = 92;  // ours
enum class ProposalFault {
    not_waiting,
    already_proposed,  ///< the young person, to this mentor or another
    mentor_full,       ///< others are proposed to them
    day_passed,
    day_too_late,
    not_open,
    not_asked,
    not_accepted,
    meeting_passed,
    place_too_long
};
/// In Danish, with the way out.
std::string sentence(ProposalFault fault);
std::optional<ProposalFault> fault_of_day(Date answer_by, Date today);
/// Why the party cannot answer on that day.
std::optional<ProposalFault> fault_of_answer(const MatchProposal& proposal, Party party, Date on);

/// Where all meet for the first time.
struct FirstMeeting {
    Date on{};
    std::optional<TimeOfDay> at{};
    std::string place{};  ///< may be empty
};
std::optional<ProposalFault> fault_of_meeting(const MatchProposal& proposal, const FirstMeeting& meeting, Date today);
/// Who must be there by the rules in force on a day: of talks that must be held before a match may begin. The mentor
/// and the young person always are.
std::vector<Party> at_first_meeting(const Programme& programme, Date on);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Answer> = [] {
    using enum mentorkorps::domain::Answer;
    using mentorkorps::Named;
    return std::array{Named{yes, "yes"}, Named{no, "no"}, Named{talk, "talk"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ProposalEnd> = [] {
    using enum mentorkorps::domain::ProposalEnd;
    using mentorkorps::Named;
    return std::array{Named{withdrawn, "withdrawn"}, Named{matched, "matched"}};
}();
