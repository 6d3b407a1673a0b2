#include "domain/practice/lacking.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::size_t names_max = 4;

using enum Lacking::How;

/// Shorter than a label: the match's page says it in full.
Lacking lack(const Requirement& thing, Lacking::How how, Date due) {
    const auto from = thing.from ? fmt::format(" fra {}", the(*thing.from)) : "";
    return {thing.rule, fmt::format("{}{}", thing.what, from), thing.person, how, due};
}

std::optional<Lacking> running_out(const Requirement& thing, Date today) {
    if (!thing.until || today + renewed_ahead < *thing.until) return std::nullopt;
    const auto over = thing.is_refused ? Lacking::How::refused : ran_out;
    return lack(thing, thing.is_in_place(today) ? runs_out_soon : over, *thing.until);
}

std::optional<Lacking> look_at(const Requirement& thing, const Timeline& match) {
    if (thing.on && !thing.until) return std::nullopt;
    Verdicts said;
    judge_required(*thing.rule, match, {thing}, said);
    if (said.empty() || said.front().is_waived) return std::nullopt;
    const auto& verdict = said.front();
    if (verdict.outcome == Outcome::late && !thing.on)
        return lack(thing, thing.is_refused ? Lacking::How::refused : missing, *verdict.due);
    return thing.on ? running_out(thing, match.as_of()) : std::nullopt;
}

/// Of what nobody has written down nothing is said.
void add_grants(const Rule& rule, const Timeline& match, std::vector<Lacking>& found) {
    const auto* grant = std::get_if<GrantPeriod>(&rule.kind);
    if (grant == nullptr || !rule.is_in_force(match.as_of())) return;
    Verdicts said;
    grant->judge(rule, match, said);
    for (const auto& each : said)
        if (each.outcome == Outcome::late || each.outcome == Outcome::coming)
            found.push_back({.rule = &rule,
                             .what = "bevilling af en mentor",
                             .person = each.person,
                             .how = each.outcome == Outcome::late ? ran_out : runs_out_soon,
                             .due = *each.due});
}

std::string in_words(const Lacking& each, Date today) {
    const auto when = ago(static_cast<int>((today - each.due).count()));
    switch (each.how) {
        case missing: return each.what;
        case Lacking::How::refused: return each.what + " (ikke godkendt)";
        case ran_out: return fmt::format("{} ({} {})", each.what, each.has_new_text() ? "ny tekst" : "udløb", when);
        case runs_out_soon: return fmt::format("{} ({})", each.what, when);
    }
    return each.what;
}

/// Each name once, though two young people lack the same; of many the first, and how many more.
std::string named(const std::vector<Lacking>& things, bool soon, Date today) {
    std::vector<std::string> names;
    for (const auto& each : things) {
        auto name = in_words(each, today);
        if ((each.how == runs_out_soon) == soon && std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    }
    if (names.size() <= names_max) return listed(names);
    const auto more = names.size() - names_max + 1;
    names.resize(names_max - 1);
    names.push_back(fmt::format("{} ting mere", more));
    return listed(names);
}

bool stands_before_start(const RuleKind& any) {
    return std::visit(
        [](const auto& kind) {
            if constexpr (requires(const Rule& rule, const Timeline& match, Requirements& asked) {
                              kind.require(rule, match, asked);
                              kind.before;
                          })
                return is_before_start(kind.before);
            return false;
        },
        any);
}

}  // namespace

bool Lacking::has_new_text() const { return std::holds_alternative<DeclarationRequired>(rule->kind); }
bool Lacking::is_grant() const { return std::holds_alternative<GrantPeriod>(rule->kind); }

bool asks_for_things(const Programme& programme) {
    return std::ranges::any_of(programme.rules, [](const Rule& rule) {
        return rule.severity != Severity::info && rule.open.empty() &&
               (stands_before_start(rule.kind) || std::holds_alternative<GrantPeriod>(rule.kind));
    });
}

std::vector<Lacking> lacking(const Programme& programme, const Timeline& match) {
    std::vector<Lacking> found;
    for (const auto& thing : requirements(programme, match))
        if (thing.rule->severity != Severity::info)
            if (auto lack = look_at(thing, match)) found.push_back(*lack);
    for (const auto& rule : programme.rules)
        if (rule.severity != Severity::info) add_grants(rule, match, found);
    return found;
}

std::vector<Lacking> running_out(const Programme& programme, const Timeline& somebody) {
    std::vector<Lacking> found;
    for (const auto& thing : requirements(programme, somebody))
        if (thing.rule->severity != Severity::info)
            if (auto lack = running_out(thing, somebody.as_of())) found.push_back(*lack);
    return found;
}

std::string sentence(const std::vector<Lacking>& things, Date today) {
    const auto missing = named(things, false, today), soon = named(things, true, today);
    if (soon.empty()) return fmt::format("Mangler: {}.", missing);
    return missing.empty() ? fmt::format("Udløber snart: {}.", soon)
                           : fmt::format("Mangler: {}; udløber snart: {}.", missing, soon);
}

}  // namespace mentorkorps::domain
