#pragma once

#include <vector>

#include "app/world.hpp"

/// Somebody new may be somebody who is here already.
namespace mentorkorps::app {

/// Those who may be the same (`may_be_same`), whom the viewer may see, and of whom nobody has said that they are
/// others.
std::vector<domain::Person> maybe_same(db::Read& tx, const domain::Viewer& viewer, const domain::Person& person,
                                       const std::vector<domain::PersonId>& others);
/// Puts on record that they were shown.
void record_shown(db::Write& tx, const World& world, const domain::Viewer& viewer,
                  const std::vector<domain::Person>& people, domain::ProgrammeId programme);

}  // namespace mentorkorps::app
