#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/matches/candidates.hpp"

namespace mentorkorps::domain {

/// What a coordinator wrote when pairing a young person with a mentor.
struct MatchDraft {
    CommitmentId mentor;
    Date start;
    MeetingAgreement agreement;
    std::string rationale;
};

enum class MatchFault { mentor_missing, not_waiting, in_future, before_waiting, before_ready, rationale_too_long };
/// The rules of the programme stop this mentor from taking this young person; why, as `candidates` says it.
struct MentorCannot {
    std::string name;
    std::vector<std::string> reasons;
};
using MatchRefusal = std::variant<MatchFault, AgreementFault, MentorCannot>;
/// In Danish, with the way out.
std::string sentence(const MatchRefusal& refusal);

/// May wait for a mentor, and get one.
bool can_be_matched(EnrolmentState state);

/// The match that `draft` asks for, with `candidate` as `candidates` found it. It begins today or earlier, but neither
/// before the young person came to wait nor before the mentor became ready.
Result<MatchDraft, MatchRefusal> make(const YoungPersonFacts& young, const Candidate& candidate,
                                      const MatchDraft& draft, Date today);

}  // namespace mentorkorps::domain
