#pragma once

#include <optional>
#include <string>

#include "domain/people/person.hpp"

namespace mentorkorps::domain {

/// What a caseworker follows of a young person: status and dates, nothing else.
struct ReferredYoungPerson {
    PersonId person;
    ProgrammeId programme;
    std::string name;
    EnrolmentState state = EnrolmentState::referred;
    Date since = since_ever;
    std::optional<Date> matched_since;  ///< absent: no running match
};

}  // namespace mentorkorps::domain
