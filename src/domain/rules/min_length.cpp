#include <algorithm>

#include <fmt/format.h>

#include "domain/practice/verdict.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

MinLength MinLength::read(Parameters& given) {
    return {.minutes = given.number("minutes"), .agreed_minutes_min = given.number_if_any("agreed_minutes_min")};
}

std::string MinLength::sentence(const Programme&) const {
    auto text = fmt::format("Et møde varer mindst {}, hvis de ikke selv har aftalt andet.", phrases::minutes(minutes));
    if (!agreed_minutes_min) return text;
    return fmt::format("{} De kan ikke aftale kortere møder end {}.", text, phrases::minutes(*agreed_minutes_min));
}

// A rule says "ca. to timer pr. møde": so the average decides, over the meetings whose length somebody wrote. Those
// from before an agreement do not count against it.
void MinLength::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    const auto* agreed = match.agreement();
    const bool is_own = agreed != nullptr && agreed->minutes;
    const auto contacts =
        is_own ? match.contacts({agreed->from, match.as_of() + std::chrono::days{1}}) : match.contacts();
    int meetings = 0, sum = 0;
    for (const auto& each : contacts)
        if (each.outcome == ContactOutcome::held && each.mode == ContactMode::meeting && each.minutes)
            ++meetings, sum += *each.minutes;
    Verdict verdict{.rule = &rule,
                    .n = meetings == 0 ? 0 : sum / meetings,
                    .most = is_own ? std::max(*agreed->minutes, agreed_minutes_min.value_or(0)) : minutes,
                    .contacts = contacts};
    if (meetings > 0) verdict.outcome = verdict.n >= verdict.most ? Outcome::kept : Outcome::broken;
    found.push_back(verdict);
}

std::string MinLength::explain(const Verdict& verdict) const {
    if (verdict.outcome == Outcome::unknown) return "Ingen har skrevet ned, hvor længe et møde varede.";
    return fmt::format("Møderne har varet {} i gennemsnit; de skal vare {}.", phrases::minutes(verdict.n),
                       phrases::minutes(verdict.most));
}

}  // namespace mentorkorps::domain
