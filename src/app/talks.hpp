#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/practice/plan.hpp"
#include "domain/practice/support_talk.hpp"
#include "domain/today/deputies.hpp"

/// Support talks about a match, and the tasks that ask for them. All of it is for who may `change_people` in the
/// match's programme.
namespace mentorkorps::app {

/// Which talk: one that a task asks for, or one with a party that the coordinator wants to have.
struct TalkPlace {
    domain::MatchId match{};
    std::optional<domain::TaskId> task{};
    domain::Party party = domain::Party::mentor;
};
/// The place of a task's talk; nothing when there is no such task.
std::optional<TalkPlace> place_of(const World& world, domain::TaskId task);

/// What a coordinator needs at hand to have the talk.
struct TalkDesk {
    struct Somebody {
        std::string name{};
        std::optional<std::string> phone{};  ///< E.164
        std::string interpreter{};           ///< the language that one is needed for
    };
    domain::Match match;
    std::optional<domain::Task> task{};
    std::vector<Somebody> people{};  ///< of the party; nobody where we do not know who they are
    std::vector<std::string> questions{};
    domain::Colleagues colleagues{};               ///< who coordinate the programme
    std::optional<domain::AccountId> handed_to{};  ///< of a task: whose it is to have the talk
    std::string rule{};                            ///< what asks for it, in a sentence
    std::string source{};                          ///< and where that stands
    std::optional<domain::ContactMode> mode{};     ///< how close it wants the talk to be at least
};
Result<TalkDesk, NotFound> talk_desk(const World& world, const domain::Viewer& viewer, const TalkPlace& place);

using TalkRefusal = std::variant<NotFound, domain::TalkFault, domain::TaskFault>;
struct KeptTalk {
    domain::MatchId match{};
    std::optional<domain::ContactMode> still_asked{};  ///< the talk was looser, so the task is to be done still
};
/// Keeps the talk, its answers sealed; the task is done with it, when it was as close as the rule wants.
Result<KeptTalk, TalkRefusal> write_talk(const World& world, const domain::Viewer& viewer, const TalkPlace& place,
                                         const domain::TalkDraft& draft);

using TaskRefusal = std::variant<NotFound, domain::TaskFault>;
Result<domain::MatchId, TaskRefusal> put_off(const World& world, const domain::Viewer& viewer, domain::TaskId id,
                                             std::optional<Date> until, std::string_view reason);
Result<domain::MatchId, TaskRefusal> set_aside(const World& world, const domain::Viewer& viewer, domain::TaskId id,
                                               std::string_view reason);
/// What was settled by mistake, in the way that the viewer has `seen`, is to be done again. A talk that was written
/// stays.
Result<domain::MatchId, TaskRefusal> reopen(const World& world, const domain::Viewer& viewer, domain::TaskId id,
                                            std::optional<domain::TaskState> seen);
/// The talk is a colleague's to have; of none, nobody's in particular.
Result<domain::MatchId, TaskRefusal> hand_over(const World& world, const domain::Viewer& viewer, domain::TaskId id,
                                               std::optional<domain::AccountId> to);

}  // namespace mentorkorps::app
