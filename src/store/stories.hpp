#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/access/access.hpp"
#include "domain/contacts/contact.hpp"

namespace mentorkorps::store {

/// A row of a state machine with the role of who wrote it; nobody's for the command line and the night.
template <class State>
struct WrittenStand {
    domain::Stand<State> stand;
    std::optional<domain::Role> by;
};
/// In the order of their days.
std::vector<WrittenStand<domain::CommitmentState>> story_of(db::Read& tx, domain::CommitmentId id);
std::vector<WrittenStand<domain::EnrolmentState>> story_of(db::Read& tx, domain::EnrolmentId id);

/// A contact in somebody's story, with the others who took part.
struct StoryContact {
    domain::ProgrammeId programme;
    Date on;
    std::optional<TimeOfDay> at;
    std::optional<int> minutes;
    domain::ContactMode mode = domain::ContactMode::meeting;
    domain::ContactOutcome outcome = domain::ContactOutcome::held;
    std::string topics;
    std::vector<std::string> with;  ///< names, in Danish order
};
/// Newest first, at most `most`.
std::vector<StoryContact> contacts_with(db::Read& tx, domain::PersonId person, int most);
std::int64_t count_contacts(db::Read& tx, domain::PersonId person);

}  // namespace mentorkorps::store
