#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/imports/person_form.hpp"

/// What a mentor learns after the course: a lecture, a day about conflicts. They write it down themselves.
namespace mentorkorps::domain {

struct TrainingHoursKind;
using TrainingHoursId = Id<TrainingHoursKind>;

struct TrainingHours {
    TrainingHoursId id{};
    Date on{};
    int minutes = 0;
    std::string what{};
};
struct TrainingHoursDraft {
    std::string on{}, hours{}, what{};
};
/// Hours are whole or with a comma, at most a day's.
Result<TrainingHours, std::vector<FieldFault>> written(const TrainingHoursDraft& draft, Date today);

/// Minutes of those in the twelve months up to a day.
int last_year(const std::vector<TrainingHours>& hours, Date on);

}  // namespace mentorkorps::domain
