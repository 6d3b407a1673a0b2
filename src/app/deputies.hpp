#pragma once

#include <optional>
#include <variant>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/today/deputies.hpp"

/// Who has a coordinator's talks while they are away. For coordinators.
namespace mentorkorps::app {

/// What a coordinator needs to say that they are away.
struct AwayDesk {
    domain::Colleagues others{};               ///< who coordinate one of the same programmes
    std::optional<domain::Absence> absence{};  ///< what they said last, unless it is over
};
Result<AwayDesk, NotFound> away_desk(const World& world, const domain::Viewer& viewer);

using AwayRefusal = std::variant<NotFound, domain::AbsenceFault>;
/// In the place of what they said before.
Result<domain::Absence, AwayRefusal> say_away(const World& world, const domain::Viewer& viewer,
                                              const domain::AbsenceWish& wish);
/// They are back, also before they thought.
Result<domain::AccountId, NotFound> say_back(const World& world, const domain::Viewer& viewer);

}  // namespace mentorkorps::app
