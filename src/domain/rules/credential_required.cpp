#include <algorithm>

#include <fmt/format.h>

#include "domain/people/age.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string_view paper(CredentialRequired::Which which) {
    return which == CredentialRequired::Which::children ? "børneattest" : "straffeattest";
}

/// Who is with somebody so young, or may be: of some we do not know how old they are, or who they will be.
bool is_with_younger_than(int years, const Timeline& match, Date day) {
    bool has_young_people = false;
    for (const auto& each : match.facts().members) {
        if (each.party != Party::young_person) continue;
        has_young_people = true;
        if (!each.birth_date || day < turns(*each.birth_date, years)) return true;
    }
    return !has_young_people;
}

}  // namespace

CredentialRequired CredentialRequired::read(Parameters& given) {
    CredentialRequired rule;
    rule.credential = given.word<Which>("credential");
    rule.participant_under_years = given.number_if_any("participant_under_years");
    rule.valid_months = given.number_if_any("valid_months");
    rule.before = given.word_or("before", Step::activation);
    return rule;
}

std::string CredentialRequired::sentence(const Programme&) const {
    const auto whose = participant_under_years ? fmt::format("En mentor, der er sammen med nogen under {},",
                                                             phrases::years(*participant_under_years))
                                               : std::string("Mentoren");
    const auto valid = valid_months ? fmt::format(" Den hentes igen efter {}.", phrases::months(*valid_months)) : "";
    return fmt::format("{} har en {} uden anmærkninger, {}.{}", whose, paper(credential), domain::before(before),
                       valid);
}

void CredentialRequired::require(const Rule& rule, const Timeline& match, Requirements& found) const {
    if (participant_under_years && !is_with_younger_than(*participant_under_years, match, day_of(before, match)))
        return;
    const auto first = found.size();
    domain::require(rule, match,
                    {.what = {paper(credential)},
                     .from = {Party::mentor},
                     .about = About::person,
                     .before = before,
                     .valid_months = valid_months},
                    found);
    if (!participant_under_years || is_with_younger_than(*participant_under_years, match, match.as_of())) return;
    // Since the match began they have all turned so old: nothing is renewed, and nothing can be mended any more.
    for (auto thing = found.begin() + static_cast<std::ptrdiff_t>(first); thing != found.end(); ++thing) {
        thing->until.reset();
        thing->is_over = true;
    }
}

}  // namespace mentorkorps::domain
