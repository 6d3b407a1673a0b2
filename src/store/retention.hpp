#pragma once

#include <vector>

#include "db/database.hpp"
#include "domain/practice/whole.hpp"

namespace mentorkorps::store {

/// What stands as ended or refused in a programme on a day: what data may be kept only so long after.
std::vector<domain::EndedFact> ended(db::Read& tx, domain::ProgrammeId programme, Date on);

}  // namespace mentorkorps::store
