#pragma once

#include <string>
#include <vector>

#include "app/policies.hpp"
#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "base/random.hpp"
#include "db/database.hpp"
#include "domain/audit/audit.hpp"
#include "domain/programmes/programme.hpp"
#include "store/organisation.hpp"

namespace mentorkorps::app {

/// What opens and proves in one organisation; all derived from its own key.
struct OrganisationKeys {
    explicit OrganisationKeys(const Key& key)
        : sealing(key.derived("sealing_")),
          audit(key.derived("audit___")),
          prints(key.derived("prints__")),
          seals(key.derived("seals___")),
          sheets(key.derived("sheets__")),
          referrals(key.derived("referral")),
          applications(key.derived("applicat")) {}
    Key sealing;       ///< wraps the keys of persons
    Key audit;         ///< signs the chain
    Key prints;        ///< of CPR numbers and logins, for finding without reading
    Key seals;         ///< of the rows, so that an edit from outside shows
    Key sheets;        ///< seals spreadsheets while they are kept
    Key referrals;     ///< seals what is written about who is no person of ours yet
    Key applications;  ///< seals what somebody wrote who is no person yet
};

/// Everything outside that an organisation's `app/` functions may touch.
struct World {
    db::Database& db;
    const Clock& clock;
    Random& random;
    const Policies& policies;            ///< the files
    EffectivePolicies& effective;        ///< what they have become here
    const domain::Standards& standards;  ///< that policies may adopt
    const OrganisationKeys& keys;
    std::string slug;
    std::string name;
};

/// The policy of a programme that the organisation runs, with all that has been published; nothing when the id is not
/// one of those, or its file is gone. Good for as long as the organisation is open.
const domain::Programme* policy(const World& world, db::Read& tx, domain::ProgrammeId id);

/// Writes what happened to the chain, in the transaction of what happened.
void record(db::Write& tx, const World& world, const domain::audit::Event& event);
/// Writes that somebody looked: on disk when it returns, so that nothing leaves unseen. Shares its commit with others'.
void record_look(const World& world, const domain::audit::Event& event);
/// The same of several people at once.
void record_looks(const World& world, const std::vector<domain::audit::Event>& events);

/// There is no such thing, as far as the viewer is concerned.
struct NotFound {
    friend bool operator==(const NotFound&, const NotFound&) = default;
};

}  // namespace mentorkorps::app
