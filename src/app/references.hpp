#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/housekeeping.hpp"
#include "app/people.hpp"
#include "base/result.hpp"
#include "domain/screening/reference.hpp"

/// Asking somebody who knows a mentor: by who may `change_people` in the programme, and answered without signing in by
/// whoever has the link.
namespace mentorkorps::app {

/// Where the organisation's pages are, as the coordinator's own browser has it: "https://mentor.dk/skovby".
using FrontDoor = std::string;

using AskRefusal = std::variant<NotFound, domain::AskFault>;
/// A link goes to the referee. It lasts for fourteen days and is good for one answer.
Result<domain::PersonId, AskRefusal> ask_referee(const World& world, const domain::Viewer& viewer, const Somebody& who,
                                                 const domain::RefereeDraft& draft, const FrontDoor& door);
/// An open one of theirs; `NotFound` when it has ended meanwhile.
struct WhichReference {
    Somebody who;
    domain::ReferenceRequestId request;
};
Result<domain::PersonId, NotFound> withdraw_reference(const World& world, const domain::Viewer& viewer,
                                                      const WhichReference& which);
/// The link that is open ends, and another goes to the same address.
Result<domain::PersonId, NotFound> ask_again(const World& world, const domain::Viewer& viewer,
                                             const WhichReference& which, const FrontDoor& door);

/// What the referee sees of it.
struct RefereesPage {
    std::string referee;
    std::string mentor;
    std::string unit;  ///< that asks
    Date until{};
};
/// A link that opens nothing: of none we know, or of one that has ended.
struct ClosedLink {
    std::optional<domain::ReferenceEnd> end{};  ///< nothing: there is no such link
    std::string unit{};
    Date until{};
};
/// Opening it ends nothing, however often. It is on record that the mentor's name was shown.
Result<RefereesPage, ClosedLink> referees_page(const World& world, std::string_view code);
using AnswerRefusal = std::variant<ClosedLink, std::vector<domain::ReferenceFieldFault>>;
/// The name of who asked. The link has ended, and with it the referee's address is gone.
Result<std::string, AnswerRefusal> answer_reference(const World& world, std::string_view code,
                                                    const domain::ReferenceDraft& draft);
/// The mail came to somebody else.
Result<std::string, ClosedLink> not_the_referee(const World& world, std::string_view code);

/// By night: ends the links whose time has run out.
std::string end_references(const World& world, Trial trial);

}  // namespace mentorkorps::app
