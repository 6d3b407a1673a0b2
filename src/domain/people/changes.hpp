#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/people/person.hpp"

namespace mentorkorps::domain {

enum class StateRefusal {
    not_next,
    in_future,
    before_current,
    by_screening,  ///< a mentor is rejected by a decision, so that they get an answer
    not_again_yet  ///< the decision that rejected them says that they may not come back yet
};
/// In Danish, with the way out.
std::string sentence(StateRefusal refusal);

/// The new state, if it may follow the present one: not in the future, not before the present one began. What rules
/// have against it is another question (practice/entry.hpp).
Result<Stand<CommitmentState>, StateRefusal> change(const Stand<CommitmentState>& now,
                                                    const Stand<CommitmentState>& wish, Date today);
Result<Stand<EnrolmentState>, StateRefusal> change(const Stand<EnrolmentState>& now, const Stand<EnrolmentState>& wish,
                                                   Date today);

/// Whether one of a mentor's records says still what was followed.
bool holds(const TrainingRecord& record, const std::vector<TrainingRecord>& all);
/// How many of the course's sessions a mentor has followed: the most that one record says.
int sessions_followed(const std::vector<TrainingRecord>& training, std::string_view course);

/// The record that says that a mentor has followed enough of a course. Null when none does.
const TrainingRecord* completed(const std::vector<TrainingRecord>& training, std::string_view course);

enum class TrainingRefusal { no_course, in_future, too_many, fewer_than_before };
std::string sentence(TrainingRefusal refusal);
/// The record of a mentor who has now followed `sessions` of the course that the programme demands. It is complete from
/// `on` when they are enough.
Result<TrainingRecord, TrainingRefusal> train(const std::vector<TrainingRecord>& before, int sessions, Date on,
                                              const Programme& programme, Date today);

}  // namespace mentorkorps::domain
