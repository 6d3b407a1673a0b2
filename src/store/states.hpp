#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/matches/match.hpp"
#include "domain/people/person.hpp"
#include "domain/people/workplaces.hpp"

namespace mentorkorps::store {

/// Who wrote a dated row, and when: nobody for the command line and the night.
struct Written {
    std::optional<domain::AccountId> by;
    Instant at;
};

void add(db::Write& tx, domain::CommitmentId id, const domain::Stand<domain::CommitmentState>& stand,
         const Written& written);
void add(db::Write& tx, domain::EnrolmentId id, const domain::Stand<domain::EnrolmentState>& stand,
         const Written& written);
void add(db::Write& tx, domain::MatchId id, const domain::Stand<domain::MatchState>& stand, const Written& written);

/// A state that was taken though rules stood in the way, which were set aside.
template <class State>
struct Decided {
    domain::Stand<State> stand;
    std::vector<std::string> waived;  ///< keys of the rules
};
void add(db::Write& tx, domain::CommitmentId id, const Decided<domain::CommitmentState>& decided,
         const Written& written);
void add(db::Write& tx, domain::EnrolmentId id, const Decided<domain::EnrolmentState>& decided, const Written& written);
/// The keys in a column `waived`.
std::vector<std::string> rules_in(const std::optional<std::string>& waived);

/// All states in the order of their days.
std::vector<domain::Stand<domain::CommitmentState>> stands(db::Read& tx, domain::CommitmentId id);
std::vector<domain::Stand<domain::EnrolmentState>> stands(db::Read& tx, domain::EnrolmentId id);
std::vector<domain::Stand<domain::MatchState>> stands(db::Read& tx, domain::MatchId id);

/// The one that holds on a day.
std::optional<domain::Stand<domain::CommitmentState>> stand(db::Read& tx, domain::CommitmentId id, Date on);
std::optional<domain::Stand<domain::EnrolmentState>> stand(db::Read& tx, domain::EnrolmentId id, Date on);
std::optional<domain::Stand<domain::MatchState>> stand(db::Read& tx, domain::MatchId id, Date on);

void add(db::Write& tx, domain::CommitmentId id, const domain::TrainingRecord& record, const Written& written);
std::vector<domain::TrainingRecord> training(db::Read& tx, domain::CommitmentId id);

void add(db::Write& tx, domain::CommitmentId id, const domain::FormerWorkplace& left, const Written& written);
/// In the order of their days.
std::vector<domain::FormerWorkplace> former_workplaces(db::Read& tx, domain::CommitmentId id);

void add(db::Write& tx, domain::EnrolmentId id, const domain::Observation& observation, const Written& written);
/// Ends one that holds still, on the day in its `to`.
void end_observation(db::Write& tx, domain::EnrolmentId id, const domain::Observation& ended);
std::vector<domain::Observation> observations(db::Read& tx, domain::EnrolmentId id);

/// A mentor is granted from a day to a day, in the place of what was granted from the same day; without `to` not at
/// all.
void grant(db::Write& tx, domain::EnrolmentId id, Date from, std::optional<Date> to, const Written& written);
/// In the order of their days.
std::vector<domain::GrantedTime> granted(db::Read& tx, domain::EnrolmentId id);
/// Of all of a programme.
std::map<domain::PersonId, std::vector<domain::GrantedTime>> granted(db::Read& tx, domain::ProgrammeId id);

}  // namespace mentorkorps::store
