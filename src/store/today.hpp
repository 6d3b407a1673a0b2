#pragma once

#include <map>
#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/today/today.hpp"

namespace mentorkorps::store {

/// Everything in a programme that may need the coordinator on a day, in Danish order of names.
domain::TodayFacts today_facts(db::Read& tx, domain::ProgrammeId programme, Date today);

/// Matches that ended from `since` on, each with those who were in it then, all its contacts, and the talks about it
/// that were had from that day on.
std::vector<domain::MatchToday> ended_matches(db::Read& tx, domain::ProgrammeId programme, Date since, Date today);

/// The talks about each match that were had from a day on, in the order of their days.
std::map<domain::MatchId, std::vector<domain::TalkFact>> talks_since(db::Read& tx, domain::ProgrammeId programme,
                                                                     Date since);

/// What was observed of each young person, in the order of its days.
std::map<domain::PersonId, domain::Observations> observations(db::Read& tx, domain::ProgrammeId programme);

/// Since when a mentor is in the corps, and the courses they followed.
struct Trained {
    std::optional<Date> in_corps_since{};
    std::vector<domain::TrainingRecord> records{};
};
/// Of all who are or were mentors.
std::map<domain::PersonId, Trained> trained(db::Read& tx, domain::ProgrammeId programme);

}  // namespace mentorkorps::store
