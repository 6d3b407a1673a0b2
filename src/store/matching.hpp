#pragma once

#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/matching/facts.hpp"

/// What matching needs to know of people, with their wishes and the week they can.
namespace mentorkorps::store {

/// Every mentor of a programme who has not left or been rejected.
std::vector<domain::MentorFacts> mentor_facts(db::Read& tx, domain::ProgrammeId programme, Date on);
/// The same of one of them.
std::optional<domain::MentorFacts> mentor_facts(db::Read& tx, domain::ProgrammeId programme, domain::CommitmentId id,
                                                Date on);
domain::YoungPersonFacts young_person_facts(db::Read& tx, const domain::Enrolment& enrolment, Date on);
/// All who wait for a mentor, in the order of their ids.
std::vector<domain::YoungPersonFacts> waiting_facts(db::Read& tx, domain::ProgrammeId programme, Date on);

}  // namespace mentorkorps::store
