#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/people/person.hpp"

namespace mentorkorps::domain {

/// What somebody typed about a person; an empty field is "ikke oplyst".
struct PersonDraft {
    std::string name, birth_date, sex, phone, email, address, postcode, city, languages, interests;
};
/// The person as a form shows it.
PersonDraft draft_of(const Person& person);

/// What is wrong with a field, in Danish; `field` is the member's name.
struct FieldFault {
    std::string field;
    std::string sentence;
};
/// `person` with everything that the draft says in its place. A name is needed; nobody is born after `today`.
Result<Person, std::vector<FieldFault>> written(const PersonDraft& draft, Person person, Date today);

}  // namespace mentorkorps::domain
