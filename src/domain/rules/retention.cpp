#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "domain/practice/whole.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string_view after_words(Retention::After after) {
    switch (after) {
        case Retention::After::enrolment_closed: return "den unges forløb er slut";
        case Retention::After::commitment_left: return "mentoren er stoppet";
        case Retention::After::match_closed: return "matchet er slut";
        case Retention::After::refusal: return "et afslag";
    }
    return {};
}

/// "2 forløb"
std::string counted(Retention::After after, int n) {
    switch (after) {
        case Retention::After::enrolment_closed: return fmt::format("{} forløb", n);
        case Retention::After::commitment_left: return fmt::format("{} {}", n, n == 1 ? "mentor" : "mentorer");
        case Retention::After::match_closed: return fmt::format("{} match", n);
        case Retention::After::refusal: return fmt::format("{} afslag", n);
    }
    return {};
}

}  // namespace

Retention Retention::read(Parameters& given) {
    Retention rule;
    rule.after = given.word<After>("after");
    rule.months = given.number("months");
    rule.act = given.word<Act>("act");
    return rule;
}

std::string Retention::sentence(const Programme&) const {
    return fmt::format("{} efter, at {}, bliver oplysningerne {}.", phrases::months(months), after_words(after),
                       act == Act::erase ? "slettet" : "gjort anonyme");
}

bool Retention::is_passed(const EndedFact& ended, Date on) const {
    return ended.what == after && ended.on != since_ever && plus_months(ended.on, months) <= on;
}

void Retention::judge_whole(const Rule& rule, const Programme&, const ProgrammeFacts& facts, Verdicts& found) const {
    Verdict verdict{.rule = &rule, .outcome = Outcome::kept};
    int undated = 0;
    for (const auto& each : facts.ended) {
        if (each.what == after && each.on == since_ever) ++undated;
        if (!is_passed(each, facts.as_of)) continue;
        ++verdict.n;
        verdict.outcome = Outcome::late;
        const auto due = plus_months(each.on, months);
        verdict.due = std::min(verdict.due.value_or(due), due);
    }
    found.push_back(verdict);
    if (undated > 0) found.push_back({.rule = &rule, .outcome = Outcome::unknown, .n = undated});
}

std::string Retention::explain(const Verdict& verdict) const {
    const auto* done = act == Act::erase ? "slettet" : "gjort anonyme";
    if (verdict.outcome == Outcome::unknown)
        return fmt::format("Om {} ved vi ikke, hvornår det sluttede.", counted(after, verdict.n));
    if (verdict.outcome == Outcome::kept) return "Ingen oplysninger er gemt længere end det.";
    return fmt::format(
        "{} er gemt længere end det; de første oplysninger skulle være {} {:%d-%m-%Y}. Programmet "
        "sletter ikke noget selv.",
        counted(after, verdict.n), done, *verdict.due);
}

}  // namespace mentorkorps::domain
