#pragma once

#include <string>
#include <vector>

#include "app/people.hpp"
#include "domain/training/attendance.hpp"

/// What a mentor who has followed the course can show others.
namespace mentorkorps::app {

struct Certificate {
    std::string name{};  ///< the mentor's
    std::string course{};
    std::string unit{};  ///< who gave it
    int sessions = 0, of = 0;
    Date completed_on{};
    std::vector<domain::Followed> evenings{};  ///< those that were ticked, each number once
};
/// Of the course that the programme asks mentors for; nothing for who has not followed enough. To see it is on record.
Result<Certificate, NotFound> certificate(const World& world, const domain::Viewer& viewer, const Somebody& who);
/// The viewer's own.
Result<Certificate, NotFound> own_certificate(const World& world, const domain::Viewer& viewer,
                                              domain::ProgrammeId programme);

}  // namespace mentorkorps::app
