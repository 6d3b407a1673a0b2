#include "domain/imports/person_form.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "domain/imports/typed_fields.hpp"

namespace mentorkorps::domain {
PersonDraft draft_of(const Person& person) {
    return {.name = person.name,
            .birth_date = person.birth_date ? fmt::format("{:%d-%m-%Y}", *person.birth_date) : std::string(),
            .sex = person.sex ? std::string(label(*person.sex)) : std::string(),
            .phone = person.phone.value_or(""),
            .email = person.email.value_or(""),
            .address = person.address.value_or(""),
            .postcode = person.postcode.value_or(""),
            .city = person.city.value_or(""),
            .languages = person.languages,
            .interests = person.interests};
}

Result<Person, std::vector<FieldFault>> written(const PersonDraft& draft, Person person, Date today) {
    TypedFields form;
    person.name = std::string(trim(draft.name));
    if (person.name.empty()) form.refuse("name", "Navn: Skriv, hvad personen hedder.");
    person.birth_date = form.value("birth_date", "Født", draft.birth_date, parse_date);
    if (person.birth_date > today) form.refuse("birth_date", "Født: Datoen ligger i fremtiden. Ret den.");
    person.sex = form.value("sex", "Køn", draft.sex, parse_sex).value_or(std::nullopt);
    person.phone = form.value("phone", "Telefon", draft.phone, parse_phone);
    person.email = form.value("email", "E-mail", draft.email, parse_email);
    person.address = unless_empty(draft.address);
    person.postcode = unless_empty(draft.postcode);
    person.city = unless_empty(draft.city);
    person.languages = std::string(trim(draft.languages));
    person.interests = std::string(trim(draft.interests));
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return person;
}

}  // namespace mentorkorps::domain
