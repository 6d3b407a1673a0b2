#pragma once

#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/recruitment/round.hpp"
#include "store/states.hpp"

/// Rounds of recruiting mentors.
namespace mentorkorps::store {

/// A new one; `round.id` is not read.
domain::RoundId add(db::Write& tx, const domain::RecruitmentRound& round, const Written& written);
/// What is said of it from now on.
void say(db::Write& tx, const domain::RecruitmentRound& round, const Written& written);
/// All of a programme, the one that began last first.
std::vector<domain::RecruitmentRound> rounds(db::Read& tx, domain::ProgrammeId programme);
/// Nothing when the programme has no such round.
std::optional<domain::RecruitmentRound> round(db::Read& tx, domain::ProgrammeId programme, domain::RoundId id);

}  // namespace mentorkorps::store
