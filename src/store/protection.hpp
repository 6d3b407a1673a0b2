#pragma once

#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/people/protection.hpp"
#include "domain/today/deputies.hpp"
#include "store/person_keys.hpp"
#include "store/states.hpp"

/// What is hidden of whom, and who may read it.
namespace mentorkorps::store {

/// What is hidden of somebody; nothing: they stand open.
std::optional<domain::Hides> hides(db::Read& tx, domain::PersonId person);
/// What was last said; nothing when it was lifted, or never was.
std::optional<domain::Protection> protection(db::Read& tx, domain::PersonId person);
/// What was taken out of a person's rows. None when nothing is hidden, or their key has been destroyed.
std::optional<domain::HiddenDetails> hidden_details(db::Read& tx, const Key& persons, domain::PersonId person);

struct NewProtection {
    domain::PersonId person{};
    domain::Protection protection{};
    std::string alias{};  ///< what stands in the place of a hidden name
    Written written{};
};
/// Takes it out of the rows of the person, who stands open, and keeps it sealed. From here on no statement puts it
/// back.
void hide(db::Write& tx, const Sealing& sealing, const NewProtection& wanted);
/// Of who is protected: what came in by a referral, or was written down of where they live, since it was hidden.
void hide_ways_in(db::Write& tx, domain::PersonId person);
/// Puts it back.
void reveal(db::Write& tx, const Key& persons, domain::PersonId person, Instant at);
/// Writes down that the protection was lifted.
void lift(db::Write& tx, domain::PersonId person, const Written& written);

/// Those who may read what is hidden, coordinate a programme of the person and can sign in, in Danish order of their
/// names.
domain::Colleagues readers(db::Read& tx, domain::PersonId person);
void let_read(db::Write& tx, domain::PersonId person, domain::AccountId reader, domain::MayRead may,
              const Written& written);

/// Of people in a programme, by a day; the first to run out first.
std::vector<domain::EndingProtection> protections_ending(db::Read& tx, domain::ProgrammeId programme, Date by);

}  // namespace mentorkorps::store
