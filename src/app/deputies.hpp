#pragma once

#include <variant>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/today/deputies.hpp"

/// Who has a coordinator's talks while they are away. For coordinators.
namespace mentorkorps::app {

/// What a coordinator needs to say who is away: they themselves, or a colleague who is ill and cannot say it.
struct AwayDesk {
    domain::Colleagues colleagues{};  ///< the viewer, and after them who coordinate one of the same programmes
    domain::Absences absences{};      ///< of these, that are not over
};
Result<AwayDesk, NotFound> away_desk(const World& world, const domain::Viewer& viewer);

using AwayRefusal = std::variant<NotFound, domain::AbsenceFault>;
/// In the place of what was said before. `who`: one of the desk's colleagues.
Result<domain::Absence, AwayRefusal> say_away(const World& world, const domain::Viewer& viewer, domain::AccountId who,
                                              const domain::AbsenceWish& wish);
/// They are back, also before anybody thought.
Result<domain::AccountId, NotFound> say_back(const World& world, const domain::Viewer& viewer, domain::AccountId who);

}  // namespace mentorkorps::app
