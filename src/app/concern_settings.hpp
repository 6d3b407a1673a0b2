#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/concerns/duty.hpp"

namespace mentorkorps::app {

/// What the page "Jeg er bekymret" says, for whoever reads it. Nothing of it is on record.
struct ConcernHelp {
    domain::ConcernContact contact{};
    std::optional<domain::ConcernReader> reader{};  ///< nothing: nobody is signed in
    /// Where volunteers are under the sharpened duty: all programmes of who is signed in, else all.
    struct Sharpened {
        std::string programme{};
        std::string reason{};  ///< only for who is signed in
    };
    std::vector<Sharpened> sharpened{};
    bool may_write = false;     ///< a concern down
    bool may_change = false;    ///< the numbers
    bool reads_theirs = false;  ///< those of others
};
ConcernHelp concern_help(const World& world, const domain::Viewer* viewer);

/// By whom, and when; nothing: nobody has said anything.
struct SaidBy {
    std::string name;
    Instant at;
};
struct ProgrammesDuty {
    domain::ProgrammeId programme;
    std::string key, name;
    domain::VolunteersDuty duty{};
    std::optional<SaidBy> said{};
};
/// What can be said of concerns, for who may `manage_accounts`.
struct ConcernSettings {
    domain::ConcernContact contact{};
    std::optional<SaidBy> said{};
    std::vector<ProgrammesDuty> programmes{};  ///< those in which the viewer may
};
Result<ConcernSettings, NotFound> concern_settings(const World& world, const domain::Viewer& viewer);

using ConcernContactRefusal = std::variant<NotFound, domain::ConcernContactFault>;
Result<domain::ConcernContact, ConcernContactRefusal> set_concern_contact(const World& world,
                                                                          const domain::Viewer& viewer,
                                                                          const domain::ConcernContact& typed);
struct DutyWish {
    std::optional<domain::Duty> duty{};
    std::string reason{};
};
using DutyRefusal = std::variant<NotFound, domain::DutyFault>;
/// `key`: of a programme among the settings.
Result<domain::VolunteersDuty, DutyRefusal> set_duty(const World& world, const domain::Viewer& viewer,
                                                     std::string_view key, const DutyWish& wish);

}  // namespace mentorkorps::app
