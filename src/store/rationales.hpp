#pragma once

#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "domain/matches/rationale.hpp"
#include "store/person_keys.hpp"
#include "store/states.hpp"

/// Why the people of a match were matched: the newest holds, and the earlier stay.
namespace mentorkorps::store {

/// Sealed under the key of `about`. `from`: the day since when it is known; `since_ever`: since they were matched.
struct NewRationale {
    domain::MatchId match;
    domain::PersonId about;
    Date from = domain::since_ever;
    std::string_view text;
    Written written;
};
void add(db::Write& tx, const Sealing& sealing, const NewRationale& rationale);

/// Of a match, newest first. `Broken` when a row has been changed from outside.
std::vector<domain::WrittenRationale> rationales(db::Read& tx, const Key& persons, domain::MatchId match);

}  // namespace mentorkorps::store
