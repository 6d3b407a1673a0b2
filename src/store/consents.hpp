#pragma once

#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/consents/basis.hpp"
#include "store/person_keys.hpp"
#include "store/states.hpp"

/// What lets somebody tell others of a young person. It is in place like everything else that rules ask for
/// (`fulfilments`); here is what it builds on, and how it ended.
namespace mentorkorps::store {

struct NewBasis {
    domain::Enrolment young{};
    domain::Basis basis{};
    Written written{};
};
/// The words are sealed under the young person's key.
void add(db::Write& tx, const Sealing& sealing, const NewBasis& wanted);
/// All that was written down of somebody in a programme, also what has ended, the first first. `Broken` when a row has
/// been changed from outside.
std::vector<domain::Basis> bases(db::Read& tx, const Key& persons, domain::EnrolmentId young);
/// From that day on it does not hold. `by`: who took it back; nothing: it was a mistake, or is not so any more.
void end(db::Write& tx, domain::BasisId basis, Date on, std::optional<domain::Party> by, const Written& written);

/// What holds for a purpose until a day, with nothing after it.
struct EndingBasis {
    domain::PersonId person{};
    std::string name;
    std::string rule;  ///< its key
    std::string what;  ///< in the rule's words
    Date until{};      ///< the first day without
};
/// Those of young people in the programme whose last day of all lies between; the first to run out first.
std::vector<EndingBasis> bases_ending(db::Read& tx, domain::ProgrammeId programme, Date from, Date by);

}  // namespace mentorkorps::store
