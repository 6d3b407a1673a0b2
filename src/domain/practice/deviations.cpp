#include "domain/practice/deviations.hpp"

#include <algorithm>
#include <type_traits>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/practice/one_rule.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/practice/support_talk.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

bool is_about_how_it_is(const RuleKind& any) {
    return std::visit(
        []<class Kind>(const Kind&) {
            return std::is_same_v<Kind, AgeRange> || std::is_same_v<Kind, AgeGap> || std::is_same_v<Kind, Tenure> ||
                   std::is_same_v<Kind, Eligibility> || std::is_same_v<Kind, Area> ||
                   std::is_same_v<Kind, MaxConcurrent> || std::is_same_v<Kind, MinDuration> ||
                   std::is_same_v<Kind, MinLength> || std::is_same_v<Kind, TrainingRequired>;
        },
        any);
}

bool may_be_talked_about(const Timeline& match) {
    const auto closed = match.closed();
    if (!closed) return match.is_running();
    return match.as_of() <= *closed + exit_talk_within &&
           std::ranges::none_of(match.facts().talks,
                                [&](const TalkFact& each) { return *closed <= each.on && each.on <= match.as_of(); });
}

}  // namespace

bool can_be_deviated_from(const Rule& rule) {
    return rule.severity != Severity::info && rule.open.empty() && is_about_how_it_is(rule.kind);
}

Verdicts deviations(const Programme& programme, const Timeline& match) {
    Verdicts found;
    if (!may_be_talked_about(match)) return found;
    for (const auto& rule : programme.rules) {
        if (!can_be_deviated_from(rule) || is_waived(rule, match)) continue;
        if (match.closed() && !std::holds_alternative<MinDuration>(rule.kind)) continue;
        judge(rule, match, found);
    }
    std::erase_if(found,
                  [](const Verdict& each) { return each.outcome != Outcome::broken && each.outcome != Outcome::late; });
    return found;
}

std::string sentence(DeviationFault fault) {
    switch (fault) {
        case DeviationFault::none: return "Matchet afviger ikke fra reglen længere, så der er intet at fravige.";
        case DeviationFault::law: return "Det kræver loven, så det kan ikke fraviges.";
        case DeviationFault::reason_missing: return "Skriv hvorfor, så andre kan se det.";
        case DeviationFault::reason_too_long:
            return fmt::format("Begrundelsen er for lang. Skriv højst {} tegn.", waiver_letters_max);
    }
    return {};
}

std::optional<DeviationFault> fault_of(const Verdicts& deviations, std::string_view rule, std::string_view reason) {
    const auto found = std::ranges::find(deviations, rule, [](const Verdict& each) { return each.rule->key; });
    if (found == deviations.end()) return DeviationFault::none;
    if (found->rule->is_law) return DeviationFault::law;
    if (trim(reason).empty()) return DeviationFault::reason_missing;
    if (length(reason) > waiver_letters_max) return DeviationFault::reason_too_long;
    return std::nullopt;
}

}  // namespace mentorkorps::domain
