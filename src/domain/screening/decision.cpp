#include "domain/screening/decision.hpp"

#include <algorithm>
#include <map>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/recruitment/application.hpp"

namespace mentorkorps::domain {

std::string_view label(ScreeningOutcome outcome) {
    switch (outcome) {
        case ScreeningOutcome::approved: return "Godkendt";
        case ScreeningOutcome::rejected: return "Afvist";
    }
    return {};
}

std::string_view label(Reentry reentry) {
    switch (reentry) {
        case Reentry::any_time: return "Ja, når som helst";
        case Reentry::from_day: return "Ja, men først fra en dag";
        case Reentry::never: return "Nej";
    }
    return {};
}

bool lets_return(const ScreeningDecision& decision, Date on) {
    if (decision.outcome == ScreeningOutcome::approved) return true;
    switch (decision.reentry) {
        case Reentry::any_time: return true;
        case Reentry::from_day: return decision.again_from && on >= *decision.again_from;
        case Reentry::never: return false;
    }
    return false;
}

std::vector<CommitmentState> ways_on(CommitmentState now) {
    using enum CommitmentState;
    const bool is_before = now == interested || now == applied || now == screening || now == waiting;
    std::vector<CommitmentState> found;
    if (!is_before) return found;
    for (const auto each : {waiting, training, approved, rejected})
        if (may_follow(now, each)) found.push_back(each);
    return found;
}

std::string sentence(DecisionFault fault) {
    using enum DecisionFault;
    switch (fault) {
        case way_missing: return "Vælg, hvad I har besluttet.";
        case day_missing: return "Vi kan ikke læse dagen. Skriv den som 28-02-2026.";
        case reason_missing: return "Skriv hvorfor, så en kollega kan forstå det senere. Mentoren ser det ikke.";
        case reason_missing_red: return "Et skridt er rødt. Skriv, hvorfor I godkender mentoren alligevel.";
        case reason_long: return "Begrundelsen er for lang. Skriv højst 2.000 tegn.";
        case reason_holds_cpr: return "Her står et tal, der ligner et CPR-nummer. Slet det.";
        case reentry_missing: return "Vælg, om mentoren må søge igen.";
        case again_missing: return "Skriv den dag, mentoren må søge igen fra, for eksempel 31-12-2027.";
        case again_past: return "Dagen er gået. Skriv en senere dag, eller vælg »Ja, når som helst«.";
        case letter_empty: return "Brevet er tomt. Skriv noget i det, eller afvis uden at sende noget.";
        case letter_holds_cpr: return "Brevet: " + std::string(sentence(Indiscretion::cpr));
        case letter_tells_care: return "Brevet: " + std::string(sentence(Indiscretion::care));
        case letter_is_way_in: return "Brevet: " + std::string(sentence(Indiscretion::way_in));
    }
    return {};
}

namespace {

/// Whether what was written last of some kind is red.
bool is_some_red(const std::vector<WrittenScreeningStep>& steps) {
    std::map<ScreeningKind, ScreeningVerdict> last;
    for (const auto& each : steps) last[each.step.kind] = each.step.verdict;
    return std::ranges::any_of(last, [](const auto& each) { return each.second == ScreeningVerdict::red; });
}

std::optional<DecisionFault> fault_in_reentry(const DecisionDraft& draft, Date today) {
    if (!draft.reentry) return DecisionFault::reentry_missing;
    if (draft.reentry != Reentry::from_day) return std::nullopt;
    if (!draft.again_from) return DecisionFault::again_missing;
    return *draft.again_from > today ? std::nullopt : std::optional(DecisionFault::again_past);
}

}  // namespace

Result<ScreeningDecision, DecisionFault> decided(const DecisionDraft& draft,
                                                 const std::vector<WrittenScreeningStep>& steps, Date today) {
    if (!draft.to) return refused(DecisionFault::way_missing);
    if (!draft.on) return refused(DecisionFault::day_missing);
    const bool is_rejected = draft.to == CommitmentState::rejected;
    ScreeningDecision decision{.outcome = is_rejected ? ScreeningOutcome::rejected : ScreeningOutcome::approved,
                               .on = *draft.on,
                               .reason = std::string(trim(draft.reason))};
    if (decision.reason.empty() && is_rejected) return refused(DecisionFault::reason_missing);
    if (decision.reason.empty() && is_some_red(steps)) return refused(DecisionFault::reason_missing_red);
    if (length(decision.reason) > decision_letters_max) return refused(DecisionFault::reason_long);
    if (may_hold_cpr(decision.reason)) return refused(DecisionFault::reason_holds_cpr);
    if (!is_rejected) return decision;
    if (const auto fault = fault_in_reentry(draft, today)) return refused(*fault);
    decision.reentry = *draft.reentry;
    if (decision.reentry == Reentry::from_day) decision.again_from = draft.again_from;
    return decision;
}

std::string letter_of_rejection(std::string_view first_name, std::string_view unit, const ScreeningDecision& decision) {
    auto text = fmt::format(
        "Hej {}\n\nTak, fordi du ville være med, og for den tid, du har brugt på os. Vi har talt det igennem og er "
        "nået "
        "frem til, at det desværre bliver et nej. Det er ikke en dom over dig. Det handler om, hvad opgaven kræver, og "
        "hvad vi kan stå inde for.\n\n",
        first_name);
    if (decision.reentry == Reentry::any_time) text += "Du er velkommen til at søge igen.\n\n";
    if (decision.again_from)
        text += fmt::format("Du er velkommen til at søge igen fra den {:%d-%m-%Y}.\n\n", *decision.again_from);
    return text + fmt::format(
                      "Vil du vide mere om, hvorfor det blev et nej, så ring til os. Vi vil gerne tale med dig "
                      "om det.\n\nVenlig hilsen\n{}\n",
                      unit);
}

std::optional<DecisionFault> fault_in_letter(std::string_view letter) {
    if (trim(letter).empty()) return DecisionFault::letter_empty;
    const auto indiscretion = indiscretion_in(letter);
    if (!indiscretion) return std::nullopt;
    switch (*indiscretion) {
        case Indiscretion::cpr: return DecisionFault::letter_holds_cpr;
        case Indiscretion::care: return DecisionFault::letter_tells_care;
        case Indiscretion::way_in: return DecisionFault::letter_is_way_in;
    }
    return std::nullopt;
}

}  // namespace mentorkorps::domain
