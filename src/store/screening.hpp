#pragma once

#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/screening/decision.hpp"
#include "store/person_keys.hpp"

/// The steps of mentors' screenings, and what was decided. Rows are only ever added: they are the log of it.
namespace mentorkorps::store {

/// Whose screening it is, and the person under whose key it is sealed.
struct Screened {
    domain::CommitmentId mentor;
    domain::PersonId person;
};
struct WrittenBy {
    domain::AccountId account;
    Instant at;
};
void add(db::Write& tx, const Sealing& sealing, const Screened& who, const domain::ScreeningStep& step,
         const WrittenBy& by);
void add(db::Write& tx, const Sealing& sealing, const Screened& who, const domain::ScreeningDecision& decision,
         const WrittenBy& by);

/// In the order in which they were written. `Broken` when a row has been changed from outside; without what was sealed
/// when the person's key is gone.
std::vector<domain::WrittenScreeningStep> screening_steps(db::Read& tx, const Key& persons, const Screened& who);
std::vector<domain::WrittenDecision> screening_decisions(db::Read& tx, const Key& persons, const Screened& who);
/// The one that holds, without its reason.
std::optional<domain::ScreeningDecision> last_decision(db::Read& tx, domain::CommitmentId mentor);

}  // namespace mentorkorps::store
