#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/result.hpp"
#include "base/text.hpp"
#include "domain/people/age.hpp"
#include "domain/people/observations.hpp"
#include "domain/practice/verdict.hpp"
#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::string_view younger = "age<", joint = " and ";

/// Nothing when it is neither of the two.
std::optional<Condition> condition(std::string_view text) {
    if (text.starts_with(younger)) {
        const auto years = number_in<int>(text.substr(younger.size()));
        return years && *years > 0 ? std::optional(YoungerThan{*years}) : std::nullopt;
    }
    const auto at = text.find('=');
    if (at == std::string_view::npos || at + 1 == text.size()) return std::nullopt;
    const auto scheme = text.substr(0, at), code = text.substr(at + 1);
    if (std::ranges::find(lists::observed, scheme) == lists::observed.end()) return std::nullopt;
    if (code.find_first_of("=<") != std::string_view::npos) return std::nullopt;  // two that are not joined
    return Observed{std::string(scheme), std::string(code)};
}

/// All the parts of "age<18 and active_case=ja".
Conditions conditions(Parameters& given, std::string_view text) {
    Conditions found;
    for (std::size_t from = 0, to = 0; to != std::string_view::npos; from = to + joint.size()) {
        to = text.find(joint, from);
        const auto part = trim(text.substr(from, to - from));
        if (auto each = condition(part))
            found.push_back(*std::move(each));
        else
            given.problem(
                "any",
                fmt::format("'{}' is no condition; expected \"age<18\", or a code of one of the lists {}, as "
                            "\"benefit=kontanthjaelp\"; join what must hold together, as \"age<18 and "
                            "benefit=kontanthjaelp\"",
                            part, fmt::join(lists::observed, ", ")),
                fmt::format("»{}« kan ikke stå ved »any«. Skriv en alder som »age<18« eller en kode fra en af "
                            "listerne {}, fx »benefit=kontanthjaelp«. Skal flere ting gælde på samme tid, så skriv "
                            "»and« mellem dem: »age<18 and benefit=kontanthjaelp«.",
                            part, fmt::join(lists::observed, ", ")));
    }
    return found;
}

/// Of what the conditions speak of.
std::optional<Date> last_seen(const std::vector<Conditions>& any, const Observations& known, Date on) {
    std::optional<Date> last;
    for (const auto& joined : any)
        for (const auto& each : joined)
            if (const auto* code = std::get_if<Observed>(&each))
                last = std::max(last, last_observed(known, code->list, on));
    return last;
}

}  // namespace

Eligibility Eligibility::read(Parameters& given) {
    Eligibility rule{.any = {}, .says = {}};
    for (const auto& each : given.texts("any"))
        if (each != left_open_text) rule.any.push_back(conditions(given, each));
    rule.says = given.text("says");
    return rule;
}

std::string Eligibility::sentence(const Programme&) const { return fmt::format("Tilbuddet er for {}.", says); }

std::optional<bool> Eligibility::includes(const Observations& known, std::optional<Date> birth_date, Date on) const {
    const overloaded is_true{[&](const Observed& each) { return domain::observed(known, each.list, {each.code}, on); },
                             [&](const YoungerThan& each) {
                                 return birth_date ? std::optional(on < turns(*birth_date, each.years)) : std::nullopt;
                             }};
    const auto all_true = [&](const Conditions& joined) {
        std::optional<bool> found = true;
        for (const auto& each : joined) {
            const auto answer = std::visit(is_true, each);
            if (!answer.value_or(true)) return answer;
            if (!answer) found.reset();
        }
        return found;
    };
    std::optional<bool> found = false;
    for (const auto& each : any) {
        const auto answer = all_true(each);
        if (answer.value_or(false)) return true;
        if (!answer) found.reset();
    }
    return found;
}

void Eligibility::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    const auto made = match.proposed();
    for (const auto& each : match.facts().members) {
        if (each.party != Party::young_person) continue;
        const auto is_for_them = made ? includes(each.observations, each.birth_date, *made) : std::nullopt;
        Verdict verdict{.rule = &rule, .party = Party::young_person, .person = each.person};
        if (is_for_them) {
            verdict.outcome = *is_for_them ? Outcome::kept : Outcome::broken;
            if (const auto on = last_seen(any, each.observations, *made))
                verdict.decided_by = {DecidedBy::What::observation, *on};
        }
        found.push_back(verdict);
    }
}

std::string Eligibility::explain(const Verdict& verdict) const {
    switch (verdict.outcome) {
        case Outcome::kept: return "Den unge hørte til målgruppen, da matchet blev lavet.";
        case Outcome::broken:
            return fmt::format("Den unge hørte ikke til målgruppen, da matchet blev lavet. Tilbuddet er for {}.", says);
        default: return "Det, der afgør, om den unge hører til målgruppen, er ikke oplyst.";
    }
}

}  // namespace mentorkorps::domain
