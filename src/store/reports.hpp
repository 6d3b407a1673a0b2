#pragma once

#include <vector>

#include "db/database.hpp"
#include "domain/people/named_person.hpp"
#include "domain/reports/corps.hpp"
#include "domain/reports/heads.hpp"

namespace mentorkorps::store {

/// Everything that the report on a programme counts, as of a day.
domain::CorpsFacts corps_facts(db::Read& tx, domain::ProgrammeId programme, Date as_of);

/// Everybody who is a mentor or a young person in a programme, in Danish order.
std::vector<domain::NamedPerson> people_in(db::Read& tx, domain::ProgrammeId programme);

/// Across all programmes that the organisation runs, as of a day.
domain::Heads heads(db::Read& tx, Date as_of);

}  // namespace mentorkorps::store
