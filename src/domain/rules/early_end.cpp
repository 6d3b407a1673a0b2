#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

EarlyEnd EarlyEnd::read(Parameters& given) {
    return {given.number("months"), given.texts("steps"), given.yes("stops_short_stay")};
}

std::string EarlyEnd::sentence(const Programme&) const {
    return fmt::format("Slutter et match, før der er gået {}, kan det skade den unge. Så skal der være {}.{}",
                       phrases::months(months), phrases::and_list(steps),
                       stops_short_stay ? " En mentor, der ikke kan være der så længe, begynder ikke." : "");
}

std::optional<Date> EarlyEnd::safe_from(const Timeline& match) const {
    return match.began() ? std::optional(match.after_months(*match.began(), months)) : std::nullopt;
}

std::optional<std::string> EarlyEnd::too_short(Date start, Date until) const {
    if (!stops_short_stay || until >= plus_months(start, months)) return std::nullopt;
    return fmt::format(
        "Kan kun være mentor til {:%d-%m-%Y}; slutter et match, før der er gået {}, kan det skade den unge", until,
        phrases::months(months));
}

void EarlyEnd::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    const auto safe = safe_from(match);
    if (!safe) {
        found.push_back({.rule = &rule, .outcome = match.is_running() ? Outcome::unknown : Outcome::not_relevant});
        return;
    }
    const auto until = match.closed().value_or(match.as_of());
    const auto outcome = until >= *safe ? Outcome::kept : match.closed() ? Outcome::broken : Outcome::coming;
    found.push_back({.rule = &rule,
                     .outcome = outcome,
                     .due = safe,
                     .n = match.days_since(*match.began()),
                     .decided_by = DecidedBy{DecidedBy::What::state, match.closed().value_or(*match.began())}});
}

void EarlyEnd::require(const Rule& rule, const Timeline& match, Requirements& found) const {
    const auto safe = safe_from(match);
    if (!safe || !match.closed() || *match.closed() >= *safe) return;
    domain::require(rule, match, {.what = {steps.begin(), steps.end()}, .before = Step::closing}, found);
}

std::string EarlyEnd::explain(const Verdict& verdict) const {
    switch (verdict.outcome) {
        case Outcome::unknown: return "Ingen har skrevet ned, hvornår matchet begyndte.";
        case Outcome::not_relevant: return "Matchet er ikke begyndt.";
        case Outcome::broken:
            return fmt::format("Matchet sluttede efter {}. Det kan have skadet den unge.", span(verdict.n));
        case Outcome::coming:
            return fmt::format("Matchet er {} gammelt. Slutter det, før der er gået {}, kan det skade den unge.",
                               span(verdict.n), phrases::months(months));
        default: return fmt::format("Matchet har varet mere end {}.", phrases::months(months));
    }
}

}  // namespace mentorkorps::domain
