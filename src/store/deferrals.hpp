#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/today/deferral.hpp"
#include "store/person_keys.hpp"
#include "store/states.hpp"

/// Lines of I dag that wait because somebody said so.
namespace mentorkorps::store {

struct NewDeferral {
    domain::ProgrammeId programme;
    domain::TodayLine line;
    std::optional<Date> until;
    std::optional<domain::PersonId> sealed_for;  ///< whose the reason is; nothing: the programme's
    std::string reason;
    domain::AccountId by;
    Instant at;
};
domain::DeferralId add(db::Write& tx, const Sealing& sealing, const NewDeferral& deferral);
/// It does not hold any more.
void end(db::Write& tx, domain::DeferralId id, const Written& written);

/// Those of a programme that hold on the day, in the order they were written.
domain::Deferrals deferrals(db::Read& tx, domain::ProgrammeId programme, Date today);
/// The same with what was written.
struct WrittenDeferral {
    domain::Deferral deferral;
    std::optional<domain::PersonId> about;  ///< nothing: the programme
    std::string reason;                     ///< empty when the key of whom it was about has been destroyed
    std::string by;
    Instant at;
};
std::vector<WrittenDeferral> written_deferrals(db::Read& tx, const Key& persons, domain::ProgrammeId programme,
                                               Date today);

}  // namespace mentorkorps::store
