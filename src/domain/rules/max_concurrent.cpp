#include <fmt/format.h>

#include "domain/practice/verdict.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {
namespace {

std::string people(Party of, int n) {
    if (of == Party::young_person) return fmt::format("{} {}", phrases::number(n), n == 1 ? "mentor" : "mentorer");
    return fmt::format("{} {}", phrases::number(n), n == 1 ? "ung" : "unge");
}

}  // namespace

MaxConcurrent MaxConcurrent::read(Parameters& given) {
    MaxConcurrent rule{given.number_if_any("matches_max"), given.word_or("of", Party::mentor)};
    if (rule.of != Party::mentor && rule.of != Party::young_person)
        given.problem("of", "'of' must be mentor or young_person", "»of« skal være mentor eller young_person.");
    if (rule.of == Party::young_person && !rule.matches_max)
        given.problem("of", "'matches_max' is missing; only a mentor has a wish of their own",
                      "»matches_max« mangler. Kun en mentor har et ønske af sin egen.");
    return rule;
}

std::string MaxConcurrent::sentence(const Programme&) const {
    if (!matches_max) return "En mentor har ikke flere unge ad gangen, end mentoren selv ønsker.";
    return fmt::format("En {} har højst {} ad gangen.", of == Party::young_person ? "ung" : "mentor",
                       people(of, *matches_max));
}

void MaxConcurrent::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    for (const auto& each : match.facts().members) {
        if (each.party != of) continue;
        Verdict verdict{.rule = &rule, .party = of, .person = each.person, .n = each.matched_with};
        const auto most = matches_max ? matches_max : each.wish;
        verdict.most = most.value_or(0);
        if (!match.is_running())
            verdict.outcome = Outcome::not_relevant;
        else if (most)
            verdict.outcome = verdict.n <= *most ? Outcome::kept : Outcome::broken;
        found.push_back(verdict);
    }
}

std::string MaxConcurrent::explain(const Verdict& verdict) const {
    if (verdict.outcome == Outcome::not_relevant) return "Matchet er ikke i gang.";
    if (verdict.outcome == Outcome::unknown) return "Mentoren har ikke sagt, hvor mange unge det må være ad gangen.";
    return fmt::format("{} har {} nu; {} højst {}.", of == Party::mentor ? "Mentoren" : "Den unge",
                       people(of, verdict.n), matches_max ? "det må være" : "ønsket er", people(of, verdict.most));
}

}  // namespace mentorkorps::domain
