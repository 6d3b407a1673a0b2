#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/practice/verdict.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

Tenure Tenure::read(Parameters& given) { return {given.number("months_min")}; }

std::string Tenure::sentence(const Programme&) const {
    return fmt::format("Mentoren har været på arbejdspladsen i mindst {}, når matchet går i gang.",
                       phrases::months(months_min));
}

void Tenure::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    for (const auto& each : match.facts().members) {
        if (each.party != Party::mentor) continue;
        Verdict verdict{.rule = &rule, .party = Party::mentor, .person = each.person};
        if (const auto began = match.began(); began && each.employed_since) {
            verdict.decided_by = {DecidedBy::What::employment, *each.employed_since};
            verdict.due = plus_months(*each.employed_since, months_min);
            verdict.outcome = *began >= *verdict.due ? Outcome::kept : Outcome::broken;
            verdict.n = static_cast<int>((*verdict.due - *began).count());
        }
        found.push_back(verdict);
    }
}

std::string Tenure::explain(const Verdict& verdict) const {
    switch (verdict.outcome) {
        case Outcome::kept:
            return fmt::format("Mentoren havde været på arbejdspladsen i mindst {}, da matchet gik i gang.",
                               phrases::months(months_min));
        case Outcome::broken:
            return fmt::format("Da matchet gik i gang, manglede mentoren {} i at have været på arbejdspladsen i {}.",
                               span(verdict.n), phrases::months(months_min));
        default: return "Vi ved ikke, hvor længe mentoren havde været på arbejdspladsen, da matchet gik i gang.";
    }
}

}  // namespace mentorkorps::domain
