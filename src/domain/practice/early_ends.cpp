#include "domain/practice/early_ends.hpp"

#include <algorithm>

#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

const Rule* early_end(const Programme& programme, const Timeline& match) {
    const auto until = match.closed().value_or(match.as_of());
    for (const auto* rule : programme.rules_of<EarlyEnd>(until))
        if (const auto safe = std::get<EarlyEnd>(rule->kind).safe_from(match); safe && until < *safe) return rule;
    return nullptr;
}

const Rule* asks_for_plan(const Programme& programme, const Timeline& closed) {
    const auto* rule = early_end(programme, closed);
    return rule != nullptr && rule->severity != Severity::info ? rule : nullptr;
}

std::optional<FragileMatch> fragile(const Programme& programme, const Timeline& match) {
    const auto* rule = match.is_running() ? early_end(programme, match) : nullptr;
    if (rule == nullptr) return std::nullopt;
    const auto days_from = [&](Date day) { return static_cast<int>((match.as_of() - day).count()); };
    FragileMatch found{.match = match.facts().match, .rule = rule, .days = days_from(*match.began())};
    const auto last = match.last_held();
    if (last) found.silent_days = days_from(*last);
    for (const auto& talk : match.facts().talks)
        if (talk.party != Party::guardian && talk.on > last.value_or(*match.began()) && talk.on <= match.as_of())
            found.talked_days = days_from(talk.on);
    return found;
}

EarlyEnds early_ends(const Programme& programme, const std::vector<MatchFacts>& matches, Date as_of) {
    EarlyEnds found{.rule = programme.rule_of<EarlyEnd>(as_of)};
    if (found.rule == nullptr) return found;
    for (const auto& facts : matches) {
        const Timeline match(facts, as_of);
        if (match.closed() && *match.closed() > plus_months(as_of, -12)) {
            ++found.ended;
            if (early_end(programme, match) != nullptr) ++found.early;
        }
        if (const auto one = fragile(programme, match)) found.fragile.push_back(*one);
    }
    std::ranges::stable_sort(found.fragile, std::greater{},
                             [](const FragileMatch& each) { return each.silent_days.value_or(each.days); });
    return found;
}

}  // namespace mentorkorps::domain
