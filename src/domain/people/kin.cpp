#include "domain/people/kin.hpp"

#include <algorithm>

#include "base/packed.hpp"
#include "domain/imports/typed_fields.hpp"
#include "domain/people/guardian.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::chrono::days a_day{1};
constexpr std::size_t letters_max = 200;

/// Nothing when it is empty or was refused.
std::optional<Date> day(TypedFields& form, const char* field, const std::string& label, std::string_view typed) {
    if (trim(typed).empty()) return std::nullopt;
    const auto found = parse_date(typed);
    if (found) return *found;
    form.refuse(field, label + ": Vi kan ikke læse dagen. Skriv den som 28-02-2026.");
    return std::nullopt;
}

std::string short_text(TypedFields& form, const char* field, const std::string& label, std::string_view typed) {
    const auto text = trim(typed);
    if (length(text) > letters_max) form.refuse(field, label + ": Skriv højst 200 tegn.");
    return std::string(text);
}

}  // namespace

std::string_view label(KinKind kind) {
    switch (kind) {
        case KinKind::custodian: return "Har forældremyndigheden";
        case KinKind::parent: return "Forælder uden forældremyndighed";
        case KinKind::close_adult: return "En anden voksen, der betyder noget";
    }
    return {};
}

bool is_so(const Kin& kin, Date on) { return kin.from <= on && (!kin.until || on < *kin.until); }

std::vector<Kin> who_decide(const std::vector<Kin>& kin, const std::optional<Date>& birth_date, Date on) {
    std::vector<Kin> found;
    if (has_guardian(birth_date, on))
        std::ranges::copy_if(kin, std::back_inserter(found),
                             [&](const Kin& each) { return each.kind == KinKind::custodian && is_so(each, on); });
    return found;
}

KinDraft draft_of(const Kin& kin) {
    return {.kind = std::string(name_of(kin.kind)),
            .name = kin.name,
            .relation = kin.relation,
            .phone = kin.phone.value_or(""),
            .email = kin.email.value_or(""),
            .interpreter = kin.interpreter,
            .from = iso(kin.from),
            .last = kin.until ? iso(*kin.until - a_day) : ""};
}

Result<Kin, std::vector<FieldFault>> written(const KinDraft& draft, Date today) {
    TypedFields form;
    Kin kin;
    if (const auto kind = named<KinKind>(draft.kind))
        kin.kind = *kind;
    else
        form.refuse("slags", "Hvem er det: Vælg en på listen.");
    kin.name = short_text(form, "navn", "Navn", draft.name);
    if (kin.name.empty()) form.refuse("navn", "Navn: Skriv, hvad den voksne hedder.");
    kin.relation = short_text(form, "relation", "Hvad er de for den unge", draft.relation);
    kin.phone = form.value("mobil", "Mobil", draft.phone, parse_phone);
    kin.email = form.value("email", "E-mail", draft.email, parse_email);
    kin.interpreter = short_text(form, "tolk", "Tolk", draft.interpreter);
    kin.from = day(form, "fra", "Fra", draft.from).value_or(today);
    if (kin.from > today) form.refuse("fra", "Fra: Dagen ligger i fremtiden. Skriv i dag eller en tidligere dag.");
    if (const auto last = day(form, "til", "Til og med", draft.last)) kin.until = *last + a_day;
    if (kin.until && *kin.until <= kin.from) form.refuse("til", "Til og med: Dagen er før den første. Se efter igen.");
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return kin;
}

std::string packed(const Kin& kin) {
    return mentorkorps::packed({kin.name, kin.relation, kin.phone, kin.email, kin.interpreter});
}

bool unpack(std::string_view text, Kin& kin) {
    const auto fields = mentorkorps::unpacked(text);
    if (fields.size() != 5) return false;
    kin.name = fields[0].value_or("");
    kin.relation = fields[1].value_or("");
    kin.phone = fields[2];
    kin.email = fields[3];
    kin.interpreter = fields[4].value_or("");
    return true;
}

}  // namespace mentorkorps::domain
