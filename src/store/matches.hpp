#pragma once

#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/access/access.hpp"
#include "domain/matches/match.hpp"
#include "store/person_keys.hpp"
#include "store/states.hpp"

namespace mentorkorps::store {

/// A new match, without members and states yet.
struct NewMatch {
    domain::ProgrammeId programme;
    domain::MatchForm form = domain::MatchForm::individual;
    std::optional<std::string> external_id;
};
domain::MatchId add(db::Write& tx, const NewMatch& match, Instant at);
void add_mentor(db::Write& tx, domain::MatchId id, domain::CommitmentId mentor, Date from);
void add_young_person(db::Write& tx, domain::MatchId id, domain::EnrolmentId young, Date from);
/// Ends everybody's membership that runs.
void end_members(db::Write& tx, domain::MatchId id, Date on);
/// Where they meet is sealed under the key of `about`.
struct NewAgreement {
    domain::MatchId match;
    domain::PersonId about;
    const domain::TypedAgreement& agreed;
    Written written;
};
void add(db::Write& tx, const Sealing& sealing, const NewAgreement& agreement);
/// Of a match, in the order of their days. A place is empty where nobody wrote it. `Broken` when a row has been changed
/// from outside.
std::vector<domain::TypedAgreement> agreements(db::Read& tx, const Key& persons, domain::MatchId match);
void add_outcome(db::Write& tx, domain::MatchId id, std::string_view code, Date from, const Written& written);

/// A match as it stands on a day.
std::optional<domain::Match> match(db::Read& tx, domain::MatchId id, Date on);
/// The match, if this viewer may see it: in their programme, or as one of its mentors on the day.
std::optional<domain::Visible<domain::Match>> match_seen_by(db::Read& tx, const domain::Viewer& viewer,
                                                            domain::MatchId id, Date on);
/// All matches that a person is or was in, newest first, as they stand on a day.
std::vector<domain::Match> matches_of(db::Read& tx, domain::PersonId person, Date on);

/// Makes who else pairs, changes or closes the same wait until this transaction ends, so that what is read after it
/// stays true. Always the young person first, then the mentor.
void hold(db::Write& tx, domain::EnrolmentId id);
void hold(db::Write& tx, domain::CommitmentId id);
void hold(db::Write& tx, domain::MatchId id);

}  // namespace mentorkorps::store
