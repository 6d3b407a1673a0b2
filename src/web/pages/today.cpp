#include "app/today.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "app/applications.hpp"
#include "app/concerns.hpp"
#include "app/consents.hpp"
#include "app/deferrals.hpp"
#include "app/plan.hpp"
#include "app/protection.hpp"
#include "app/referrals.hpp"
#include "base/words.hpp"
#include "compiled/today.hpp"
#include "domain/meetings/group_meeting.hpp"
#include "domain/practice/lacking.hpp"
#include "domain/today/harm.hpp"
#include "html/danish.hpp"
#include "web/pages/concerns.hpp"
#include "web/pages/deferrals.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/today.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using DeferralNotes = std::vector<app::DeferralNote>;
using domain::Act;
using domain::TodayGroupKey;

constexpr int items_a_page = 20;
constexpr int deferred_most = 500;
constexpr int days_that_are_long = 30;

/// Without a rule nobody knows of a match without an agreement whether it is silent.
bool asks_for_contact(const domain::Programme& programme, Date today) {
    return programme.rule<domain::ContactGap>(today) != nullptr || programme.rule<domain::Frequency>(today) != nullptr;
}

constexpr std::string_view nothing_but_deferred = "Kun det, der står under »Ikke nu«.";
constexpr std::string_view silence_unknown =
    "Programmet siger ikke, hvor tit det skal være, så match uden en aftale bliver ikke vist her.";

std::string nothing_in_matches(const Visit& visit, const domain::TodayList& list) {
    const auto& programme = *visit.programme->policy;
    std::string text =
        asks_for_contact(programme, visit.today())
            ? "Alle match har haft kontakt, som de har aftalt."
            : fmt::format("Alle, der har en aftale om, hvor tit de ses, har haft kontakt. {}", silence_unknown);
    if (list.has_plan) text += " Ingen samtaler skal holdes den næste uge.";
    if (asks_for_things(programme)) text += " Intet mangler, så vidt vi ved.";
    return text;
}

std::string nothing_in(const Visit& visit, const domain::TodayList& list, TodayGroupKey key) {
    switch (key) {
        case TodayGroupKey::matches: return nothing_in_matches(visit, list);
        case TodayGroupKey::waiting_young_people: return "Ingen unge venter.";
        case TodayGroupKey::unfinished_training: return "Ingen mangler kursus.";
        case TodayGroupKey::whole: return "Alle regler om programmet som helhed er overholdt.";
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

/// The talk that waits with the mentor; else one that no rule asks for.
html::Url call_page(const Visit& visit, domain::MatchId match, const std::optional<domain::TaskId>& task) {
    if (task) return html::path("/{}/samtaler/{}", visit.world->slug, *task);
    return html::path("/{}/match/{}/samtale", visit.world->slug, match).with("med", name_of(domain::Party::mentor));
}

/// Where the act is done.
html::Url way(const Visit& visit, const domain::TodayItem& item, const domain::TodayThing& thing) {
    const auto& slug = visit.world->slug;
    const auto& programme = visit.programme->policy->key;
    const auto person = thing.person          ? *thing.person
                        : item.people.empty() ? domain::PersonId{}
                                              : item.people.front().person;
    switch (thing.act) {
        case Act::hold_talk:
        case Act::call_mentor: return call_page(visit, *item.match, thing.task);
        case Act::talk_to_young:
            return html::path("/{}/match/{}/samtale", slug, *item.match)
                .with("med", name_of(domain::Party::young_person));
        case Act::put_in_place: return html::path("/{}/match/{}#krav", slug, *item.match);
        case Act::take_stand: return html::path("/{}/match/{}#regel-{}", slug, *item.match, thing.rule);
        case Act::see_group: return html::path("/{}/{}/moeder/{}", slug, programme, thing.group);
        case Act::see_practice: return html::path("/{}/{}/praksis", slug, programme);
        case Act::renew_grant: return html::path("/{}/{}/unge/{}/ret#granted_to", slug, programme, person);
        case Act::find_mentor: return html::path("/{}/{}/unge/{}/match", slug, programme, person);
        case Act::find_young_person: return html::path("/{}/{}/unge", slug, programme).with("status", "waiting");
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

html::Url page_of(const Visit& visit, const domain::TodayItem& item) {
    if (item.match) return match_page(visit, *item.match);
    if (item.people.empty()) return way(visit, item, item.things.front());
    return person_page(visit, item.people.front().person);
}

constexpr std::string_view deferred_value = "ikke-nu";

/// "Vises igen 28-11-2026. Grete Hald, 20-11-2026: Mentoren er på ferie"
std::string in_words(const app::DeferralNote& note) {
    const auto when = note.until ? fmt::format("Vises igen {}.", html::date(*note.until))
                                 : std::string("Ikke relevant, før der sker noget nyt.");
    return fmt::format("{} {}, {}: {}", when, note.by, html::date(note.on), note.reason);
}

/// How the line comes out of I dag, or why it is not in it.
void add_deferral(const Visit& visit, views::TodayThing& view, const domain::TodayThing& thing,
                  const DeferralNotes& notes) {
    if (thing.deferral) {
        const auto note = std::ranges::find(notes, *thing.deferral, &app::DeferralNote::id);
        if (note != notes.end())
            view.deferral = {in_words(*note), html::path("/{}/{}/idag/ikke-nu/{}/frem", visit.world->slug,
                                                         visit.programme->policy->key, note->id)};
    } else if (!thing.line.what.empty() && visit.viewer().may(domain::Right::change_people, visit.programme->id)) {
        view.not_now = not_now_address(visit, thing.line);
    }
}

views::TodayItem shown(const Visit& visit, const domain::TodayItem& item, const DeferralNotes& notes) {
    views::TodayItem view{.who = who(visit, item), .page = page_of(visit, item), .things = {}};
    for (const auto& each : item.things) {
        view.things.push_back({.why = each.why,
                               .act = std::string(label(each.act)),
                               .way = way(visit, item, each),
                               .in_hand = each.in_hand,
                               .is_late = each.days >= days_that_are_long && each.days != domain::over_unknown});
        if (!each.rule.empty())
            view.things.back().rule =
                html::path("/{}/{}/regler#regel-{}", visit.world->slug, visit.programme->policy->key, each.rule);
        add_deferral(visit, view.things.back(), each, notes);
    }
    return view;
}

views::TodayGroup shown(const Visit& visit, const domain::TodayList& list, const domain::TodayGroup& group,
                        const DeferralNotes& notes = {}) {
    views::TodayGroup view{
        .key = std::string(name_of(group.key)),
        .title = std::string(title(group.key)),
        .none = group.deferred > 0 ? std::string(nothing_but_deferred) : nothing_in(visit, list, group.key),
        .total = group.total,
        .all = group_address(visit, group.key, 0),
        .items = {},
        .counts = in_words(group.counts)};
    for (const auto& each : group.items) view.items.push_back(shown(visit, each, notes));
    const bool is_about_contact = group.key == TodayGroupKey::matches && !view.items.empty();
    if (is_about_contact && !asks_for_contact(*visit.programme->policy, visit.today())) view.note = silence_unknown;
    return view;
}

/// Only the talks that the viewer has in hand.
views::TodayGroup shown_as_mine(const Visit& visit, const domain::TodayList& list) {
    auto view = shown(visit, list, list.groups.front());
    view.title = "Mine samtaler";
    view.none = "Du har ingen samtaler, der skal holdes den næste uge.";
    view.note.clear();
    return view;
}

void add_referrals(const Visit& visit, views::Today& view) {
    const auto waiting = app::referrals_waiting(*visit.world, visit.viewer(), visit.programme->id);
    if (waiting.count == 0) return;
    const auto days = static_cast<int>((visit.today() - *waiting.oldest).count());
    auto text = fmt::format("{} venter på svar", html::counted(waiting.count, "henvisning", "henvisninger"));
    if (days > 0)
        text += fmt::format("{} i {}", waiting.count == 1 ? ", og har ventet" : ", den ældste",
                            html::counted(days, "dag", "dage"));
    view.notices.push_back(
        {text + ".", html::path("/{}/{}/henvisninger", visit.world->slug, visit.programme->policy->key)});
}

std::string in_words(const domain::AwayToday& away) {
    return away.deputy.empty() ? fmt::format("{} er væk til og med {}.", away.name, html::date(away.to))
                               : fmt::format("{} er væk til og med {}. {} har opgaverne imens.", away.name,
                                             html::date(away.to), away.deputy);
}

/// "3 nye ansøgninger fra folk, der gerne vil være mentor. Den ældste kom for 4 dage siden."
std::string in_words(const domain::ApplicationsWaiting& waiting, Date today) {
    const auto came = html::ago(copenhagen(*waiting.oldest).date, today);
    if (waiting.count == 1) return fmt::format("1 ny ansøgning om at blive mentor. Den kom {}.", came);
    return fmt::format("{} nye ansøgninger om at blive mentor. Den ældste kom {}.", html::number(waiting.count), came);
}

void add_applications(const Visit& visit, views::Today& view) {
    const auto waiting = app::applications_waiting(*visit.world, visit.viewer(), visit.programme->id);
    if (waiting.count == 0) return;
    view.notices.push_back({in_words(waiting, visit.today()),
                            html::path("/{}/{}/rekruttering", visit.world->slug, visit.programme->policy->key)});
}

std::string in_words(const domain::EndingProtection& ending, Date today) {
    if (ending.until < today)
        return fmt::format("Beskyttelsen af {} udløb {}. Den gælder stadig: forny den, eller ophæv den.", ending.name,
                           html::date(ending.until));
    return fmt::format("Beskyttelsen af {} udløber {}. Forny den, eller ophæv den.", ending.name,
                       html::ago(ending.until, today));
}

void add_protections(const Visit& visit, views::Today& view) {
    for (const auto& each : app::protections_ending(*visit.world, visit.viewer(), visit.programme->id))
        view.notices.push_back(
            {in_words(each, visit.today()), html::path("/{}/personer/{}/beskyttelse", visit.world->slug, each.person)});
}

std::string in_words(const app::EndingConsent& ending, Date today) {
    const auto days = html::date(ending.last);
    if (ending.last < today)
        return fmt::format("{}: I måtte til og med {}, men ikke længere: {}. Spørg igen, eller stop.", ending.name,
                           days, ending.purpose);
    return fmt::format("{}: I må til og med {}: {}. Spørg igen i god tid.", ending.name, days, ending.purpose);
}

void add_consents(const Visit& visit, views::Today& view) {
    for (const auto& each : app::consents_ending(*visit.world, visit.viewer(), visit.programme->id))
        view.notices.push_back({in_words(each, visit.today()), html::path("/{}/{}/unge/{}/samtykker", visit.world->slug,
                                                                          visit.programme->policy->key, each.person)});
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
    domain::TodayPage page{.only = named<TodayGroupKey>(request.query.get("vis")), .most = items_a_page};
    if (request.query.get("hvis") == deferred_value)
        page.whose = domain::TodayPage::deferred, page.most = deferred_most;
    if (request.query.get("hvis") == "mine") page.only = TodayGroupKey::matches, page.whose = domain::TodayPage::mine;
    page.from = page.only ? number(request, "fra") : 0;
    return page;
}

}  // namespace

std::string who(const Visit& visit, const domain::TodayItem& item) {
    if (!item.people.empty()) return listed(item.people, &domain::NamedPerson::name);
    const auto& programme = *visit.programme->policy;
    const auto* group = group_of(programme, item.things.front().group);
    return group == nullptr ? programme.name : group->name;
}

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
    view.is_deferred = asked_page.whose == domain::TodayPage::deferred;
    view.deferred = view.back.with("hvis", deferred_value);
    view.deferred_total = list->deferred();
    view.is_mine = asked_page.whose == domain::TodayPage::mine;
    if (view.is_deferred) {
        const auto notes = app::deferral_notes(*visit.world, visit.viewer(), visit.programme->id);
        for (const auto& group : list->groups)
            if (group.total > 0) view.groups.push_back(shown(visit, *list, group, notes));
        return page(visit, view);
    }
    if (list->has_plan && !asked_page.only)
        view.plan = html::path("/{}/{}/idag/ajour", visit.world->slug, visit.programme->policy->key);
    if (visit.request.query.get("gemt") == plan_done) *view.shell.flash += of_plan(visit.request);
    for (const auto& each : app::late_receipts(*visit.world, visit.viewer(), visit.programme->id))
        view.late_receipts.push_back(concern_alert(visit, each));
    for (const auto& each : list->away) view.colleagues_away.push_back(in_words(each));
    if (!asked_page.only)
        add_referrals(visit, view), add_applications(visit, view), add_protections(visit, view),
            add_consents(visit, view);
    for (const auto& group : list->groups)
        if (!asked_page.only || asked_page.only == group.key)
            view.groups.push_back(view.is_mine ? shown_as_mine(visit, *list) : shown(visit, *list, group));
    if (asked_page.only && !view.groups.empty()) {
        view.has_previous = asked_page.from > 0;
        view.has_next = asked_page.from + items_a_page < view.groups.front().total;
        view.previous = group_address(visit, *asked_page.only, std::max(0, asked_page.from - items_a_page));
        view.next = group_address(visit, *asked_page.only, asked_page.from + items_a_page);
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
