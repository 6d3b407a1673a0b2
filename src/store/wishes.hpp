#pragma once

#include <map>
#include <vector>

#include "db/database.hpp"
#include "domain/matching/wishes.hpp"
#include "store/states.hpp"

/// What the parties of a match said matters to them, list by list; on a day the newest of each party until then holds.
namespace mentorkorps::store {

void add(db::Write& tx, domain::CommitmentId mentor, const domain::WishList& list, const Written& written);
void add(db::Write& tx, domain::EnrolmentId young, const domain::WishList& list, const Written& written);

std::vector<domain::WishList> wishes(db::Read& tx, domain::CommitmentId mentor, Date on);
std::vector<domain::WishList> wishes(db::Read& tx, domain::EnrolmentId young, Date on);
/// Of all of a programme.
std::map<domain::CommitmentId, std::vector<domain::WishList>> wishes_of_mentors(db::Read& tx,
                                                                                domain::ProgrammeId programme, Date on);
std::map<domain::EnrolmentId, std::vector<domain::WishList>> wishes_of_young_people(db::Read& tx,
                                                                                    domain::ProgrammeId programme,
                                                                                    Date on);

}  // namespace mentorkorps::store
