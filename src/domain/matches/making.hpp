#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/matching/candidates.hpp"
#include "domain/practice/requirements.hpp"

namespace mentorkorps::domain {

/// What a coordinator wrote when pairing a young person with a mentor.
struct MatchDraft {
    CommitmentId mentor;
    Date start;
    TypedAgreement agreement;
    std::string rationale;
    std::vector<std::string> in_place{};  ///< tokens of what was ticked as in place on the day that it begins
    WaiverWish waiver{};
};

enum class MatchFault {
    mentor_missing,
    mentor_rejected,
    not_waiting,
    in_future,
    before_waiting,
    before_ready,
    rationale_too_long
};
/// This mentor cannot take this young person, and no reason helps; why, as `candidates` says it.
struct MentorCannot {
    std::string name;
    std::vector<std::string> reasons;
};
using MatchRefusal = std::variant<MatchFault, AgreementFault, MentorCannot, Stopped>;
/// In Danish, with the way out.
std::string sentence(const MatchRefusal& refusal);

/// May wait for a mentor, and get one.
bool can_be_matched(EnrolmentState state);

/// Whom the draft is about: the mentor as `candidates` found them, and what the rules ask to have in place for the two;
/// both as of the day that they begin.
struct Pair {
    const YoungPersonFacts& young;
    const Candidate& candidate;
    const Requirements& asked;
    AgreementBounds bounds;  ///< of the programme
};
/// A match that may begin, and the keys of the rules that are set aside for it.
struct AllowedMatch {
    MatchDraft draft;
    std::vector<std::string> waived{};
};
/// The match that `draft` asks for. It begins today or earlier, but neither before the young person came to wait nor
/// before the mentor became ready.
Result<AllowedMatch, MatchRefusal> make(const Pair& pair, const MatchDraft& draft, Date today);

}  // namespace mentorkorps::domain
