#pragma once

#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/contacts/contact.hpp"
#include "store/states.hpp"

namespace mentorkorps::store {

/// Stores a contact with its attendees. A contact whose `once` is stored already is that contact: its id is answered
/// and nothing is written.
struct Added {
    domain::ContactId id;
    bool is_new = true;
};
Added add(db::Write& tx, const domain::Contact& contact, const Written& written);

/// A line in a history: a contact without its attendees.
struct ContactLine {
    domain::ContactId id;
    Date on;
    std::optional<TimeOfDay> at;
    std::optional<int> minutes;
    domain::ContactMode mode;
    domain::ContactOutcome outcome;
    std::string topics;
};
/// Newest first, at most `most`.
std::vector<ContactLine> contacts_of(db::Read& tx, domain::PersonId person, int most);
std::vector<ContactLine> contacts_of(db::Read& tx, domain::MatchId match, int most);
/// When the match last had a contact that was held.
std::optional<Date> last_held(db::Read& tx, domain::MatchId match);

}  // namespace mentorkorps::store
