#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/screening/reference.hpp"
#include "store/outbox.hpp"
#include "store/screening.hpp"

/// Who was asked about mentors, by which link, and what they answered.
namespace mentorkorps::store {

struct NewReferenceRequest {
    domain::CommitmentId mentor;
    domain::Referee referee;
    db::Bytes print;  ///< of the link's secret
    Date until{};
    LetterId letter;
};
void add(db::Write& tx, const NewReferenceRequest& request, const WrittenBy& by);
/// About a mentor, in the order in which they were asked. `Broken` when a row has been changed from outside.
std::vector<domain::ReferenceRequest> reference_requests(db::Read& tx, const Key& persons, const Screened& who);

/// One that was asked, found by its link, with whom it is about; without what was answered.
struct AskedReferee {
    domain::ReferenceRequest request;
    Screened about;
    domain::ProgrammeId programme;
};
std::optional<AskedReferee> asked_referee(db::Read& tx, const db::Bytes& print);
/// Those whose links were good until before a day and have not ended.
std::vector<domain::ReferenceRequestId> references_run_out(db::Read& tx, Date before);

/// Keeps others from ending it until the transaction ends.
void hold(db::Write& tx, domain::ReferenceRequestId id);
/// Ends a link that is open, and takes the referee's address and the letter away.
struct EndedReference {
    domain::ReferenceRequestId id;
    domain::ReferenceEnd how = domain::ReferenceEnd::expired;
    std::optional<domain::AccountId> by;
    Instant at;
};
void end(db::Write& tx, const EndedReference& ended);
/// Ends it with what was answered.
void answer(db::Write& tx, const Sealing& sealing, const AskedReferee& asked,
            const std::vector<domain::Answered>& answers, Instant at);

}  // namespace mentorkorps::store
