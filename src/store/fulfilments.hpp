#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "db/database.hpp"
#include "domain/declarations/declaration.hpp"
#include "domain/matches/match.hpp"
#include "domain/practice/requirements.hpp"
#include "store/person_keys.hpp"
#include "store/states.hpp"

/// What rules ask to have in place, as it was written down; and the rules that were set aside for a match.
namespace mentorkorps::store {

/// What it is about: a match, a mentor or a young person in a programme.
using FulfilmentPlace = std::variant<domain::MatchId, domain::CommitmentId, domain::EnrolmentId>;
/// `on`: in place since; nothing: it was not, after all. The key's person is not looked at: the place says who. With
/// the text that was in force on that day, where there was one. Answers the row.
std::int64_t add(db::Write& tx, domain::ProgrammeId programme, const FulfilmentPlace& place,
                 const domain::RequirementKey& key, std::optional<Date> on, const Written& written,
                 domain::AcceptedOn way = domain::AcceptedOn::paper);
/// Of somebody in a programme.
std::vector<domain::Fulfilment> fulfilments(db::Read& tx, domain::CommitmentId id);
std::vector<domain::Fulfilment> fulfilments(db::Read& tx, domain::EnrolmentId id);
/// All that was ever said to be in place, also what was taken back later; their keys name no person.
std::vector<domain::Fulfilment> ever_fulfilled(db::Read& tx, domain::CommitmentId id);
std::vector<domain::Fulfilment> ever_fulfilled(db::Read& tx, domain::EnrolmentId id);
/// About each of a programme's mentors.
std::map<domain::PersonId, std::vector<domain::Fulfilment>> fulfilments_of_mentors(db::Read& tx,
                                                                                   domain::ProgrammeId id);

/// Adds what a row says, whose columns from `first` on are rule, what, party, day, person, from when another text is in
/// force, and whether what was looked at was approved; one without a day takes away what was last said of the same.
void take_fulfilment(const db::Row& row, int first, std::vector<domain::Fulfilment>& into);

/// A rule that was set aside for a match. The reason is sealed under the key of `about`, a young person of the match.
struct NewWaiver {
    domain::MatchId match;
    std::string rule;
    Date on{};
    std::string reason;
    domain::PersonId about;
    domain::AccountId by;
    Instant at;
};
void add(db::Write& tx, const Sealing& sealing, const NewWaiver& waiver);
/// Of a match, in their order. `Broken` when a row has been changed from outside.
std::vector<domain::WrittenWaiver> waivers(db::Read& tx, const Key& persons, domain::MatchId match);

}  // namespace mentorkorps::store
