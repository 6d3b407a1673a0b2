#include "web/pages/practice.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/practice.hpp"
#include "base/words.hpp"
#include "compiled/practice.hpp"
#include "domain/practice/whole.hpp"
#include "domain/rules/phrases.hpp"
#include "web/pages/as_of.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/standards.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Outcome;

constexpr std::size_t matches_shown = 25;

html::Url address(const Visit& visit) {
    return html::path("/{}/{}/praksis", visit.world->slug, visit.programme->policy->key);
}

bool is_broken(Outcome outcome) { return outcome == Outcome::late || outcome == Outcome::broken; }

/// Of each match the verdict that says most: what can still be done before what is lost, and the latest before older
/// ones.
std::vector<const app::SaidVerdict*> not_kept(const app::Practice& practice, const domain::Rule& rule) {
    std::vector<const app::SaidVerdict*> found;
    for (const auto& each : practice.verdicts)
        if (each.rule == &rule && is_broken(each.outcome)) found.push_back(&each);
    const auto says_more = [](const auto* one, const auto* other) {
        if (one->outcome != other->outcome) return one->outcome == Outcome::late;
        return one->due > other->due;
    };
    std::ranges::stable_sort(found, [&](const auto* one, const auto* other) {
        return one->subject != other->subject ? one->subject < other->subject : says_more(one, other);
    });
    const auto again = std::ranges::unique(found, {}, [](const auto* each) { return each->subject; });
    found.erase(again.begin(), again.end());
    std::ranges::stable_sort(found, says_more);
    return found;
}

void add_matches(views::Practice::Rule& view, const Visit& visit, const app::Practice& practice,
                 const domain::Rule& rule) {
    for (const auto* each : not_kept(practice, rule)) {
        const auto names = practice.names.find(each->subject);
        if (names == practice.names.end()) continue;
        if (view.matches.size() == matches_shown) {
            ++view.more;
            continue;
        }
        view.matches.push_back({listed(names->second),
                                html::path("/{}/match/{}", visit.world->slug, each->subject.match),
                                std::string(label(each->outcome)), each->explanation});
    }
}

views::Practice::Rule shown(const Visit& visit, const app::Practice& practice, const domain::Rule& rule) {
    views::Practice::Rule view{.key = rule.key,
                               .sentence = sentence(rule, *practice.policy),
                               .source = rule.source,
                               .severity = std::string(label(rule.severity))};
    view.kept = practice.of(rule, Outcome::kept);
    view.late = practice.of(rule, Outcome::late);
    view.broken = practice.of(rule, Outcome::broken);
    view.decided = view.kept + view.late + view.broken;
    view.coming = practice.of(rule, Outcome::coming);
    view.unknown = practice.of(rule, Outcome::unknown);
    if (const auto waived = practice.waived.find(rule.key); waived != practice.waived.end())
        view.waived = waived->second;
    add_matches(view, visit, practice, rule);
    return view;
}

void add_early_ends(views::Practice& view, const Visit& visit, const app::Practice& practice) {
    const auto& found = practice.early_ends;
    if (found.rule == nullptr) return;
    view.early_limit = domain::phrases::months(std::get<domain::EarlyEnd>(found.rule->kind).months);
    view.early_end = sentence(*found.rule, *practice.policy);
    view.early_source = found.rule->source;
    view.ended = found.ended;
    view.early = found.early;
    view.fragile = static_cast<int>(found.fragile.size());
    for (const auto& each : found.fragile) {
        view.silent += each.is_silent() ? 1 : 0;
        const auto names = practice.names.find({each.match});
        if (names == practice.names.end() || view.fragile_matches.size() == matches_shown) continue;
        view.fragile_matches.push_back({listed(names->second),
                                        html::path("/{}/match/{}", visit.world->slug, each.match), why(each),
                                        each.is_silent()});
    }
}

/// Whether it said something of a match, or was set aside for one.
bool is_told(const domain::Rule& rule, const app::Practice& practice) {
    return (practice.waived.contains(rule.key) && rule.is_in_force(practice.as_of)) ||
           std::ranges::find(practice.verdicts, &rule, &app::SaidVerdict::rule) != practice.verdicts.end();
}

html::Url page_of(const Visit& visit, const domain::EndedFact& ended) {
    return ended.match ? html::path("/{}/match/{}", visit.world->slug, *ended.match)
                       : html::path("/{}/personer/{}", visit.world->slug, *ended.person);
}

void add_kept(views::Practice::Whole& view, const Visit& visit, const app::Practice& practice,
              const domain::Rule& rule) {
    for (const auto& each : practice.kept_too_long) {
        if (each.rule != &rule || each.names.empty()) continue;
        if (view.kept.size() == matches_shown)
            ++view.more;
        else
            view.kept.push_back({listed(each.names), page_of(visit, each.what), each.what.on});
    }
}

void add_whole(views::Practice& view, const Visit& visit, const app::Practice& practice) {
    const domain::Rule* before = nullptr;
    for (const auto& each : practice.verdicts) {
        if (!is_about_whole(*each.rule)) continue;
        const auto mark = mark_of(each.outcome);
        view.whole.push_back({"", "", each.explanation, std::string(label(each.outcome)),
                              mark.empty() ? "" : fmt::format("state-{}", mark)});
        if (each.rule != before) {
            view.whole.back().sentence = sentence(*each.rule, *practice.policy);
            view.whole.back().source = each.rule->source;
            add_kept(view.whole.back(), visit, practice, *each.rule);
        }
        before = each.rule;
    }
}

}  // namespace

std::string why(const domain::FragileMatch& match) {
    auto why = fmt::format(
        "Begyndte {}. {}", ago(match.days),
        match.silent_days ? fmt::format("Sidste kontakt {}.", ago(*match.silent_days)) : "Ingen kontakt endnu.");
    if (match.talked_days) why += fmt::format(" I talte med dem {}.", ago(*match.talked_days));
    return why;
}

std::string_view mark_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::kept: return "good";
        case Outcome::coming: return "wait";
        case Outcome::late:
        case Outcome::broken: return "late";
        case Outcome::not_relevant:
        case Outcome::unknown: return {};
    }
    return {};
}

http::Response practice(const Visit& visit) {
    views::Practice view{.shell = shell(visit, "Praksis", "statistik"), .address = address(visit)};
    view.today = visit.today();
    view.as_of = asked_day(visit, view.errors);
    const auto found = app::practice(*visit.world, visit.viewer(), visit.programme->id, view.as_of);
    if (!found) return not_found(visit);
    add_early_ends(view, visit, *found);
    view.standards = standard_lines(found->standards);
    add_whole(view, visit, *found);
    for (const auto& rule : found->policy->rules)
        if (!is_about_whole(rule) && is_told(rule, *found)) view.rules.push_back(shown(visit, *found, rule));
    view.back = html::path("/{}/{}/statistik", visit.world->slug, visit.programme->policy->key);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace mentorkorps::web::pages
