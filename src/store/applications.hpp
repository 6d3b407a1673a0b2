#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/crypto.hpp"
#include "base/random.hpp"
#include "db/database.hpp"
#include "domain/recruitment/application.hpp"
#include "store/states.hpp"

/// Applications from the public page, and what has become of them.
namespace mentorkorps::store {

/// What their words are sealed with.
struct ApplicationSealing {
    const Key& key;
    Random& random;
};

/// Received on a day. Nothing when one with the same `once` is there already.
std::optional<domain::ApplicationId> add(db::Write& tx, const ApplicationSealing& sealing,
                                         const domain::Application& application, std::string_view once,
                                         const Written& written, Date on);
void add(db::Write& tx, const ApplicationSealing& sealing, domain::ApplicationId id,
         const domain::ApplicationStand& stand, const Written& written);
/// Nobody else decides on it until the transaction ends.
void hold(db::Write& tx, domain::ApplicationId id);
/// With their words, and the reason. Nothing when the programme has no such application.
std::optional<domain::KeptApplication> application(db::Read& tx, const Key& key, domain::ProgrammeId programme,
                                                   domain::ApplicationId id);
/// All of a round without their words: those that wait first, the oldest of them first.
std::vector<domain::KeptApplication> applications(db::Read& tx, domain::RoundId round);

/// Those of a programme that wait for an answer.
domain::ApplicationsWaiting applications_waiting(db::Read& tx, domain::ProgrammeId programme);

/// Those of a programme that were answered on the day or before, and have not been erased.
std::vector<domain::ApplicationId> applications_to_erase(db::Read& tx, domain::ProgrammeId programme, Date answered);
/// Those that somebody came by, erased or not.
std::vector<domain::ApplicationId> applications_of(db::Read& tx, domain::PersonId person);
/// Takes away what they wrote, and why they got the answer. The row stays, since it is counted.
void erase(db::Write& tx, domain::ApplicationId id, Date on);

void add_try(db::Write& tx, const db::Bytes& subject, Instant at);
int tries(db::Read& tx, const db::Bytes& subject, Instant since);
void forget_tries_before(db::Write& tx, Instant before);

}  // namespace mentorkorps::store
