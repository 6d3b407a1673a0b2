#pragma once

#include <vector>

#include "db/database.hpp"
#include "domain/people/story.hpp"

namespace mentorkorps::store {

/// In the order of their days.
std::vector<domain::WrittenStand<domain::CommitmentState>> story_of(db::Read& tx, domain::CommitmentId id);
std::vector<domain::WrittenStand<domain::EnrolmentState>> story_of(db::Read& tx, domain::EnrolmentId id);

/// Newest first, at most `most`.
std::vector<domain::StoryContact> contacts_with(db::Read& tx, domain::PersonId person, int most);
std::int64_t count_contacts(db::Read& tx, domain::PersonId person);

}  // namespace mentorkorps::store
