#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/screening/decision.hpp"
#include "domain/screening/reference.hpp"

/// Screening of mentors, for who may `change_people` in the programme. Nobody else reads it, the mentor least of all.
namespace mentorkorps::app {

struct ScreeningDesk {
    std::string name;
    std::optional<std::string> email;  ///< where a letter goes
    const domain::Programme* policy = nullptr;
    domain::CommitmentState state = domain::CommitmentState::interested;
    domain::Requirements asked{};                       ///< what rules ask for by steps
    std::vector<domain::WrittenScreeningStep> steps{};  ///< in the order in which they were written
    std::vector<domain::WrittenDecision> decisions{};
    std::vector<domain::ReferenceRequest> references{};  ///< in the order in which they were asked
    std::vector<domain::CommitmentState> ways_on{};
    std::vector<domain::Obstacle> against{};  ///< what rules have against the approval today
};
/// Reading is on record.
Result<ScreeningDesk, NotFound> screening(const World& world, const domain::Viewer& viewer, const Somebody& who);

using ScreeningRefusal = std::variant<NotFound, domain::ScreeningFault>;
/// Writes a step down, and with it what rules ask for by such a step: in place, or when it is red, not approved. Who
/// was interested or has applied is in screening from then on. It is in the log that somebody wrote, not what.
Result<domain::PersonId, ScreeningRefusal> write_screening_step(const World& world, const domain::Viewer& viewer,
                                                                const Somebody& who,
                                                                const domain::ScreeningDraft& draft);

enum class RejectionLetter { none, sent };
struct Deciding {
    domain::DecisionDraft draft{};
    std::vector<std::string> rules{};  ///< keys of those that the form showed as standing in the way
    RejectionLetter letter = RejectionLetter::none;
    std::string text{};
};
using DecisionRefusal = std::variant<NotFound, domain::DecisionFault, domain::StateRefusal, domain::Stopped>;
/// Decides, and with it where the mentor stands from that day on; where the letter is sent, it goes with it. Who has
/// been asked about them need not answer any more.
Result<domain::ScreeningOutcome, DecisionRefusal> decide_screening(const World& world, const domain::Viewer& viewer,
                                                                   const Somebody& who, const Deciding& wish);

/// How far a mentor's own screening is, as they may know it: in words, a sentence for each programme where they are on
/// the way in. Nothing of who was rejected: they have had a letter.
std::vector<std::string> own_screening(const World& world, const domain::Viewer& viewer);

}  // namespace mentorkorps::app
