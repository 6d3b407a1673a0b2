#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/practice/verdict.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

AgeRange AgeRange::read(Parameters& given) {
    const AgeRange rule{given.number("years_min"), given.number("years_max"), given.word_or("at", Moment::referral)};
    if (rule.years_min != left_open && rule.years_max != left_open && rule.years_max < rule.years_min)
        given.problem("years_max", "'years_max' must not be less than 'years_min'",
                      "»years_max« må ikke være mindre end »years_min«.");
    return rule;
}

std::string AgeRange::sentence(const Programme&) const {
    return fmt::format("Den unge er {}–{} {}.", phrases::number(years_min), phrases::years(years_max), domain::at(at));
}

void AgeRange::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    for (const auto& each : match.facts().members) {
        if (each.party != Party::young_person) continue;
        const auto on = at == Moment::referral ? each.referred_on : at == Moment::entry ? match.began() : match.as_of();
        Verdict verdict{.rule = &rule, .party = Party::young_person, .person = each.person};
        if (each.birth_date && on && *each.birth_date <= *on) {
            verdict.n = whole_years(*each.birth_date, *on);
            verdict.outcome = verdict.n >= years_min && verdict.n <= years_max ? Outcome::kept : Outcome::broken;
        }
        found.push_back(verdict);
    }
}

std::string AgeRange::explain(const Verdict& verdict) const {
    if (verdict.outcome == Outcome::unknown) return "Den unges fødselsdag eller dagen er ikke oplyst.";
    return fmt::format("Den unge {} {} {}; det skal være {}–{}.", at == Moment::always ? "er" : "var",
                       phrases::years(verdict.n), domain::at(at), phrases::number(years_min),
                       phrases::years(years_max));
}

}  // namespace mentorkorps::domain
