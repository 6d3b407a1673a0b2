#include "domain/practice/verdict.hpp"

#include "domain/practice/one_rule.hpp"
#include "domain/practice/requirements.hpp"

namespace mentorkorps::domain {

std::string_view label(DecidedBy::What what) {
    using enum DecidedBy::What;
    switch (what) {
        case talk: return "Samtalen";
        case in_place: return "På plads";
        case training: return "Kurset, gennemført";
        case employment: return "Ansat siden";
        case observation: return "Oplyst";
        case grant: return "Bevilget fra";
        case state: return "Status fra";
        case waiver: return "Fraveget";
    }
    return {};
}

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
    for (const auto& rule : programme.rules) judge(rule, match, found);
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
