#include "domain/today/deputies.hpp"

#include <algorithm>

namespace mentorkorps::domain {

const Colleague* find(const Colleagues& colleagues, AccountId account) {
    const auto found = std::ranges::find(colleagues, account, &Colleague::account);
    return found == colleagues.end() ? nullptr : &*found;
}

const Absence* absence_of(AccountId who, const Absences& absences, Date day) {
    const auto found =
        std::ranges::find_if(absences, [&](const Absence& each) { return each.who == who && each.covers(day); });
    return found == absences.end() ? nullptr : &*found;
}

std::optional<AccountId> in_hand_of(AccountId who, const Colleagues& colleagues, const Absences& absences, Date day) {
    // Two may be each other's deputies: after as many steps as there are absences, nobody is there.
    for (std::size_t step = 0; step <= absences.size(); ++step) {
        if (find(colleagues, who) == nullptr) return std::nullopt;
        const auto* absence = absence_of(who, absences, day);
        if (absence == nullptr) return who;
        who = absence->deputy;
    }
    return std::nullopt;
}

std::string_view sentence(AbsenceFault fault) {
    switch (fault) {
        case AbsenceFault::from_missing: return "Vi kan ikke læse den første dag. Skriv den som 28-02-2026.";
        case AbsenceFault::to_missing: return "Vi kan ikke læse den sidste dag. Skriv den som 28-02-2026.";
        case AbsenceFault::to_before_from:
            return "Den sidste dag ligger før den første. Byt om på dem, eller ret den ene.";
        case AbsenceFault::is_over: return "Den sidste dag er gået. Vælg i dag eller en senere dag.";
        case AbsenceFault::too_far_ahead: return "Vælg en dag inden for det næste år.";
        case AbsenceFault::deputy_missing:
            return "Vælg, hvem der tager opgaverne imens. Det kan ikke være den, der er væk.";
        case AbsenceFault::deputy_away:
            return "Den, du har valgt, er også væk i de dage. Vælg en anden, eller ret dagene.";
    }
    return {};
}

Result<Absence, AbsenceFault> away(AccountId who, const AbsenceWish& wish, const Colleagues& colleagues,
                                   const Absences& absences, Date today) {
    using enum AbsenceFault;
    if (!wish.from) return refused(from_missing);
    if (!wish.to) return refused(to_missing);
    if (*wish.to < *wish.from) return refused(to_before_from);
    if (*wish.to < today) return refused(is_over);
    if (*wish.to > plus_months(today, 12)) return refused(too_far_ahead);
    if (find(colleagues, wish.deputy) == nullptr || wish.deputy == who) return refused(deputy_missing);
    for (const auto& each : absences)
        if (each.who == wish.deputy && each.from <= *wish.to && *wish.from <= each.to) return refused(deputy_away);
    return Absence{who, *wish.from, *wish.to, wish.deputy};
}

}  // namespace mentorkorps::domain
