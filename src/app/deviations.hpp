#pragma once

#include <string_view>
#include <variant>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/practice/deviations.hpp"

namespace mentorkorps::app {

using DeviationRefusal = std::variant<NotFound, domain::DeviationFault>;
/// A rule that the match deviates from does not hold for it, as somebody writes who may `change_people` in its
/// programme. The reason is sealed, and it is on record for all its people.
Result<domain::MatchId, DeviationRefusal> accept_deviation(const World& world, const domain::Viewer& viewer,
                                                           domain::MatchId match, std::string_view rule,
                                                           std::string_view reason);

}  // namespace mentorkorps::app
