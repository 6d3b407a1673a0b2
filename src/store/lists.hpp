#pragma once

#include <vector>

#include "db/database.hpp"
#include "domain/people/lists.hpp"

namespace mentorkorps::store {

/// Everybody who is a young person, or a mentor, in a programme on a day, in Danish order of names.
std::vector<domain::ListLine> list(db::Read& tx, domain::ProgrammeId programme, domain::ListKind kind, Date on);

}  // namespace mentorkorps::store
