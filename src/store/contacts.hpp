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

/// A stored contact, with who wrote it and when.
struct StoredContact {
    domain::Contact contact;
    std::optional<domain::AccountId> written_by;
    Instant written_at;
};
std::optional<StoredContact> contact(db::Read& tx, domain::ContactId id);
void remove(db::Write& tx, domain::ContactId id);

using domain::ContactLine;
/// Newest first, at most `most`.
std::vector<ContactLine> contacts_of(db::Read& tx, domain::PersonId person, int most);
std::vector<ContactLine> contacts_of(db::Read& tx, domain::MatchId match, int most);
/// What an account wrote last, newest first, with the names of the young people.
struct WrittenContact {
    ContactLine line;
    Instant written_at;
    std::vector<std::string> young_people;
    domain::ProgrammeId programme;
};
std::vector<WrittenContact> contacts_written_by(db::Read& tx, domain::AccountId account, int most);

domain::ContactTotals totals(db::Read& tx, domain::MatchId match);
/// When the match last had a contact that was held.
std::optional<Date> last_held(db::Read& tx, domain::MatchId match);

}  // namespace mentorkorps::store
