#pragma once

#include <string>

#include "app/housekeeping.hpp"
#include "domain/matches/match.hpp"

namespace mentorkorps::app {

/// Brings the tasks of all matches in step with the rules of their programmes, as of today: what a new rule asks for is
/// written, what has moved is moved, what nobody asks for any more is taken off. May be run twice, and on two servers
/// at once. A few matches a transaction, so that nobody waits for it. Answers with the counts, for the log.
std::string plan(const World& world, Trial trial);

/// The same of one match, in the transaction that changed it.
void replan(db::Write& tx, const World& world, domain::ProgrammeId programme, domain::MatchId match);

}  // namespace mentorkorps::app
