#include "app/today.hpp"
#include "app/plan.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/words.hpp"
#include "compiled/today.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Act;
using domain::TodayGroupKey;

constexpr int lines_a_page = 20;
constexpr int days_that_are_long = 30;

/// Without a rule nobody knows of a match without an agreement whether it is silent.
std::string_view no_silent_matches(const domain::Programme& programme, Date today) {
    const bool has_rule = programme.rule<domain::ContactGap>(today) || programme.rule<domain::Frequency>(today);
    return has_rule ? "Alle match har haft kontakt, som de har aftalt."
                    : "Alle, der har en aftale om, hvor tit de ses, har haft kontakt. Programmet siger ikke, hvor tit "
                      "det skal være, så match uden en aftale bliver ikke vist her.";
}

std::string_view nothing_in(const Visit& visit, TodayGroupKey key) {
    switch (key) {
        case TodayGroupKey::silent_matches: return no_silent_matches(*visit.programme->policy, visit.today());
        case TodayGroupKey::talks: return "Ingen samtaler skal holdes den næste uge.";
        case TodayGroupKey::lacking: return "Intet mangler, så vidt vi ved.";
        case TodayGroupKey::waiting_young_people: return "Ingen unge venter.";
        case TodayGroupKey::unfinished_training: return "Ingen mangler kursus.";
        case TodayGroupKey::free_mentors: return "Alle mentorer, der er klar, har et match.";
    }
    return {};
}

html::Url person_page(const Visit& visit, domain::PersonId person) {
    return html::path("/{}/personer/{}", visit.world->slug, person);
}

html::Url match_page(const Visit& visit, domain::MatchId match) {
    return html::path("/{}/match/{}", visit.world->slug, match);
}

/// Where the act is done.
html::Url way(const Visit& visit, const domain::TodayLine& line) {
    const auto person = line.people.front().person;
    switch (line.act) {
        case Act::hold_talk: return html::path("/{}/samtaler/{}", visit.world->slug, *line.task);
        case Act::call_mentor: return line.phone ? html::tel(*line.phone) : match_page(visit, *line.match);
        case Act::put_in_place: return html::path("/{}/match/{}#krav", visit.world->slug, *line.match);
        case Act::find_mentor:
            return html::path("/{}/{}/unge/{}/match", visit.world->slug, visit.programme->policy->key, person);
        case Act::find_young_person:
            return html::path("/{}/{}/unge", visit.world->slug, visit.programme->policy->key).with("status", "waiting");
        case Act::renew_grant:
        case Act::see_young_person:
        case Act::record_training:
        case Act::approve_mentor: return person_page(visit, person);
    }
    return person_page(visit, person);
}

html::Url group_address(const Visit& visit, TodayGroupKey key, int from) {
    const bool is_mine = visit.request.query.get("hvis") == "mine";
    auto address = html::path("/{}/{}/idag", visit.world->slug, visit.programme->policy->key).with("vis", name_of(key));
    if (is_mine) address = address.with("hvis", "mine");
    return from > 0 ? address.with("fra", std::to_string(from)) : address;
}

views::TodayGroup shown(const Visit& visit, const domain::TodayGroup& group) {
    views::TodayGroup view{.key = std::string(name_of(group.key)),
                           .title = std::string(title(group.key)),
                           .none = std::string(nothing_in(visit, group.key)),
                           .total = group.total,
                           .all = group_address(visit, group.key, 0),
                           .lines = {}};
    for (const auto& line : group.lines)
        view.lines.push_back(
            {.who = listed(line.people, &domain::NamedPerson::name),
             .page = line.match ? match_page(visit, *line.match) : person_page(visit, line.people.front().person),
             .why = line.why,
             .act = std::string(label(line.act)),
             .way = way(visit, line),
             .in_hand = line.in_hand,
             .is_late = line.days >= days_that_are_long});
    return view;
}

std::string in_words(const domain::AwayToday& away) {
    return away.deputy.empty() ? fmt::format("{} er væk til og med {}.", away.name, html::date(away.to))
                               : fmt::format("{} er væk til og med {}. {} har opgaverne imens.", away.name,
                                             html::date(away.to), away.deputy);
}

/// A number in the address; 0 where there is none.
int number(const http::Request& request, std::string_view name) {
    int found = 0;
    const auto text = request.query.get(name);
    std::from_chars(text.data(), text.data() + text.size(), found);
    return std::clamp(found, 0, 1'000'000);
}

constexpr std::string_view plan_done = "plan", came_field = "nye", moved_field = "flyttet", gone_field = "vaek";

/// What has become of the plan, as the button's answer brings it along.
std::string of_plan(const http::Request& request) {
    std::vector<std::string> parts;
    const auto add = [&](int n, std::string_view what) {
        if (n > 0) parts.push_back(fmt::format("{} {}", html::counted(n, "samtale", "samtaler"), what));
    };
    const int came = number(request, came_field);
    add(came, "kom til");
    add(number(request, moved_field), "fik en ny dag");
    add(number(request, gone_field), "faldt væk");
    if (parts.empty()) return " Der var intet at lave om.";
    return fmt::format(" {}.{}", listed(parts, {}, ", og "),
                       came > 0 ? " De står under I dag, når der er en uge til dem." : "");
}

domain::TodayPage asked(const http::Request& request) {
    domain::TodayPage page{.only = named<TodayGroupKey>(request.query.get("vis")), .most = lines_a_page};
    if (request.query.get("hvis") == "mine") page.only = TodayGroupKey::talks, page.whose = domain::TodayPage::mine;
    page.from = page.only ? number(request, "fra") : 0;
    return page;
}

}  // namespace

http::Response today(const Visit& visit) {
    const auto asked_page = asked(visit.request);
    const auto list = app::today(*visit.world, visit.viewer(), visit.programme->id, asked_page);
    if (!list) return not_found(visit);
    views::Today view{.shell = shell(visit, "I dag", "idag"),
                      .day = visit.today(),
                      .groups = {},
                      .is_one_group = asked_page.only.has_value(),
                      .back = html::path("/{}/{}/idag", visit.world->slug, visit.programme->policy->key),
                      .away = html::path("/{}/mig/vaek", visit.world->slug)};
    view.mine = view.back.with("hvis", "mine");
    view.mine_total = list->mine;
    view.is_mine = asked_page.whose == domain::TodayPage::mine;
    if (list->has_plan && !asked_page.only)
        view.plan = html::path("/{}/{}/idag/ajour", visit.world->slug, visit.programme->policy->key);
    if (visit.request.query.get("gemt") == plan_done) *view.shell.flash += of_plan(visit.request);
    for (const auto& each : list->away) view.colleagues_away.push_back(in_words(each));
    for (const auto& group : list->groups)
        if (!asked_page.only || asked_page.only == group.key) view.groups.push_back(shown(visit, group));
    if (asked_page.only && !view.groups.empty()) {
        view.has_previous = asked_page.from > 0;
        view.has_next = asked_page.from + lines_a_page < view.groups.front().total;
        view.previous = group_address(visit, *asked_page.only, std::max(0, asked_page.from - lines_a_page));
        view.next = group_address(visit, *asked_page.only, asked_page.from + lines_a_page);
    }
    return page(visit, view);
}

http::Response plan_now(const Visit& visit) {
    const auto done = app::plan_now(*visit.world, visit.viewer(), visit.programme->id);
    if (!done) return not_found(visit);
    const auto text = [](std::size_t n) { return std::to_string(n); };
    return web::done(html::path("/{}/{}/idag", visit.world->slug, visit.programme->policy->key)
                         .with(came_field, text(done->came))
                         .with(moved_field, text(done->moved))
                         .with(gone_field, text(done->gone))
                         .text(),
                     plan_done);
}

}  // namespace mentorkorps::web::pages
