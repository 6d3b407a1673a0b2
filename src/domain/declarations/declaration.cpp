#include "domain/declarations/declaration.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

std::vector<std::string> declarations_asked(const Programme& programme, Date on) {
    std::vector<std::string> found;
    for (const auto& rule : programme.rules) {
        const auto* asks = std::get_if<DeclarationRequired>(&rule.kind);
        if (asks == nullptr || !rule.is_in_force(on)) continue;
        if (std::ranges::find(found, asks->declaration) == found.end()) found.push_back(asks->declaration);
    }
    return found;
}

std::string_view sentence(TextFault fault) {
    switch (fault) {
        case TextFault::not_asked: return "Programmet beder ikke længere om den erklæring. Se, hvad det beder om nu.";
        case TextFault::body_missing: return "Skriv den tekst, der skal siges ja til.";
        case TextFault::body_long: return "Teksten er for lang. Skriv højst 20.000 tegn.";
        case TextFault::unchanged: return "Teksten er den samme som i den seneste udgave. Ret den, eller lad den stå.";
        case TextFault::day_missing: return "Vi kan ikke læse dagen. Skriv den som 28-02-2026.";
        case TextFault::day_past: return "Dagen er gået. Skriv i dag eller en senere dag.";
        case TextFault::day_before_last:
            return "Den seneste udgave gælder fra en senere dag. Skriv den dag eller en, der er senere.";
    }
    return {};
}

Result<DeclarationText, TextFault> new_text(const TextWish& wish, const std::vector<std::string>& asked,
                                            const std::optional<DeclarationText>& last, Date today) {
    const auto body = trim(wish.body);
    if (std::ranges::find(asked, wish.declaration) == asked.end()) return refused(TextFault::not_asked);
    if (body.empty()) return refused(TextFault::body_missing);
    if (length(body) > declaration_letters_max) return refused(TextFault::body_long);
    if (last && last->body == body) return refused(TextFault::unchanged);
    if (!wish.from) return refused(TextFault::day_missing);
    if (*wish.from < today) return refused(TextFault::day_past);
    if (last && *wish.from < last->from) return refused(TextFault::day_before_last);
    return DeclarationText{.declaration = wish.declaration, .from = *wish.from, .body = std::string(body)};
}

TextStand stand_of(const Requirement& thing, Date today) {
    if (thing.is_in_place(today)) return TextStand::accepted;
    return thing.until ? TextStand::earlier : TextStand::never;
}

Requirements own_declarations(const Requirements& asked) {
    Requirements found;
    for (const auto& each : asked)
        if (std::holds_alternative<DeclarationRequired>(each.rule->kind) && each.from == Party::mentor && each.person &&
            is_before_start(each.before))
            found.push_back(each);
    return found;
}

bool keeps_out(const Requirement& thing, Date today) {
    return thing.rule->severity != Severity::info && stand_of(thing, today) == TextStand::never;
}

TextCount count_asked(const Programme& programme, std::string_view declaration, const std::vector<AskedMentor>& mentors,
                      Date today) {
    TextCount count;
    for (const auto& each : mentors) {
        MatchFacts facts{.members = {{.person = each.person, .party = Party::mentor, .engagement = each.engagement}},
                         .fulfilled = each.papers};
        bool is_asked = false, has_accepted = true;
        for (const auto& thing : own_declarations(requirements(programme, Timeline(facts, today)))) {
            if (thing.what != declaration) continue;
            is_asked = true;
            has_accepted &= stand_of(thing, today) == TextStand::accepted;
        }
        if (!is_asked) continue;
        ++count.asked;
        if (has_accepted) ++count.accepted;
        if (!each.has_login) ++count.on_paper;
    }
    return count;
}

}  // namespace mentorkorps::domain
