#include <fmt/format.h>

#include "domain/practice/verdict.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

AgeGap AgeGap::read(Parameters& given) { return {given.number("years_min")}; }

std::string AgeGap::sentence(const Programme&) const {
    return fmt::format("Mentoren er mindst {} ældre end den unge.", phrases::years(years_min));
}

void AgeGap::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    for (const auto& mentor : match.facts().members)
        for (const auto& young : match.facts().members) {
            if (mentor.party != Party::mentor || young.party != Party::young_person) continue;
            Verdict verdict{.rule = &rule, .party = Party::mentor, .person = mentor.person};
            if (mentor.birth_date && young.birth_date) {
                const bool is_older = *mentor.birth_date <= *young.birth_date;
                verdict.n = is_older ? whole_years(*mentor.birth_date, *young.birth_date) : 0;
                verdict.outcome = verdict.n >= years_min ? Outcome::kept : Outcome::broken;
            }
            found.push_back(verdict);
        }
}

std::string AgeGap::explain(const Verdict& verdict) const {
    if (verdict.outcome == Outcome::unknown) return "Mentorens eller den unges fødselsdag er ikke oplyst.";
    return fmt::format("Mentoren er {} ældre end den unge; det skal være mindst {}.", phrases::years(verdict.n),
                       phrases::years(years_min));
}

}  // namespace mentorkorps::domain
