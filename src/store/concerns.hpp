#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/access/access.hpp"
#include "domain/concerns/concern.hpp"
#include "store/person_keys.hpp"
#include "store/states.hpp"

/// Concerns that somebody wrote down. Only who may read them gets them out of here.
namespace mentorkorps::store {

/// The young people of a programme whose course has not ended on the day, in Danish order of their names.
std::vector<domain::ConcernPerson> young_people_now(db::Read& tx, domain::ProgrammeId programme, Date on);

struct NewConcern {
    domain::EnrolmentId about;
    std::optional<std::string> once;  ///< the key of the form: the same key is the same concern
    domain::AccountId by;
    Instant at;
};
struct AddedConcern {
    domain::ConcernId id;
    bool is_new = true;
};
AddedConcern add(db::Write& tx, const NewConcern& concern);
struct NewConcernStep {
    domain::ConcernId concern;
    domain::PersonId about;  ///< under whose key it is sealed
    domain::AccountId by;
    Instant at;
};
void add(db::Write& tx, const Sealing& sealing, const NewConcernStep& place, const domain::ConcernStep& step);
/// Makes who else takes it on wait until this transaction ends.
void hold(db::Write& tx, domain::ConcernId id);

/// With its texts opened; empty when the person's key has been destroyed.
std::optional<domain::Visible<domain::Concern>> concern_seen_by(db::Read& tx, const Key& persons,
                                                                const domain::Viewer& viewer, domain::ConcernId id);
/// Newest first, with the last step only, and without its text.
std::vector<domain::Visible<domain::Concern>> concerns_seen_by(db::Read& tx, const domain::Viewer& viewer);
/// Of these, those that were handed over and have no receipt.
std::vector<domain::Visible<domain::Concern>> concerns_without_receipt(db::Read& tx, const domain::Viewer& viewer);

}  // namespace mentorkorps::store
