#include <fmt/format.h>

#include "domain/practice/verdict.hpp"
#include "domain/practice/windows.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

ContactGap ContactGap::read(Parameters& given) { return {given.number("days_max")}; }

std::string ContactGap::sentence(const Programme&) const {
    return fmt::format("Der går højst {} mellem to kontakter, hvis de ikke selv har aftalt andet.",
                       phrases::days(days_max));
}

void ContactGap::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    const auto* agreed = match.agreement();
    found.push_back(judge_silence(rule, match, agreed == nullptr ? days_max : agreed->every_days));
}

std::string ContactGap::explain(const Verdict& verdict) const { return explain_silence(verdict); }

}  // namespace mentorkorps::domain
