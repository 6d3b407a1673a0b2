#include <algorithm>

#include <fmt/format.h>

#include "domain/practice/talks.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

/// Then nobody is asked to catch up on it any more, and it stands as not held.
constexpr int lost_after_days = 60;
constexpr int months_max = 240;

std::optional<Date> need_seen(const Timeline& match, std::string_view need) {
    std::optional<Date> first;
    for (const auto& member : match.facts().members)
        for (const auto& each : member.observations)
            if (each.scheme == lists::need && each.code == need && each.from <= match.as_of() &&
                each.from != since_ever && (!first || each.from < *first))
                first = each.from;
    return first;
}

}  // namespace

FollowUp FollowUp::read(Parameters& given) {
    FollowUp rule{.after_days = given.number_if_any("after_days"),
                  .after_months = given.number_if_any("after_months"),
                  .parties = given.words<Party>("parties"),
                  .tolerance_days = given.number_if_any("tolerance_days").value_or(0),
                  .after_need = given.text_if_any("after_need")};
    if (rule.after_days.has_value() == rule.after_months.has_value())
        given.problem("after_days", "give one of 'after_days' and 'after_months'",
                      "Skriv enten »after_days« eller »after_months«.");
    if (rule.after_months && *rule.after_months > months_max)
        given.problem("after_months", fmt::format("'after_months' must be at most {}", months_max),
                      fmt::format("»after_months« må højst være {}.", months_max));
    return rule;
}

std::string FollowUp::sentence(const Programme& programme) const {
    const auto when =
        after_days ? "Senest " + phrases::days(*after_days) : phrases::months(after_months.value_or(left_open));
    const auto late = tolerance_days == 0
                          ? ""
                          : fmt::format(" Det er for sent, når der er gået {} mere.", phrases::days(tolerance_days));
    if (!after_need.empty())
        return fmt::format("{} efter, at behovet »{}« er set, er der kontakt med {}.{}", when,
                           programme.label_of(lists::need, after_need), the(parties), late);
    return fmt::format("{} efter, at matchet gik i gang, taler koordinatoren med {} om, hvordan det går.{}", when,
                       the(parties), late);
}

void FollowUp::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    auto start = after_need.empty() ? match.began() : need_seen(match, after_need);
    if (!start || !match.began()) return;
    start = std::max(*start, *match.began());  // a need that was known when they began is asked about then
    const auto due =
        after_days ? match.after_days(*start, *after_days) : match.after_months(*start, after_months.value_or(0));
    for (const auto party : parties) {
        if (!is_asked(match, party, due)) continue;
        const auto late_from = match.after_days(due, tolerance_days);
        const AskedTalk talk{party,
                             1,
                             due,
                             late_from,
                             match.after_days(late_from, lost_after_days),
                             is_asked(match, party, match.as_of())};
        if (const auto verdict = judge_talk(rule, match, talk)) found.push_back(*verdict);
    }
}

std::string FollowUp::explain(const Verdict& verdict) const { return explain_talk(verdict); }

}  // namespace mentorkorps::domain
