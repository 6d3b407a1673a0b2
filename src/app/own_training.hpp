#pragma once

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "domain/training/attendance.hpp"
#include "domain/training/hours.hpp"

/// A mentor's own training: the course they have a place on, and the hours that they write down afterwards.
namespace mentorkorps::app {

/// A cohort that the mentor has a seat in.
struct OwnCohort {
    domain::Cohort cohort{};
    std::string course{};      ///< its name
    std::set<int> followed{};  ///< numbers, with whatever cohort it was
};
/// One of the programmes that they are a mentor in.
struct OwnRole {
    domain::ProgrammeId programme{};
    std::string key{};  ///< the programme's
    std::string name{};
    bool is_trained = false;  ///< has followed as much of the course as is asked for
    std::vector<OwnCohort> cohorts{};
    std::vector<domain::TrainingHours> hours{};  ///< the newest first
    int last_year = 0;                           ///< minutes
};
std::vector<OwnRole> own_training(const World& world, const domain::Viewer& viewer);

using HoursRefusal = std::variant<NotFound, FieldFaults>;
/// A form that is sent twice is one line. `once`: the form's key.
Result<domain::ProgrammeId, HoursRefusal> write_hours(const World& world, const domain::Viewer& viewer,
                                                      domain::ProgrammeId programme,
                                                      const domain::TrainingHoursDraft& draft, const std::string& once);
Result<domain::ProgrammeId, NotFound> take_back_hours(const World& world, const domain::Viewer& viewer,
                                                      domain::TrainingHoursId hours);

}  // namespace mentorkorps::app
