#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/recruitment/application.hpp"

/// What becomes of an application: for who may `change_people` in its programme.
namespace mentorkorps::app {

struct WhichApplication {
    domain::ProgrammeId programme{};
    domain::ApplicationId application{};
};
/// How many wait, and since when. Names nobody.
domain::ApplicationsWaiting applications_waiting(const World& world, const domain::Viewer& viewer,
                                                 domain::ProgrammeId programme);
/// An application with its words. The look is on record when this returns.
struct ApplicationPage {
    domain::KeptApplication kept{};
    domain::RecruitmentRound round{};
};
Result<ApplicationPage, NotFound> application(const World& world, const domain::Viewer& viewer,
                                              const WhichApplication& which);

/// Somebody has answered it already.
struct AnsweredBefore {
    domain::ApplicationState state = domain::ApplicationState::received;
};
/// The person who it is said to be is a mentor of the programme already.
struct IsMentorAlready {
    domain::CommitmentState state = domain::CommitmentState::active;
};
/// Nobody of those whom the form showed.
struct NobodyChosen {};

struct TakeIn {
    WhichApplication which{};
    std::optional<domain::PersonId> person{};  ///< it is this one, who is there already
    std::vector<domain::PersonId> others{};    ///< who somebody has said are others, though they look the same
};
using TakeInRefusal = std::variant<NotFound, AnsweredBefore, IsMentorAlready, NobodyChosen, MaybeSame>;
/// Makes a person of it, or adds what is not known to the one who is there, who begins in the programme today as
/// somebody who has applied, with the round's channel and cohort. A double tap is one person.
Result<domain::PersonId, TakeInRefusal> take_in(const World& world, const domain::Viewer& viewer, const TakeIn& wanted);

enum class RefusalLetter { none, sent };
struct TurnAway {
    WhichApplication which{};
    std::string reason{};  ///< for the coordinators
    std::optional<Date> again_from{};
    RefusalLetter letter = RefusalLetter::none;
    std::string text{};  ///< of the letter, as the coordinator has read it
};
enum class TurnAwayFault {
    reason_missing,
    reason_long,
    reason_holds_cpr,
    again_unread,
    again_past,
    letter_empty,
    letter_holds_cpr,
    letter_tells_care,
    letter_is_way_in
};
std::string sentence(TurnAwayFault fault);
using TurnAwayRefusal = std::variant<NotFound, AnsweredBefore, TurnAwayFault>;
/// What is wrong with it before anybody reads the letter: nothing when it can be shown.
std::optional<TurnAwayFault> fault_in(const TurnAway& wanted, Date today);
Result<domain::ApplicationId, TurnAwayRefusal> turn_away(const World& world, const domain::Viewer& viewer,
                                                         const TurnAway& wanted);

/// They have said themselves that they would rather not.
using WithdrawRefusal = std::variant<NotFound, AnsweredBefore>;
Result<domain::ApplicationId, WithdrawRefusal> withdraw_application(const World& world, const domain::Viewer& viewer,
                                                                    const WhichApplication& which);

}  // namespace mentorkorps::app
