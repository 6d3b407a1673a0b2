#pragma once

#include <string_view>

#include "db/database.hpp"

namespace mentorkorps::store {

/// Takes the run of a job for a day, unless it is done, or somebody took it after `stale` and is still at it.
enum class Claim { taken, not_ours };
Claim claim_run(db::Write& tx, std::string_view job, Date day, Instant now, Instant stale);
void finish_run(db::Write& tx, std::string_view job, Date day, Instant now);
bool is_finished(db::Read& tx, std::string_view job, Date day);

/// What is older than this is of no use to anybody any more.
struct Deadlines {
    Instant session_begun;
    Instant session_seen;
    Instant sign_in_failure;
    Instant import_draft;
    Instant letter_sent;
};
struct Outdated {
    std::int64_t sessions = 0;
    std::int64_t sign_in_failures = 0;
    std::int64_t import_drafts = 0;
    std::int64_t letters = 0;
};
Outdated outdated(db::Read& tx, const Deadlines& before);
void remove_outdated(db::Write& tx, const Deadlines& before);

}  // namespace mentorkorps::store
