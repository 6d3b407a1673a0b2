#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/practice/plan.hpp"
#include "domain/practice/support_talk.hpp"
#include "store/person_keys.hpp"

namespace mentorkorps::store {

/// A support talk, with where it belongs. Its answers are sealed under the key of `about`, a young person of the match.
struct NewTalk {
    domain::MatchId match;
    std::optional<domain::TaskId> task;  ///< that it settles
    domain::PersonId about;
    std::optional<domain::AccountId> by;  ///< nobody: it came with the command line
    Instant at;
    domain::SupportTalk talk;
};
void add(db::Write& tx, const Sealing& sealing, const NewTalk& talk);

/// Of a match, newest first. `Broken` when a row has been changed from outside.
std::vector<domain::WrittenTalk> talks(db::Read& tx, const Key& persons, domain::MatchId match);

}  // namespace mentorkorps::store
