#pragma once

#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/people/story.hpp"
#include "store/person_keys.hpp"

namespace mentorkorps::store {

struct NewNote {
    domain::PersonId person;
    domain::ProgrammeId programme;
    domain::AccountId by;
    Instant at;
    std::string text;
};
/// Keeps the text sealed under the person's key.
void add(db::Write& tx, const Sealing& sealing, const NewNote& note);

/// Newest first. None when the person's key has been destroyed.
std::vector<domain::Note> notes(db::Read& tx, const Key& persons, domain::PersonId person,
                                domain::ProgrammeId programme);
std::int64_t count_notes(db::Read& tx, domain::PersonId person, domain::ProgrammeId programme);

}  // namespace mentorkorps::store
