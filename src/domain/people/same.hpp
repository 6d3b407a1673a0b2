#pragma once

#include "domain/people/person.hpp"

namespace mentorkorps::domain {

/// Whether two may be the same human being: the same name, read the Danish way, and no two birth dates that say
/// otherwise; or the same phone, or the same e-mail.
bool may_be_same(const Person& one, const Person& other);

}  // namespace mentorkorps::domain
