#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "domain/programmes/versions.hpp"
#include "domain/proposals/proposal.hpp"
#include "store/person_keys.hpp"
#include "store/states.hpp"

/// Who is proposed to whom, and what they answer.
namespace mentorkorps::store {

/// How well two fitted on the day that they were proposed, and by which weights.
struct Basis {
    std::int32_t score = 0;
    std::string weights{};
    std::optional<domain::PolicyVersionId> version{};  ///< whose weights they are; nothing: the file's
    std::string sentences{};                           ///< a line each
};
/// The basis is sealed under the key of the young person.
domain::ProposalId add(db::Write& tx, const Sealing& sealing, const domain::MatchProposal& proposal, const Basis& basis,
                       const Written& written);
void add(db::Write& tx, domain::ProposalId id, const domain::PartyAnswer& answer, const Written& written);
void withdraw(db::Write& tx, domain::ProposalId id, Date on, const Written& written);
/// It became a match.
void end(db::Write& tx, domain::ProposalId id, domain::MatchId match, Date on, const Written& written);
/// Sealed under the key of the young person.
void add(db::Write& tx, const Sealing& sealing, const domain::MatchProposal& proposal,
         const domain::FirstMeeting& meeting, const Written& written);

std::optional<domain::MatchProposal> proposal(db::Read& tx, domain::ProposalId id);
/// Of a programme, the newest first.
std::vector<domain::MatchProposal> proposals(db::Read& tx, domain::ProgrammeId programme);
/// Of a mentor in all programmes, the newest first.
std::vector<domain::MatchProposal> proposals_to(db::Read& tx, domain::PersonId mentor);

/// Without sentences when the key has been destroyed; `Broken` when a row has been changed from outside.
Basis basis(db::Read& tx, const Key& persons, domain::ProposalId id);
/// The proposal that a match came out of.
std::optional<domain::ProposalId> proposal_of(db::Read& tx, domain::MatchId match);
std::optional<domain::FirstMeeting> first_meeting(db::Read& tx, const Key& persons, domain::ProposalId id);

}  // namespace mentorkorps::store
