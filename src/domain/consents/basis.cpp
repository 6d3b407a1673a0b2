#include "domain/consents/basis.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/people/age.hpp"
#include "domain/people/guardian.hpp"

namespace mentorkorps::domain {
namespace {

bool says_yes(const std::vector<Party>& parties, Party party) {
    return std::ranges::find(parties, party) != parties.end();
}

std::optional<BasisFault> fault_of_consent(const BasisWish& wish, const std::vector<Party>& wanted) {
    for (const auto party : wanted)
        if (!says_yes(wish.given_by, party))
            return party == Party::guardian ? BasisFault::guardian_missing : BasisFault::young_person_missing;
    return std::nullopt;
}

std::optional<BasisFault> fault_of_words(const BasisWish& wish) {
    const auto words = trim(wish.words);
    if (*wish.kind == BasisKind::law && words.empty()) return BasisFault::law_missing;
    if (*wish.kind == BasisKind::essential && words.empty()) return BasisFault::reason_missing;
    if (length(words) > basis_letters_max) return BasisFault::words_too_long;
    return std::nullopt;
}

/// `longest`: the first day that it may not hold.
std::optional<BasisFault> fault_of_days(const BasisWish& wish, Date longest, Date today) {
    if (!wish.from) return BasisFault::day_missing;
    if (*wish.from > today) return BasisFault::day_ahead;
    if (longest <= today) return BasisFault::too_old;
    if (!wish.last) return std::nullopt;
    if (*wish.last < today) return BasisFault::over_already;
    return *wish.last >= longest ? std::optional(BasisFault::too_long) : std::nullopt;
}

/// Who said yes: those who had a say, and the young person themselves.
std::vector<Party> heard(const BasisWish& wish, const std::vector<Party>& wanted) {
    std::vector<Party> found;
    for (const auto party : {Party::young_person, Party::guardian})
        if (says_yes(wish.given_by, party) && (party == Party::young_person || says_yes(wanted, party)))
            found.push_back(party);
    return found;
}

bool says_the_same(const Basis& one, const Basis& other) {
    return one.key == other.key && one.kind == other.kind && one.given_by == other.given_by && one.from == other.from &&
           one.until == other.until && one.words == other.words;
}

/// Against what was written down since: a form that was open, or sent again, brings nothing back.
std::optional<BasisFault> fault_of_time(const BasisWish& wish, const Basis& basis, const std::vector<Basis>& known) {
    if (wish.seen != seen(known, basis.key)) return BasisFault::changed_meanwhile;
    for (const auto& each : known)
        if (each.key == basis.key && basis.kind == BasisKind::consent && each.ended_by && basis.from < *each.ended_on)
            return BasisFault::taken_back;
    return std::nullopt;
}

}  // namespace

std::string_view label(BasisKind kind) {
    switch (kind) {
        case BasisKind::consent: return "Samtykke";
        case BasisKind::law: return "En lov siger, at vi må";
        case BasisKind::essential: return "Det er af væsentlig betydning for myndighedens arbejde";
    }
    return {};
}

bool holds(const Basis& basis, Date on) {
    return basis.from <= on && on < std::min(basis.until, basis.ended_on.value_or(basis.until));
}

std::string seen(const std::vector<Basis>& bases, const RequirementKey& key) {
    std::string all;
    for (const auto& each : bases)
        if (each.key == key) all += fmt::format("{}{}.", each.id.value, each.ended_on ? "-" : "");
    return all;
}

std::vector<Party> who_says_yes(const BasisRequired& asked, const std::optional<Date>& birth_date, Date on) {
    return has_guardian(birth_date, on) ? asked.under_18 : std::vector{Party::young_person};
}

std::string_view sentence(BasisFault fault) {
    switch (fault) {
        case BasisFault::not_asked: return "Programmet spørger ikke længere efter det. Se, hvad der mangler nu.";
        case BasisFault::kind_missing: return "Vælg, hvad I bygger på.";
        case BasisFault::young_person_missing:
            return "Den unge skal selv sige ja. Sæt kryds, når det er sket, eller vent, til det er.";
        case BasisFault::guardian_missing:
            return "Den unge var under 18 den dag, eller vi ved ikke hvor gammel. Så skal forældrene også sige ja.";
        case BasisFault::day_missing: return "Vi kan ikke læse dagen. Skriv den som 28-02-2026.";
        case BasisFault::day_ahead: return "Dagen ligger i fremtiden. Skriv i dag eller en tidligere dag.";
        case BasisFault::last_unread:
            return "Vi kan ikke læse dagen. Skriv den som 28-02-2026, eller lad feltet stå tomt.";
        case BasisFault::over_already:
            return "Den dag er allerede gået. Vælg en senere dag, eller lad feltet stå tomt.";
        case BasisFault::too_old:
            return "Det er så længe siden, at det ikke gælder mere. Spørg igen, og skriv det nye ned.";
        case BasisFault::taken_back:
            return "Et ja fra før den dag er taget tilbage. Spørg igen, og skriv den dag, der bliver sagt ja igen.";
        case BasisFault::changed_meanwhile:
            return "Der er skrevet noget nyt ned, siden du åbnede siden. Se det herunder, og tryk på Gem igen, hvis "
                   "det "
                   "stadig passer.";
        case BasisFault::too_long:
            return "Så længe må det ikke gælde. Vælg en tidligere dag, eller lad feltet stå tomt.";
        case BasisFault::law_missing: return "Skriv, hvilken lov og paragraf I bygger på.";
        case BasisFault::reason_missing: return "Skriv, hvorfor det er af væsentlig betydning.";
        case BasisFault::words_too_long: return "Det er for langt. Skriv højst 1.000 tegn.";
    }
    return {};
}

Result<Basis, BasisFault> written(const BasisWish& wish, const BasisDesk& desk) {
    const auto thing = std::ranges::find_if(desk.asked, [&](const Requirement& each) {
        return each.rule->key == wish.rule && std::holds_alternative<BasisRequired>(each.rule->kind);
    });
    if (thing == desk.asked.end()) return refused(BasisFault::not_asked);
    if (!wish.kind) return refused(BasisFault::kind_missing);
    const auto& rule = std::get<BasisRequired>(thing->rule->kind);
    Basis basis{.key = thing->key(), .kind = *wish.kind, .from = wish.from.value_or(desk.today)};
    basis.words = trim(wish.words);
    auto longest = plus_months(basis.from, rule.months);
    if (basis.kind == BasisKind::consent) {
        const auto wanted = who_says_yes(rule, desk.birth_date, basis.from);
        if (const auto fault = fault_of_consent(wish, wanted)) return refused(*fault);
        basis.given_by = heard(wish, wanted);
        if (desk.birth_date && !says_yes(basis.given_by, Party::young_person))
            longest = std::min(longest, turns(*desk.birth_date, grown_up_years));
    }
    if (const auto fault = fault_of_words(wish)) return refused(*fault);
    if (const auto fault = fault_of_days(wish, longest, desk.today)) return refused(*fault);
    basis.until = wish.last ? *wish.last + std::chrono::days{1} : longest;
    for (const auto& each : desk.known)
        if (holds(each, desk.today) && says_the_same(each, basis)) return each;
    if (const auto fault = fault_of_time(wish, basis, desk.known)) return refused(*fault);
    return basis;
}

}  // namespace mentorkorps::domain
