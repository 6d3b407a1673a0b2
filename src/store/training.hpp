#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "domain/training/attendance.hpp"
#include "domain/training/hours.hpp"
#include "store/states.hpp"

/// The courses that a programme gives: cohorts and their evenings, places, who came, and what mentors learn afterwards.
namespace mentorkorps::store {

domain::CohortId add(db::Write& tx, domain::ProgrammeId programme, const domain::Cohort& cohort,
                     const Written& written);
/// Its name and seats.
void update(db::Write& tx, const domain::Cohort& cohort);
void update(db::Write& tx, const domain::Evening& evening);
/// All of a programme, those that begin last first.
std::vector<domain::Cohort> cohorts_of(db::Read& tx, domain::ProgrammeId programme);

void place(db::Write& tx, domain::CohortId cohort, const domain::Place& place, domain::AccountId by);
/// Everybody who has one, waits for one or had one, in the order in which it became so.
std::vector<domain::Place> places(db::Read& tx, domain::CohortId cohort);
/// The cohorts that a mentor has a place in.
std::vector<domain::CohortId> seated_in(db::Read& tx, domain::CommitmentId mentor);

enum class Came { no, yes };
void tick(db::Write& tx, domain::EveningId evening, domain::CommitmentId mentor, Came came, const Written& written);
/// Those who came, in no order.
std::vector<domain::CommitmentId> came(db::Read& tx, domain::EveningId evening);
/// The evenings that mentors came to.
std::vector<domain::Followed> followed(db::Read& tx, domain::ProgrammeId programme);
std::vector<domain::Followed> followed(db::Read& tx, domain::CommitmentId mentor);

/// A mentor of a programme, with what is known of their training.
struct Trainee {
    domain::CommitmentId mentor{};
    domain::PersonId person{};
    std::string name{};
    domain::CommitmentState state = domain::CommitmentState::interested;
    std::vector<domain::TrainingRecord> records{};
};
/// All of a programme as they stand on a day, in Danish order.
std::vector<Trainee> trainees(db::Read& tx, domain::ProgrammeId programme, Date on);

/// Nothing happens when there is one with the same `once`.
void add(db::Write& tx, domain::CommitmentId mentor, const domain::TrainingHours& hours, std::string_view once,
         const Written& written);
/// In the order of their days; what was taken back is not among them.
std::vector<domain::TrainingHours> training_hours(db::Read& tx, domain::CommitmentId mentor);
void take_back(db::Write& tx, domain::TrainingHoursId hours, const Written& written);

}  // namespace mentorkorps::store
