#include "domain/practice/lacking.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::size_t names_max = 4;

std::optional<Lacking> look_at(const Requirement& thing, const Timeline& match) {
    using enum Lacking::How;
    if (thing.on && !thing.until) return std::nullopt;
    Verdicts said;
    judge_required(*thing.rule, match, {thing}, said);
    if (said.empty() || said.front().is_waived) return std::nullopt;
    const auto& verdict = said.front();
    if (verdict.outcome == Outcome::late && !thing.on) return Lacking{thing, missing, *verdict.due};
    if (!thing.on || !thing.until || match.as_of() + renewed_ahead < *thing.until) return std::nullopt;
    return Lacking{thing, thing.is_in_place(match.as_of()) ? runs_out_soon : ran_out, *thing.until};
}

/// Shorter than a label: the match's page says it in full.
std::string name_of(const Lacking& each, Date today) {
    auto name = std::string(each.thing.what);
    if (each.thing.from) name += fmt::format(" fra {}", the(*each.thing.from));
    const auto when = ago(static_cast<int>((today - each.due).count()));
    switch (each.how) {
        case Lacking::How::missing: return name;
        case Lacking::How::ran_out: return fmt::format("{} (udløb {})", name, when);
        case Lacking::How::runs_out_soon: return fmt::format("{} ({})", name, when);
    }
    return name;
}

/// Each name once, though two young people lack the same; of many the first, and how many more.
std::string named(const std::vector<Lacking>& things, bool runs_out_soon, Date today) {
    std::vector<std::string> names;
    for (const auto& each : things) {
        auto name = name_of(each, today);
        if ((each.how == Lacking::How::runs_out_soon) == runs_out_soon && std::ranges::find(names, name) == names.end())
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

bool asks_for_things(const Programme& programme) {
    return std::ranges::any_of(programme.rules, [](const Rule& rule) {
        return rule.severity != Severity::info && rule.open.empty() && stands_before_start(rule.kind);
    });
}

std::vector<Lacking> lacking(const Programme& programme, const Timeline& match) {
    std::vector<Lacking> found;
    for (const auto& thing : requirements(programme, match))
        if (thing.rule->severity != Severity::info)
            if (auto lack = look_at(thing, match)) found.push_back(*lack);
    return found;
}

std::string sentence(const std::vector<Lacking>& things, Date today) {
    const auto missing = named(things, false, today), soon = named(things, true, today);
    if (soon.empty()) return fmt::format("Mangler: {}.", missing);
    return missing.empty() ? fmt::format("Udløber snart: {}.", soon)
                           : fmt::format("Mangler: {}; udløber snart: {}.", missing, soon);
}

}  // namespace mentorkorps::domain
