#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "app/practice.hpp"
#include "base/result.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/matches/rationale.hpp"
#include "domain/practice/plan.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/practice/support_talk.hpp"

namespace mentorkorps::app {

/// A match as its page tells it: facts only, no notes.
struct MatchStory {
    domain::Match match;
    std::string place;         ///< where they have agreed to meet
    bool hides_place = false;  ///< somebody is protected: what would tell where they are is left out for this viewer
    std::optional<domain::MeetingAgreement> usual{};  ///< what a form proposes; for who may change
    std::vector<domain::Stand<domain::MatchState>> stands;
    std::vector<domain::ContactLine> contacts;  ///< the latest
    domain::ContactTotals totals;
    std::vector<domain::Enrolment> enrolments;  ///< of the young people
    const domain::Programme* policy = nullptr;
    bool may_change = false;
    std::vector<domain::Task> tasks{};         ///< for who may change
    std::vector<domain::WrittenTalk> talks{};  ///< for who may change; newest first
    std::vector<SaidVerdict> verdicts{};       ///< for who may change, as of today
    std::vector<GradedStandard> standards{};   ///< likewise
    std::optional<domain::FragileMatch> fragile{};
    std::vector<std::string> deviates_from{};     ///< for who may change: keys of rules that may be set aside for it
    domain::Requirements asked{};                 ///< for who may change: what rules ask to have in place
    bool has_guardian = false;                    ///< for who may change: there are parents to talk with
    const domain::Rule* asks_for_plan = nullptr;  ///< of one that is to be closed: the rule that it ends too early by
    std::vector<domain::WrittenWaiver> waivers{};
    std::vector<domain::WrittenRationale> rationales{};  ///< for who may change; newest first
};
/// For who may `see_people` in the programme, and the match's own mentors.
Result<MatchStory, NotFound> match_story(const World& world, const domain::Viewer& viewer, domain::MatchId id);
/// The same, with what is asked before the match ends as `wish` says.
Result<MatchStory, NotFound> match_to_close(const World& world, const domain::Viewer& viewer, domain::MatchId id,
                                            const domain::Closing& wish);

/// All that follow are for who may `change_people` in the match's programme.
enum class MoveRefusal { not_found, not_possible };
std::string sentence(MoveRefusal refusal);
/// Pauses or takes up again, from today on.
Result<domain::MatchId, MoveRefusal> move_match(const World& world, const domain::Viewer& viewer, domain::MatchId id,
                                                domain::MatchState to);

using AgreeRefusal = std::variant<MoveRefusal, domain::AgreementFault>;
/// Another agreement, from today on, within what the programme leaves to the two.
Result<domain::MatchId, AgreeRefusal> agree(const World& world, const domain::Viewer& viewer, domain::MatchId id,
                                            const domain::TypedAgreement& agreement);

using RationaleRefusal = std::variant<NotFound, domain::RationaleFault>;
/// Keeps why these were matched, sealed, as known from today on; what was written before stays to be read. The same
/// words once more are no change.
Result<domain::MatchId, RationaleRefusal> write_rationale(const World& world, const domain::Viewer& viewer,
                                                          domain::MatchId id, std::string_view typed);

using CloseRefusal = std::variant<NotFound, domain::ClosingRefusal, domain::Stopped>;
/// Ends the match. A young person who has no other goes back to waiting, or is closed, as the wish says; the mentor
/// stays. What the wish ticks is kept as in place, and a rule that is set aside is kept with the reason.
Result<domain::MatchId, CloseRefusal> close_match(const World& world, const domain::Viewer& viewer, domain::MatchId id,
                                                  const domain::Closing& wish);

}  // namespace mentorkorps::app
