#include "domain/credentials/credential.hpp"

#include <algorithm>

#include "domain/people/age.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

std::string_view label(CredentialStep step) {
    switch (step) {
        case CredentialStep::consented: return "Mentoren har sagt ja til, at den hentes";
        case CredentialStep::not_consented: return "Mentoren har sagt nej til, at den hentes";
        case CredentialStep::asked: return "Den er bestilt";
        case CredentialStep::approved: return "Vurderet: godkendt";
        case CredentialStep::not_approved: return "Vurderet: ikke godkendt";
    }
    return {};
}

bool is_outcome(CredentialStep step) {
    return step == CredentialStep::approved || step == CredentialStep::not_approved;
}

CredentialStand stand_of(const std::vector<CredentialNote>& notes, std::string_view credential) {
    CredentialStand stand;
    for (const auto& each : notes) {
        if (each.credential != credential) continue;
        auto& last = is_outcome(each.step)                ? stand.outcome
                     : each.step == CredentialStep::asked ? stand.asked
                                                          : stand.consent;
        last = each;
    }
    return stand;
}

std::string_view sentence(CredentialFault fault) {
    switch (fault) {
        case CredentialFault::not_asked:
            return "Programmet beder ikke om den attest af mentoren. Se, hvad der skal være på plads nu.";
        case CredentialFault::step_missing: return "Vælg, hvad der er sket.";
        case CredentialFault::day_missing: return "Vi kan ikke læse dagen. Skriv den som 28-02-2026.";
        case CredentialFault::day_ahead: return "Dagen ligger i fremtiden. Skriv i dag eller en tidligere dag.";
    }
    return {};
}

std::optional<CredentialRequired::Which> certificate(const Requirement& thing) {
    const auto* rule = std::get_if<CredentialRequired>(&thing.rule->kind);
    return rule == nullptr ? std::nullopt : std::optional(rule->credential);
}

Result<Requirements, CredentialFault> things_of(const CredentialWish& wish, const Requirements& asked, Date today) {
    Requirements found;
    for (const auto& each : asked)
        if (wish.credential && certificate(each) == wish.credential) found.push_back(each);
    if (found.empty()) return refused(CredentialFault::not_asked);
    if (!wish.step) return refused(CredentialFault::step_missing);
    if (!wish.on) return refused(CredentialFault::day_missing);
    if (*wish.on > today) return refused(CredentialFault::day_ahead);
    return found;
}

std::vector<CredentialNeed> credentials_needed(const Programme& programme, const MatchFacts& mentor, Date today) {
    std::vector<CredentialNeed> found;
    for (const auto& thing : requirements(programme, Timeline(mentor, today))) {
        const auto* rule = std::get_if<CredentialRequired>(&thing.rule->kind);
        if (rule == nullptr || thing.rule->severity == Severity::info) continue;
        if (thing.is_in_place(today) && (!thing.until || today + asked_ahead < *thing.until)) continue;
        const auto is_same = [&](const CredentialNeed& each) { return each.thing.what == thing.what; };
        if (std::ranges::any_of(found, is_same)) continue;
        CredentialNeed need{.thing = thing};
        if (rule->participant_under_years) {
            need.why = CredentialNeed::Why::nobody_yet;
            std::optional<Date> youngest;
            bool is_unknown = false;
            for (const auto& each : mentor.members) {
                if (each.party != Party::young_person) continue;
                is_unknown |= !each.birth_date;
                youngest = std::max(youngest, each.birth_date);
            }
            if (is_unknown) need.why = CredentialNeed::Why::age_unknown;
            if (youngest && today < turns(*youngest, *rule->participant_under_years)) {
                need.why = CredentialNeed::Why::young_person;
                need.youngest_years = whole_years(*youngest, today);
            }
        }
        found.push_back(need);
    }
    return found;
}

std::string_view sentence(OrderFault fault) {
    switch (fault) {
        case OrderFault::nobody: return "Sæt kryds ved mindst én.";
        case OrderFault::too_many:
            return "Politiet tager højst 50 ad gangen. Fjern nogle krydser, og hent resten bagefter.";
        case OrderFault::not_ready:
            return "En af dem kan ikke bestilles endnu. Se, hvad der mangler, og hent listen igen.";
    }
    return {};
}

}  // namespace mentorkorps::domain
