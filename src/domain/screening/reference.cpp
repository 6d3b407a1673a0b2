#include "domain/screening/reference.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/imports/values.hpp"
#include "domain/recruitment/application.hpp"

namespace mentorkorps::domain {

std::string_view label(ReferenceEnd end) {
    switch (end) {
        case ReferenceEnd::answered: return "Har svaret";
        case ReferenceEnd::withdrawn: return "Trukket tilbage";
        case ReferenceEnd::not_them: return "Kom til en forkert";
        case ReferenceEnd::expired: return "Svarede ikke i tide";
    }
    return {};
}

std::string_view label(Trust trust) {
    switch (trust) {
        case Trust::yes: return "Ja";
        case Trust::somewhat: return "Ja, men der er noget, I skal vide";
        case Trust::no: return "Nej";
        case Trust::unknown: return "Det ved jeg ikke";
    }
    return {};
}

std::string_view sentence(AskFault fault) {
    switch (fault) {
        case AskFault::name_missing: return "Skriv navnet på den, I vil spørge.";
        case AskFault::name_long: return "Navnet er for langt. Skriv højst 100 tegn.";
        case AskFault::not_an_email: return "Det er ikke en mailadresse. Skriv den som navn@sted.dk.";
        case AskFault::mentors_own: return "Det er mentorens egen mailadresse. Skriv den på en, der kender mentoren.";
        case AskFault::asked_already:
            return "Den adresse er allerede spurgt og har ikke svaret endnu. Tryk på »Send igen« ved navnet.";
        case AskFault::too_many: return "Der er spurgt fem, som ikke har svaret. Træk en tilbage først.";
    }
    return {};
}

Result<Referee, AskFault> asked(const RefereeDraft& draft, const Person& mentor,
                                const std::vector<ReferenceRequest>& before, Date today) {
    constexpr std::size_t name_letters_max = 100;
    Referee referee{.name = std::string(trim(draft.name)), .email = {}};
    if (referee.name.empty()) return refused(AskFault::name_missing);
    if (length(referee.name) > name_letters_max) return refused(AskFault::name_long);
    auto email = parse_email(trim(draft.email));
    if (!email || email->empty()) return refused(AskFault::not_an_email);
    referee.email = *std::move(email);
    const auto is_same = [&](const std::optional<std::string>& other) {
        return other && folded(*other) == folded(referee.email);
    };
    if (is_same(mentor.email)) return refused(AskFault::mentors_own);
    std::size_t open = 0;
    for (const auto& each : before) {
        if (each.ended(today)) continue;
        if (is_same(each.email)) return refused(AskFault::asked_already);
        ++open;
    }
    if (open >= open_references_max) return refused(AskFault::too_many);
    return referee;
}

std::string letter_to_referee(const Referee& referee, std::string_view organisation, std::string_view link,
                              Date until) {
    return fmt::format(
        "Hej {}\n\nEn, du kender, har givet {} dit navn og sagt ja til, at vi spørger dig. Det er fem korte spørgsmål. "
        "Hvem det handler om, står på siden:\n\n{}\n\nLinket kan bruges én gang, til og med den {:%d-%m-%Y}. Du skal "
        "ikke logge ind. Vil du ikke svare, så lad være; der sker ikke andet.\n\nEr mailen ikke til dig, så tryk på "
        "»Det er ikke mig« på siden. Er du i tvivl om, hvorvidt den er ægte, så ring til os, før du åbner linket.\n\n"
        "Venlig hilsen\n{}\n",
        referee.name, organisation, link, until, organisation);
}

std::string_view sentence(ReferenceFault fault) {
    switch (fault) {
        case ReferenceFault::from_missing: return "Skriv kort, hvor I kender hinanden fra.";
        case ReferenceFault::how_long_missing: return "Skriv, hvor længe I har kendt hinanden.";
        case ReferenceFault::trust_missing: return "Vælg et af svarene.";
        case ReferenceFault::more_missing: return "Skriv kort hvorfor, så vi ikke gætter.";
        case ReferenceFault::call_missing: return "Vælg, om vi må ringe til dig.";
        case ReferenceFault::not_a_phone: return "Det er ikke et telefonnummer. Skriv 8 cifre, eller begynd med +.";
        case ReferenceFault::too_long: return "Det er for langt. Skriv højst 2.000 tegn.";
        case ReferenceFault::holds_cpr:
            return "Her står et tal, der ligner et CPR-nummer. Slet det; vi har ikke brug for det.";
    }
    return {};
}

std::string trust_question(std::string_view mentor) {
    return fmt::format("Ville du være tryg ved, at {} var sammen med en ung, der har det svært?", mentor);
}

Result<std::vector<Answered>, std::vector<ReferenceFieldFault>> answered(const ReferenceDraft& draft,
                                                                         std::string_view mentor) {
    using enum ReferenceFault;
    std::vector<ReferenceFieldFault> faults;
    std::vector<Answered> answers;
    const auto take = [&](std::string_view text, std::string_view field, std::string question,
                          std::optional<ReferenceFault> missing) {
        const auto said = trim(text);
        if (said.empty() && missing) faults.push_back({*missing, field});
        if (length(said) > reference_letters_max) faults.push_back({too_long, field});
        if (may_hold_cpr(said)) faults.push_back({holds_cpr, field});
        if (!said.empty()) answers.push_back({std::move(question), std::string(said)});
    };
    take(draft.knows_from, "hvorfra", "Hvor kender I hinanden fra?", from_missing);
    take(draft.knows_for, "hvor-laenge", "Hvor længe har I kendt hinanden?", how_long_missing);
    if (draft.trust)
        answers.push_back({trust_question(mentor), std::string(label(*draft.trust))});
    else
        faults.push_back({trust_missing, "tryg"});
    const bool is_at_ease = !draft.trust || draft.trust == Trust::yes || draft.trust == Trust::unknown;
    take(draft.more, "mere", "Er der noget, vi skal vide?", is_at_ease ? std::nullopt : std::optional(more_missing));
    if (!draft.may_call) faults.push_back({call_missing, "ringe"});
    if (draft.may_call == true) {
        const auto phone = parse_phone(trim(draft.phone));
        if (!phone || phone->empty())
            faults.push_back({not_a_phone, "telefon"});
        else
            answers.push_back({"Må vi ringe til dig?", "Ja, på " + *phone});
    } else if (draft.may_call) {
        answers.push_back({"Må vi ringe til dig?", "Nej"});
    }
    if (!faults.empty()) return refused(std::move(faults));
    return answers;
}

}  // namespace mentorkorps::domain
