#include "domain/people/protection.hpp"

#include <algorithm>

#include "base/packed.hpp"
#include "domain/imports/typed_fields.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int years_ahead_max = 10;

std::optional<std::string> unless_blank(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<Date> until(TypedFields& form, std::string_view typed, Date today) {
    const auto day = form.value("til", "Til", typed, parse_date);
    if (!day && trim(typed).empty()) form.refuse("til", "Til: Skriv den dag, beskyttelsen gælder til.");
    if (day && *day <= today) form.refuse("til", "Til: Dagen er gået. Skriv en senere dag, eller ophæv beskyttelsen.");
    if (day && *day > today + std::chrono::days{366 * years_ahead_max})
        form.refuse("til", "Til: Dagen er mere end ti år ude i fremtiden. Ret årstallet.");
    return day;
}

bool shares_a_word(std::string_view one, std::string_view other) {
    auto left = folded(one), right = folded(other);
    std::ranges::replace(left, '-', ' ');
    std::ranges::replace(right, '-', ' ');
    for (const auto a : split(left, ' '))
        for (const auto b : split(right, ' '))
            if (!a.empty() && a == b) return true;
    return false;
}

}  // namespace

std::string_view label(Hides hides) {
    switch (hides) {
        case Hides::address: return "Adressen er beskyttet";
        case Hides::name: return "Navn og adresse er beskyttet";
    }
    return {};
}

HiddenDetails to_hide(const Person& person, const std::vector<Commitment>& commitments, Hides hides) {
    HiddenDetails hidden{.name = hides == Hides::name ? person.name : std::string(),
                         .email = hides == Hides::name ? person.email : std::nullopt,
                         .phone = person.phone,
                         .address = person.address,
                         .postcode = person.postcode,
                         .city = person.city};
    for (const auto& each : commitments)
        if (each.workplace) hidden.workplaces.emplace_back(each.id, *each.workplace);
    return hidden;
}

Person with(const HiddenDetails& hidden, Person person) {
    if (!hidden.name.empty()) person.name = hidden.name, person.email = hidden.email;
    person.phone = hidden.phone;
    person.address = hidden.address;
    person.postcode = hidden.postcode;
    person.city = hidden.city;
    return person;
}

void keep_hidden(Person& changed, const Person& before, Hides hides) {
    if (hides == Hides::name) changed.name = before.name, changed.email = before.email;
    changed.phone = before.phone;
    changed.address = before.address;
    changed.postcode = before.postcode;
    changed.city = before.city;
}

std::string packed(const HiddenDetails& hidden) {
    Fields fields{unless_blank(hidden.name), hidden.email, hidden.phone, hidden.address, hidden.postcode, hidden.city};
    for (const auto& [commitment, workplace] : hidden.workplaces) {
        fields.emplace_back(std::to_string(commitment.value));
        fields.emplace_back(workplace);
    }
    return mentorkorps::packed(fields);
}

std::optional<HiddenDetails> unpacked_details(std::string_view text) {
    constexpr std::size_t of_the_person = 6;
    auto fields = mentorkorps::unpacked(text);
    if (fields.size() < of_the_person || (fields.size() - of_the_person) % 2 != 0) return std::nullopt;
    HiddenDetails hidden{.name = fields[0].value_or(""),
                         .email = std::move(fields[1]),
                         .phone = std::move(fields[2]),
                         .address = std::move(fields[3]),
                         .postcode = std::move(fields[4]),
                         .city = std::move(fields[5])};
    for (std::size_t i = of_the_person; i < fields.size(); i += 2) {
        const auto commitment = number_in<std::int64_t>(fields[i].value_or(""));
        if (!commitment) return std::nullopt;
        hidden.workplaces.emplace_back(CommitmentId{*commitment}, fields[i + 1].value_or(""));
    }
    return hidden;
}

Result<WantedProtection, std::vector<FieldFault>> written(const ProtectionDraft& draft, const Person& person,
                                                          Date today) {
    TypedFields form;
    WantedProtection wanted{.person = person};
    const auto hides = named<Hides>(draft.hides);
    if (hides)
        wanted.protection.hides = *hides;
    else
        form.refuse("skjul", "Hvad skal beskyttes? Vælg adressen, eller navnet og adressen.");
    if (hides == Hides::name) {
        wanted.alias = std::string(trim(draft.alias));
        if (wanted.alias.empty()) form.refuse("kaldenavn", "Navn i listerne: Skriv et navn, der ikke er det rigtige.");
        const bool is_renamed = draft.details && !trim(draft.details->name).empty();
        const auto& real = is_renamed ? draft.details->name : person.name;
        if (shares_a_word(wanted.alias, real))
            form.refuse("kaldenavn", "Navn i listerne: Det er en del af det rigtige navn. Skriv et andet.");
    }
    if (const auto day = until(form, draft.until, today)) wanted.protection.until = *day;
    if (draft.details) {
        auto& to = wanted.person;
        const auto& typed = *draft.details;
        if (const auto name = trim(typed.name); !name.empty()) to.name = std::string(name);
        to.phone = form.value("mobil", "Mobil", typed.phone, parse_phone);
        to.address = unless_empty(typed.address);
        to.postcode = unless_empty(typed.postcode);
        to.city = unless_empty(typed.city);
    }
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return wanted;
}

}  // namespace mentorkorps::domain
