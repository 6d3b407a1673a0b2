#pragma once

#include <string>

#include "domain/people/person.hpp"

namespace mentorkorps::domain {

/// A person in a list: enough to show a name that leads to the person's page.
struct NamedPerson {
    PersonId person;
    std::string name;
    friend bool operator==(const NamedPerson&, const NamedPerson&) = default;
};

}  // namespace mentorkorps::domain
