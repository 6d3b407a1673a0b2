#pragma once

#include <optional>
#include <string>

#include "base/crypto.hpp"
#include "base/result.hpp"
#include "db/database.hpp"
#include "domain/imports/values.hpp"
#include "domain/people/person.hpp"

/// What is sealed about a person lies under the person's own key, which lies wrapped under the organisation's. Without
/// the person's key it is gone for good, also in old backups.
namespace mentorkorps::store {

/// What an organisation seals with.
struct Sealing {
    const Key& persons;  ///< wraps the keys of persons
    const Key& prints;   ///< makes what a sealed number is found by
    Random& random;
};

/// The person's key, made at the first call. `Broken` when the one that is kept does not open.
Key person_key(db::Write& tx, const Sealing& sealing, domain::PersonId person);
/// Nothing when nothing was ever sealed about the person, or the key has been destroyed.
std::optional<Key> person_key(db::Read& tx, const Key& persons, domain::PersonId person);

/// Somebody else has the number.
struct CprTaken {
    domain::PersonId by;
};
/// Keeps the number sealed; only for programmes that ask for it.
Result<domain::PersonId, CprTaken> set_cpr(db::Write& tx, const Sealing& sealing, domain::PersonId person,
                                           const domain::Cpr& cpr);
/// Ten digits, if the person has any.
std::optional<std::string> cpr(db::Read& tx, const Key& persons, domain::PersonId person);
/// Found by the number's print: nothing is opened.
std::optional<domain::PersonId> person_with_cpr(db::Read& tx, const Key& prints, const domain::Cpr& cpr);

}  // namespace mentorkorps::store
