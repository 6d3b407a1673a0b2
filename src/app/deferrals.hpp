#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/today/today.hpp"

/// "Ikke nu": a line of I dag is taken out of it, with a day or for as long as it says the same, and why.
namespace mentorkorps::app {

/// The line as it stands in I dag today, deferred or not. Nothing: it does not wait any more.
Result<std::optional<domain::TodayItem>, NotFound> line_today(const World& world, const domain::Viewer& viewer,
                                                              domain::ProgrammeId programme,
                                                              const domain::TodayLine& line);

/// It has been settled in the meantime.
struct LineGone {};
using DeferralRefusal = std::variant<NotFound, LineGone, domain::DeferralFault>;
/// What was decided about the same line before ends.
Result<domain::DeferralId, DeferralRefusal> defer(const World& world, const domain::Viewer& viewer,
                                                  domain::ProgrammeId programme, const domain::TodayLine& line,
                                                  domain::DeferralDraft draft);
/// Takes it into I dag again.
Result<domain::DeferralId, NotFound> bring_back(const World& world, const domain::Viewer& viewer,
                                                domain::ProgrammeId programme, domain::DeferralId id);

struct DeferralNote {
    domain::DeferralId id;
    std::optional<Date> until;  ///< shown again; nothing: not before it begins anew
    std::string reason;
    std::string by;
    Date on;
};
/// Why lines are left out today, for who may read what coordinators write. `today` with `deferred` has the lines.
std::vector<DeferralNote> deferral_notes(const World& world, const domain::Viewer& viewer,
                                         domain::ProgrammeId programme);

}  // namespace mentorkorps::app
