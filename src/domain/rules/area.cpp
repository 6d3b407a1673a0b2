#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/people/observations.hpp"
#include "domain/practice/verdict.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

Area Area::read(Parameters& given) {
    Area rule{given.texts("areas"), given.word_or("of", Party::young_person)};
    if (rule.of != Party::mentor && rule.of != Party::young_person)
        given.problem("of", "'of' must be mentor or young_person", "»of« skal være mentor eller young_person.");
    return rule;
}

std::string Area::sentence(const Programme& programme) const {
    std::vector<std::string> places;
    for (const auto& each : areas) places.push_back(programme.label_of(lists::area, each));
    return fmt::format("{} bor {} {}.", of == Party::mentor ? "Mentoren" : "Den unge",
                       areas.size() == 1 ? "i" : "et af disse steder:", phrases::or_list(places));
}

std::optional<bool> Area::includes(const Observations& known, Date on) const {
    return observed(known, lists::area, areas, on);
}

void Area::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    const auto made = match.proposed();
    for (const auto& each : match.facts().members) {
        if (each.party != of) continue;
        const auto lives_there = made ? includes(each.observations, *made) : std::nullopt;
        Verdict verdict{.rule = &rule, .party = of, .person = each.person};
        if (lives_there) {
            verdict.outcome = *lives_there ? Outcome::kept : Outcome::broken;
            if (const auto on = last_observed(each.observations, lists::area, *made))
                verdict.decided_by = {DecidedBy::What::observation, *on};
        }
        found.push_back(verdict);
    }
}

std::string Area::explain(const Verdict& verdict) const {
    const auto who = the(of);
    switch (verdict.outcome) {
        case Outcome::kept: return fmt::format("Da matchet blev lavet, boede {} i området.", who);
        case Outcome::broken: return fmt::format("Da matchet blev lavet, boede {} et andet sted.", who);
        default: return fmt::format("Hvilket område {} boede i, er ikke oplyst.", who);
    }
}

}  // namespace mentorkorps::domain
