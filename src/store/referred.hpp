#pragma once

#include <vector>

#include "db/database.hpp"
#include "domain/people/referred.hpp"

namespace mentorkorps::store {

/// The young people whom an account follows as their caseworker, in Danish order, as they stand on a day.
std::vector<domain::ReferredYoungPerson> referred_to(db::Read& tx, domain::AccountId caseworker, Date on);

}  // namespace mentorkorps::store
