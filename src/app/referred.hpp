#pragma once

#include <vector>

#include "app/world.hpp"
#include "domain/people/referred.hpp"

namespace mentorkorps::app {

/// The young people whom a caseworker follows: status and dates. Each look is on record with the young person.
std::vector<domain::ReferredYoungPerson> referred(const World& world, const domain::Viewer& viewer);

}  // namespace mentorkorps::app
