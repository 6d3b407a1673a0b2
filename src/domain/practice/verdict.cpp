#include "domain/practice/verdict.hpp"

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

void judge(const Programme& programme, const Timeline& match, std::vector<Verdict>& found) {
    for (const auto& rule : programme.rules)
        if (rule.is_in_force(match.as_of()))
            std::visit(
                [&](const auto& kind) {
                    if constexpr (requires { kind.judge(rule, match, found); })
                        kind.judge(rule, match, found);
                    else if constexpr (requires(Requirements& asked) { kind.require(rule, match, asked); }) {
                        Requirements asked;
                        kind.require(rule, match, asked);
                        judge_required(rule, match, asked, found);
                    }
                },
                rule.kind);
}

std::vector<Verdict> judge(const Programme& programme, const Timeline& match) {
    std::vector<Verdict> found;
    judge(programme, match, found);
    return found;
}

std::string explanation(const Verdict& verdict) {
    if (!verdict.what.empty()) return explain_required(verdict);
    return std::visit(
        [&](const auto& kind) -> std::string {
            if constexpr (requires { kind.explain(verdict); }) return kind.explain(verdict);
            return {};
        },
        verdict.rule->kind);
}

}  // namespace mentorkorps::domain
