#pragma once

#include <map>
#include <optional>

#include "db/database.hpp"
#include "domain/matching/week.hpp"
#include "store/states.hpp"

/// When mentors and young people said that they usually have time; on a day the newest until then holds.
namespace mentorkorps::store {

void add(db::Write& tx, domain::CommitmentId mentor, const domain::FreeWeek& week, const Written& written);
void add(db::Write& tx, domain::EnrolmentId young, const domain::FreeWeek& week, const Written& written);

std::optional<domain::FreeWeek> free_week(db::Read& tx, domain::CommitmentId mentor, Date on);
std::optional<domain::FreeWeek> free_week(db::Read& tx, domain::EnrolmentId young, Date on);
/// Of all of a programme who said so.
std::map<domain::CommitmentId, domain::FreeWeek> weeks_of_mentors(db::Read& tx, domain::ProgrammeId programme, Date on);
std::map<domain::EnrolmentId, domain::FreeWeek> weeks_of_young_people(db::Read& tx, domain::ProgrammeId programme,
                                                                      Date on);

}  // namespace mentorkorps::store
