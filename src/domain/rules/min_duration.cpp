#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/practice/verdict.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

MinDuration MinDuration::read(Parameters& given) {
    return {given.number("months"), given.word_or("from", ClockStart::first_meeting)};
}

std::string MinDuration::sentence(const Programme&) const {
    return fmt::format("Et match varer mindst {}, regnet fra {}.", phrases::months(months),
                       from == ClockStart::proposal ? "den dag, det blev foreslået" : "første møde");
}

std::optional<std::string> MinDuration::too_short(Date start, Date until) const {
    if (until >= plus_months(start, months)) return std::nullopt;
    return fmt::format("Kan kun være mentor til {:%d-%m-%Y}; et match varer mindst {}", until, phrases::months(months));
}

void MinDuration::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    const auto start = from == ClockStart::proposal ? match.proposed() : match.first_meeting();
    if (!start || !match.began()) {
        found.push_back({.rule = &rule, .outcome = match.state() ? Outcome::unknown : Outcome::not_relevant});
        return;
    }
    const auto due = match.after_months(*start, months);
    const auto until = match.closed().value_or(match.as_of());
    const auto outcome = until >= due ? Outcome::kept : match.closed() ? Outcome::broken : Outcome::coming;
    found.push_back({.rule = &rule,
                     .outcome = outcome,
                     .due = due,
                     .n = match.days_since(*start),
                     .decided_by = DecidedBy{DecidedBy::What::state, match.closed().value_or(*start)}});
}

std::string MinDuration::explain(const Verdict& verdict) const {
    switch (verdict.outcome) {
        case Outcome::unknown: return "Ingen har skrevet ned, hvornår matchet begyndte.";
        case Outcome::not_relevant: return "Matchet er ikke begyndt.";
        case Outcome::broken:
            return fmt::format("Matchet varede {}; det skulle vare {}.", span(verdict.n), phrases::months(months));
        default: return fmt::format("Matchet har varet {} af {}.", span(verdict.n), phrases::months(months));
    }
}

}  // namespace mentorkorps::domain
