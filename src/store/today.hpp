#pragma once

#include "db/database.hpp"
#include "domain/today/today.hpp"

namespace mentorkorps::store {

/// Everything in a programme that may need the coordinator on a day, in Danish order of names.
domain::TodayFacts today_facts(db::Read& tx, domain::ProgrammeId programme, Date today);

}  // namespace mentorkorps::store
