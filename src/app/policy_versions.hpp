#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/practice/effect.hpp"
#include "domain/programmes/changes.hpp"
#include "domain/programmes/fill.hpp"
#include "domain/programmes/policy_file.hpp"
#include "store/policies.hpp"

/// A programme's policy for who may `change_rules`: as it was published, what another would change, and publishing it.
namespace mentorkorps::app {

/// The newest text, and all that were published. A version 0 is the file that the programme began with.
struct PolicyDesk {
    domain::PolicyVersionId newest{};
    Date from{};  ///< of the newest; it may lie ahead
    std::string toml{};
    domain::Programme policy{};                    ///< as that text says it
    std::vector<store::PolicyVersion> versions{};  ///< the newest first
};
Result<PolicyDesk, NotFound> policy_desk(const World& world, const domain::Viewer& viewer,
                                         domain::ProgrammeId programme);
/// For the command line, which acts as the system.
Result<PolicyDesk, NotFound> policy_desk(const World& world, domain::ProgrammeId programme);
/// The text of one version, or of the file (0).
Result<std::string, NotFound> policy_text(const World& world, const domain::Viewer& viewer,
                                          domain::ProgrammeId programme, domain::PolicyVersionId version);

/// A policy that somebody means to publish.
struct PolicyDraft {
    domain::ProgrammeId programme{};
    domain::PolicyVersionId base{};  ///< the newest version when it was written
    std::string toml{};
    std::optional<Date> from{};
};
enum class DraftFault {
    day_missing,
    day_past,
    day_too_late,
    other_programme,
    nothing_new,
    stale,  ///< somebody else has published in the meantime
    reason_missing,
    reason_too_long
};
/// What is wrong with the day from which a policy is to hold.
std::optional<DraftFault> fault_of_day(std::optional<Date> from, Date today);
/// In Danish, with the way out.
std::string sentence(DraftFault fault);
inline constexpr std::size_t policy_reason_letters_max = 500;
using DraftRefusal = std::variant<NotFound, std::vector<domain::PolicyProblem>, DraftFault>;
/// All that is wrong, in English, for the console.
std::string console_sentence(const DraftRefusal& refusal);

/// What a draft changes, and what that would mean on its day for the matches that run, from what is on record now.
struct PolicyPreview {
    /// In how many matches a rule's verdict would change so.
    struct Verdicts {
        std::string rule{};
        std::string sentence{};
        std::optional<domain::Outcome> was{}, becomes{};
        int matches = 0;
    };
    struct Match {
        domain::MatchId id{};
        std::vector<std::string> names{};  ///< for who may `see_people`
        domain::Effect effect{};
    };
    Date from{};
    domain::PolicyVersionId newest{};  ///< that it would follow
    std::vector<domain::PolicyChange> changes{};
    std::vector<Verdicts> verdicts{};
    std::vector<Match> matches{};        ///< in which something changes
    int running = 0;                     ///< matches that were looked at
    int added = 0, gone = 0, moved = 0;  ///< talks
};
/// On record. A draft that is stale is shown as well: against what is published now.
Result<PolicyPreview, DraftRefusal> preview_policy(const World& world, const domain::Viewer& viewer,
                                                   const PolicyDraft& draft);

/// Publishes a draft with the reason, and brings the matches' tasks in step when it begins today; what begins later is
/// the night's. Refused and nothing kept when anything is wrong.
Result<domain::PolicyVersionId, DraftRefusal> publish_policy(const World& world, const domain::Viewer& viewer,
                                                             const PolicyDraft& draft, std::string_view reason);
Result<domain::PolicyVersionId, DraftRefusal> publish_policy(const World& world, const domain::audit::Actor& by,
                                                             const PolicyDraft& draft, std::string_view reason);

}  // namespace mentorkorps::app
