#include <fmt/format.h>

#include "domain/practice/verdict.hpp"
#include "domain/practice/windows.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

ContactGap ContactGap::read(Parameters& given) {
    ContactGap rule{.agreed_days_max = given.positive_if_any("agreed_days_max")};
    if (!given.yes("as_agreed")) rule.days_max = given.number("days_max");
    return rule;
}

std::string ContactGap::sentence(const Programme&) const {
    if (!days_max) return "De mødes så tit, som de selv har aftalt." + phrases::agreed_at_most(agreed_days_max);
    return fmt::format("Der går højst {} mellem to kontakter, hvis de ikke selv har aftalt andet.{}",
                       phrases::days(*days_max), phrases::agreed_at_most(agreed_days_max));
}

void ContactGap::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    const auto* agreed = match.agreement();
    if (agreed == nullptr && !days_max)
        return found.push_back(
            {.rule = &rule, .outcome = match.is_together() ? Outcome::unknown : Outcome::not_relevant});
    found.push_back(judge_silence(rule, match, agreed == nullptr ? *days_max : counted_days(*agreed, agreed_days_max)));
}

std::string ContactGap::explain(const Verdict& verdict) const {
    if (verdict.outcome == Outcome::unknown && !days_max)
        return "Ingen har skrevet ned, hvor tit de har aftalt at mødes, eller hvornår de begyndte.";
    return explain_silence(verdict);
}

}  // namespace mentorkorps::domain
