#include <fmt/format.h>

#include "domain/practice/verdict.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

MinLength MinLength::read(Parameters& given) { return {given.number("minutes")}; }

std::string MinLength::sentence(const Programme&) const {
    return fmt::format("Et møde varer mindst {}.", phrases::minutes(minutes));
}

// A rule says "ca. to timer pr. møde": so the average decides, over the meetings whose length somebody wrote.
void MinLength::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    int meetings = 0, sum = 0;
    for (const auto& each : match.contacts())
        if (each.outcome == ContactOutcome::held && each.mode == ContactMode::meeting && each.minutes)
            ++meetings, sum += *each.minutes;
    Verdict verdict{.rule = &rule, .n = meetings == 0 ? 0 : sum / meetings, .contacts = match.contacts()};
    if (meetings > 0) verdict.outcome = verdict.n >= minutes ? Outcome::kept : Outcome::broken;
    found.push_back(verdict);
}

std::string MinLength::explain(const Verdict& verdict) const {
    if (verdict.outcome == Outcome::unknown) return "Ingen har skrevet ned, hvor længe et møde varede.";
    return fmt::format("Møderne har varet {} i gennemsnit; de skal vare {}.", phrases::minutes(verdict.n),
                       phrases::minutes(minutes));
}

}  // namespace mentorkorps::domain
