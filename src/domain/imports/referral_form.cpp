#include "domain/imports/referral_form.hpp"

#include <fmt/format.h>

#include "domain/imports/coded_fields.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::size_t name_letters_max = 200, case_letters_max = 100;

std::string why_of(TypedFields& form, std::string_view typed) {
    const auto why = trim(typed);
    if (why.empty()) form.refuse("why", "Hvorfor en mentor: Skriv et par ord om, hvad en mentor kan hjælpe med.");
    if (length(why) > referral_letters_max) form.refuse("why", "Hvorfor en mentor: Skriv højst 4.000 tegn.");
    return std::string(why);
}

}  // namespace

Result<Referral, std::vector<FieldFault>> written(const ReferralDraft& draft, const Programme& programme, Date today) {
    TypedFields form;
    Referral referral{.received = today};
    referral.name = std::string(trim(draft.name));
    if (referral.name.empty()) form.refuse("name", "Navn: Skriv, hvad den unge hedder.");
    if (length(referral.name) > name_letters_max) form.refuse("name", "Navn: Skriv højst 200 tegn.");
    referral.birth_date = form.value("birth_date", "Født", draft.birth_date, parse_date);
    if (referral.birth_date > today) form.refuse("birth_date", "Født: Datoen ligger i fremtiden. Ret den.");
    referral.phone = form.value("phone", "Telefon", draft.phone, parse_phone);
    referral.email = form.value("email", "E-mail", draft.email, parse_email);
    referral.external_case = unless_empty(draft.external_case);
    if (length(trim(draft.external_case)) > case_letters_max)
        form.refuse("external_case", "Sagsnummer: Skriv højst 100 tegn.");
    if (draft.agreed != "ja" && draft.agreed != "nej")
        form.refuse("agreed", "Har den unge sagt ja: Vælg ja eller nej.");
    referral.has_agreed = draft.agreed == "ja";
    const auto observe = [&](const CodedField& field, const std::vector<std::string>& typed) {
        auto found = codes(form, field, typed, {}, programme);
        refuse_abolished(form, field, {found, {}, today}, programme);
        for (auto& code : found) referral.known.push_back({std::string(field.list), std::move(code), today, {}});
    };
    observe(coded::benefit, {draft.benefit});
    observe(coded::education_status, {draft.education_status});
    observe(coded::needs, draft.needs);
    if (programme.list(lists::area) != nullptr) observe(coded::area, {draft.area});
    if (programme.list(lists::active_case) != nullptr) observe(coded::active_case, {draft.active_case});
    referral.why = why_of(form, draft.why);
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return referral;
}

}  // namespace mentorkorps::domain
