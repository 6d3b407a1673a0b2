#include "domain/screening/screening.hpp"

#include <algorithm>

#include "base/packed.hpp"
#include "base/text.hpp"
#include "domain/recruitment/application.hpp"

namespace mentorkorps::domain {

std::string_view label(ScreeningKind kind) {
    switch (kind) {
        case ScreeningKind::interview: return "Samtale med mentoren";
        case ScreeningKind::home_visit: return "Besøg i mentorens hjem";
        case ScreeningKind::workplace: return "Vilkår på arbejdspladsen";
        case ScreeningKind::reference: return "Reference";
    }
    return {};
}

std::string_view label(ScreeningVerdict verdict) {
    switch (verdict) {
        case ScreeningVerdict::green: return "Grøn: Intet taler imod";
        case ScreeningVerdict::yellow: return "Gul: Der er noget, I skal holde øje med";
        case ScreeningVerdict::red: return "Rød: Det taler imod";
    }
    return {};
}

std::vector<std::string> questions_for(ScreeningKind kind) {
    switch (kind) {
        case ScreeningKind::interview:
            return {"Hvorfor vil mentoren være det?", "Hvor meget tid har mentoren, og hvor længe?",
                    "Hvad har mentoren prøvet før sammen med børn eller unge?",
                    "Hvad vil mentoren gøre, hvis en ung fortæller noget, der bekymrer?", "Hvad talte I ellers om?"};
        case ScreeningKind::home_visit:
            return {"Hvem bor i hjemmet, og ved de, at der kan komme en ung?", "Er der plads og ro til at være sammen?",
                    "Er der noget, en ung skal passe på?", "Hvad så I ellers?"};
        case ScreeningKind::workplace:
            return {"Hvor længe har mentoren været på arbejdspladsen?", "Hvorfor vil mentoren være det?",
                    "Hvor meget tid giver arbejdspladsen til det?", "Hvad aftalte I ellers?"};
        case ScreeningKind::reference:
            return {"Hvor kender de hinanden fra, og hvor længe?", "Ville de betro mentoren en ung, der har det svært?",
                    "Hvad sagde de ellers?"};
    }
    return {};
}

std::string_view sentence(ScreeningFault fault) {
    using enum ScreeningFault;
    switch (fault) {
        case kind_missing: return "Vælg, hvad I vil skrive ned.";
        case day_missing: return "Vi kan ikke læse dagen. Skriv den som 28-02-2026.";
        case day_ahead: return "Dagen ligger i fremtiden. Skriv den dag, det skete.";
        case holder_missing: return "Skriv navnet på den, der var der.";
        case second_missing: return "Et besøg i hjemmet er I to om. Skriv navnet på den anden.";
        case second_same: return "Her står det samme navn to gange. Skriv navnet på den anden.";
        case name_long: return "Navnet er for langt. Skriv højst 100 tegn.";
        case notes_missing: return "Skriv noget ved mindst ét af spørgsmålene.";
        case notes_long: return "Svaret er for langt. Skriv højst 4.000 tegn.";
        case notes_hold_cpr: return "Her står et tal, der ligner et CPR-nummer. Slet det.";
        case verdict_missing: return "Vælg grøn, gul eller rød.";
        case reason_missing: return "Skriv hvorfor, så en kollega kan forstå det senere.";
        case reason_long: return "Begrundelsen er for lang. Skriv højst 4.000 tegn.";
        case reason_holds_cpr: return "Her står et tal, der ligner et CPR-nummer. Slet det.";
    }
    return {};
}

namespace {

std::optional<ScreeningFault> fault_in_holders(const ScreeningDraft& draft, const ScreeningStep& step) {
    if (step.held_by.empty()) return ScreeningFault::holder_missing;
    if (draft.kind == ScreeningKind::home_visit && step.also_by.empty()) return ScreeningFault::second_missing;
    if (folded(step.held_by) == folded(step.also_by)) return ScreeningFault::second_same;
    if (std::max(length(step.held_by), length(step.also_by)) > screening_name_letters_max)
        return ScreeningFault::name_long;
    return std::nullopt;
}

std::optional<ScreeningFault> fault_in_notes(const ScreeningStep& step) {
    if (step.notes.empty()) return ScreeningFault::notes_missing;
    for (const auto& each : step.notes) {
        if (length(each.answer) > screening_letters_max) return ScreeningFault::notes_long;
        if (may_hold_cpr(each.answer)) return ScreeningFault::notes_hold_cpr;
    }
    return std::nullopt;
}

std::optional<ScreeningFault> fault_in_verdict(const ScreeningStep& step) {
    if (step.verdict != ScreeningVerdict::green && step.reason.empty()) return ScreeningFault::reason_missing;
    if (length(step.reason) > screening_letters_max) return ScreeningFault::reason_long;
    if (may_hold_cpr(step.reason)) return ScreeningFault::reason_holds_cpr;
    return std::nullopt;
}

}  // namespace

Result<ScreeningStep, ScreeningFault> written(const ScreeningDraft& draft, Date today) {
    if (!draft.kind) return refused(ScreeningFault::kind_missing);
    if (!draft.on) return refused(ScreeningFault::day_missing);
    if (*draft.on > today) return refused(ScreeningFault::day_ahead);
    ScreeningStep step{.kind = *draft.kind,
                       .on = *draft.on,
                       .held_by = std::string(trim(draft.held_by)),
                       .also_by = std::string(trim(draft.also_by))};
    if (const auto fault = fault_in_holders(draft, step)) return refused(*fault);
    for (const auto& each : draft.notes)
        if (const auto answer = trim(each.answer); !answer.empty())
            step.notes.push_back({each.question, std::string(answer)});
    if (const auto fault = fault_in_notes(step)) return refused(*fault);
    if (!draft.verdict) return refused(ScreeningFault::verdict_missing);
    step.verdict = *draft.verdict;
    step.reason = trim(draft.reason);
    if (const auto fault = fault_in_verdict(step)) return refused(*fault);
    return step;
}

Requirements asked_by_steps(const Requirements& asked) {
    Requirements found;
    for (const auto& each : asked)
        if (step_that_decides(each)) found.push_back(each);
    return found;
}

Requirements decided_by(ScreeningKind kind, const Requirements& asked, Date on) {
    Requirements found;
    for (const auto& each : asked)
        if (step_that_decides(each) == kind) found.push_back(each);
    if (kind != ScreeningKind::reference || found.empty()) return found;
    const auto missing = std::ranges::find_if(found, [&](const Requirement& each) { return !each.is_in_place(on); });
    return {missing == found.end() ? found.back() : *missing};
}

std::string packed(const ScreeningStep& step) {
    Fields fields{step.reason};
    for (const auto& [question, answer] : step.notes) fields.emplace_back(question), fields.emplace_back(answer);
    return mentorkorps::packed(fields);
}

void unpack(std::string_view text, ScreeningStep& step) {
    const auto fields = mentorkorps::unpacked(text);
    step.reason = fields.front().value_or("");
    step.notes.clear();
    for (std::size_t i = 1; i + 1 < fields.size(); i += 2)
        step.notes.push_back({fields[i].value_or(""), fields[i + 1].value_or("")});
}

}  // namespace mentorkorps::domain
