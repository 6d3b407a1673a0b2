#pragma once

#include <optional>
#include <string>

#include "app/world.hpp"
#include "store/seals.hpp"

namespace mentorkorps::app {

/// From now on each transaction seals what it has touched. `world` must outlive its database's use.
void keep_sealed(const World& world);

/// What the seals said before a database was brought up to a newer schema; nothing when it was not, or had none.
using SealsBefore = std::optional<store::SealState>;
SealsBefore seals_before(db::Read& tx, int migration, const OrganisationKeys& keys);

/// Seals a database that never was, and one whose schema is newer than its seals: not, when rows have been edited, for
/// then that would not show any longer. What the administrator should hear, in English; nothing when all is as it was.
std::optional<std::string> bring_seals_up(const World& world, const SealsBefore& before);

/// Seals every row as it stands, whatever has been edited, and puts on record what was found before.
store::SealState seal_anew(const World& world, const domain::audit::Actor& by);

}  // namespace mentorkorps::app
