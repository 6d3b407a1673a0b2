#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "domain/practice/whole.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {
namespace {

Date last_of_year(Date day) { return std::chrono::year_month_day(day).year() / 12 / 31; }
Date first_of_year(Date day) { return std::chrono::year_month_day(day).year() / 1 / 1; }

bool counts(const Capacity& rule, const MatchFacts& facts, Date as_of) {
    const auto is_asked = [&](const MemberFact& each) {
        return each.party == Party::mentor &&
               std::ranges::find(rule.engagements, each.engagement) != rule.engagements.end();
    };
    if (!rule.engagements.empty() && std::ranges::none_of(facts.members, is_asked)) return false;
    const Timeline match(facts, as_of);
    return rule.a_year ? match.began() && *match.began() >= first_of_year(as_of) : match.is_running();
}

}  // namespace

Capacity Capacity::read(Parameters& given) {
    Capacity rule;
    rule.of = given.word<Of>("of");
    rule.most = given.number("most");
    rule.least = given.number_if_any("least");
    rule.window = given.word_or("window", Window::week);
    rule.phase = given.text_if_any("phase");
    rule.a_year = given.yes("a_year");
    rule.engagements = given.words_if_any<Engagement>("engagements");
    rule.currency = given.text_if_any("currency");
    if ((rule.of == Of::cost_per_match) == rule.currency.empty())
        given.problem("currency", "'currency' is given when, and only when, 'of' is \"cost_per_match\"",
                      "»currency« hører til »of = \"cost_per_match\"«, og kun til den.");
    return rule;
}

std::string Capacity::sentence(const Programme&) const {
    const auto most_ = phrases::number(most);
    switch (of) {
        case Of::mentors: return fmt::format("Målet er et korps på {} mentorer.", most_);
        case Of::matches:
            return fmt::format("Der er plads til {} {}{}.", most_, a_year ? "nye match om året" : "match ad gangen",
                               engagements.empty() ? "" : fmt::format(" med {}", mentors_who_are(engagements)));
        case Of::hours:
            return fmt::format("Koordinatoren har {}{} timer {}{}.", least ? phrases::number(*least) + "–" : "", most_,
                               window == Window::month ? "om måneden" : "om ugen", phase.empty() ? "" : " " + phase);
        case Of::cost_per_match: return fmt::format("Et match regnes til at koste {} {}.", most_, currency);
    }
    return {};
}

void Capacity::judge_whole(const Rule& rule, const Programme&, const ProgrammeFacts& facts, Verdicts& found) const {
    Verdict verdict{.rule = &rule};
    if (of == Of::mentors) {
        verdict.n = static_cast<int>(facts.corps.size());
        verdict.outcome = verdict.n >= most ? Outcome::kept : Outcome::coming;
    } else if (of == Of::matches) {
        verdict.n = static_cast<int>(std::ranges::count_if(
            facts.matches, [&](const MatchFacts& each) { return counts(*this, each, facts.as_of); }));
        verdict.outcome = verdict.n <= most ? Outcome::kept : Outcome::broken;
        if (a_year) verdict.due = last_of_year(facts.as_of);
    }
    found.push_back(verdict);
}

std::string Capacity::explain(const Verdict& verdict) const {
    const auto with = engagements.empty() ? "" : fmt::format(" med {}", mentors_who_are(engagements));
    switch (of) {
        case Of::mentors:
            return fmt::format("Der er {} {} i korpset; målet er {}.", verdict.n,
                               verdict.n == 1 ? "mentor" : "mentorer", most);
        case Of::matches:
            if (a_year)
                return fmt::format("I {:%Y} er der begyndt {} match{}; der er plads til {}.", *verdict.due, verdict.n,
                                   with, most);
            return fmt::format("Der er {} match i gang{}; der er plads til {}.", verdict.n, with, most);
        case Of::hours: return "Koordinatorens timer skrives ikke ned her, så det kan ikke vurderes.";
        case Of::cost_per_match: return "Udgifter skrives ikke ned her, så det kan ikke vurderes.";
    }
    return {};
}

}  // namespace mentorkorps::domain
