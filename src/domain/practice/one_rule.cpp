#include "domain/practice/one_rule.hpp"

#include <algorithm>
#include <type_traits>

#include "domain/practice/requirements.hpp"

namespace mentorkorps::domain {
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

void judge(const Rule& rule, const Timeline& match, Verdicts& found) {
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

bool is_waived(const Rule& rule, const Timeline& match) {
    return std::ranges::any_of(match.facts().waived, [&](const WaivedFact& each) {
        return each.rule == rule.key && each.on <= match.as_of();
    });
}

}  // namespace mentorkorps::domain
