#pragma once

#include <unordered_map>

#include "db/database.hpp"
#include "domain/imports/rows.hpp"
#include "domain/people/person.hpp"

namespace mentorkorps::store {

/// The people of a programme as the rows of a spreadsheet, with their states as of a day. CPR numbers stay where they
/// are, and so does `place`.
using MentorRows = std::unordered_map<domain::PersonId, domain::MentorRow>;
MentorRows mentor_rows(db::Read& tx, domain::ProgrammeId programme, Date on);
using YouthRows = std::unordered_map<domain::PersonId, domain::YouthRow>;
YouthRows youth_rows(db::Read& tx, domain::ProgrammeId programme, Date on);

}  // namespace mentorkorps::store
