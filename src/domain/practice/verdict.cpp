#include "domain/practice/verdict.hpp"

#include <type_traits>

#include "domain/practice/requirements.hpp"

namespace mentorkorps::domain {

std::string_view label(Outcome outcome) {
    switch (outcome) {
        case Outcome::kept: return "Overholdt";
        case Outcome::coming: return "Ikke endnu";
        case Outcome::late: return "For sent";
        case Outcome::broken: return "Ikke overholdt";
        case Outcome::not_relevant: return "Ikke relevant";
        case Outcome::unknown: return "Kan ikke vurderes";
    }
    return {};
}

namespace {

/// The day whose rule judges: that on which it was decided, so that nobody is judged by a rule that came afterwards;
/// else the day that is looked at.
template <class Kind>
Date decided_on(const Kind& kind, const Timeline& match) {
    if constexpr (std::is_same_v<Kind, MinDuration> || std::is_same_v<Kind, EarlyEnd>)
        return match.closed().value_or(match.as_of());
    if constexpr (std::is_same_v<Kind, Tenure> || std::is_same_v<Kind, AgeGap>)
        return match.began().value_or(match.as_of());
    if constexpr (std::is_same_v<Kind, Eligibility> || std::is_same_v<Kind, Area>) return day_of(Step::proposal, match);
    if constexpr (std::is_same_v<Kind, TrainingRequired>) return day_of(kind.before, match);
    if constexpr (std::is_same_v<Kind, AgeRange>)
        return kind.at == Moment::always ? match.as_of() : match.began().value_or(match.as_of());
    return match.as_of();
}

}  // namespace

void judge(const Programme& programme, const Timeline& match, std::vector<Verdict>& found) {
    for (const auto& rule : programme.rules)
        std::visit(
            [&](const auto& kind) {
                if constexpr (requires(Requirements& asked) { kind.require(rule, match, asked); }) {
                    Requirements asked;
                    kind.require(rule, match, asked);
                    judge_required(rule, match, asked, found);
                }
                if constexpr (requires { kind.judge(rule, match, found); })
                    if (rule.is_in_force(decided_on(kind, match))) kind.judge(rule, match, found);
            },
            rule.kind);
}

std::vector<Verdict> judge(const Programme& programme, const Timeline& match) {
    std::vector<Verdict> found;
    judge(programme, match, found);
    return found;
}

std::string explanation(const Verdict& verdict) {
    return std::visit(
        [&](const auto& kind) -> std::string {
            if constexpr (requires(const Timeline& match, Requirements& asked) {
                              kind.require(*verdict.rule, match, asked);
                          })
                if (!verdict.what.empty()) return explain_required(verdict);
            if constexpr (requires { kind.explain(verdict); }) return kind.explain(verdict);
            return {};
        },
        verdict.rule->kind);
}

}  // namespace mentorkorps::domain
