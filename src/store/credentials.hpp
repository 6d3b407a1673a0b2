#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/credentials/credential.hpp"
#include "store/states.hpp"

/// What was written down of mentors' certificates.
namespace mentorkorps::store {

/// Consent, or that it was asked for.
void add(db::Write& tx, domain::CommitmentId mentor, const domain::CredentialNote& note, domain::AccountId by,
         Instant at);
/// What came of it: the fulfilment's thing was looked at on its day.
void add_assessment(db::Write& tx, std::int64_t fulfilment, bool is_approved);
/// In the order in which they were written.
std::vector<domain::CredentialNote> credential_notes(db::Read& tx, domain::CommitmentId mentor);

/// A mentor of whom a certificate may be needed: on the way in, or in the corps.
struct MentorOnFile {
    domain::CommitmentId id{};
    domain::PersonId person{};
    std::string name;
    std::optional<Date> birth_date;
    domain::Engagement engagement = domain::Engagement::volunteer;
    bool has_cpr = false;
    std::vector<std::optional<Date>> young_people;  ///< when those they are with now were born
};
/// In Danish order of their names.
std::vector<MentorOnFile> mentors_on_file(db::Read& tx, domain::ProgrammeId programme, Date on);

}  // namespace mentorkorps::store
