#include "domain/imports/person_form.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/imports/values.hpp"

namespace mentorkorps::domain {
namespace {

/// Reads field by field; what is wrong gathers here.
class Draft {
  public:
    template <class Parse>
    auto value(const char* field, const char* label, std::string_view typed, Parse parse) {
        using Value = typename decltype(parse(typed))::value_type;
        if (trim(typed).empty()) return std::optional<Value>();
        auto parsed = parse(typed);
        if (parsed) return std::optional<Value>(*std::move(parsed));
        refuse(field, fmt::format("{}: {}", label, sentence(parsed.error())));
        return std::optional<Value>();
    }
    void refuse(const char* field, std::string why) { faults.push_back({field, std::move(why)}); }

    std::vector<FieldFault> faults;
};

std::optional<std::string> unless_empty(std::string_view typed) {
    const auto text = trim(typed);
    return text.empty() ? std::nullopt : std::optional(std::string(text));
}

}  // namespace

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
    Draft form;
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
