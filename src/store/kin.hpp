#pragma once

#include <vector>

#include "db/database.hpp"
#include "domain/people/kin.hpp"
#include "store/person_keys.hpp"
#include "store/states.hpp"

/// Adults who are close to a young person.
namespace mentorkorps::store {

/// Somebody new, or what is known of them now: every change is a new row. Sealed under the young person's key.
domain::KinId put(db::Write& tx, const Sealing& sealing, domain::PersonId person, const domain::Kin& kin,
                  const Written& written);
/// As they are known now, also those of before; the first written down first. `Broken` when a row has been changed from
/// outside.
std::vector<domain::Kin> kin_of(db::Read& tx, const Key& persons, domain::PersonId person);

}  // namespace mentorkorps::store
