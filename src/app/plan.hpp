#pragma once

#include <string>

#include "app/housekeeping.hpp"
#include "base/result.hpp"
#include "domain/matches/match.hpp"

namespace mentorkorps::app {

/// Brings the tasks of all matches in step with the rules of their programmes, as of today: what a new rule asks for is
/// written, what has moved is moved, what nobody asks for any more is taken off. May be run twice, and on two servers
/// at once. A few matches a transaction, so that nobody waits for it. Answers with the counts, for the log.
std::string plan(const World& world, Trial trial);

/// What became of the tasks of some matches.
struct Replans {
    std::size_t matches = 0;
    std::size_t came = 0, moved = 0, gone = 0;  ///< to be done, on another day, not to be done any more
};
/// The same of one programme, when somebody who may `change_people` in it does not want to wait for the night.
Result<Replans, NotFound> plan_now(const World& world, const domain::Viewer& viewer, domain::ProgrammeId programme);

/// The same of one match, in the transaction that changed it.
Replans replan(db::Write& tx, const World& world, domain::ProgrammeId programme, domain::MatchId match);

}  // namespace mentorkorps::app
