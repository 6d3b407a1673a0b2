#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "compiled/policy_preview.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/policy.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using app::DraftFault;
using domain::Outcome;
using views::FieldError;

constexpr std::size_t matches_shown = 25;
constexpr std::string_view nothing = "–";

std::string in_words(const std::optional<Outcome>& outcome) { return std::string(outcome ? label(*outcome) : nothing); }

std::string or_nothing(const std::string& text) { return text.empty() ? std::string(nothing) : text; }

/// The day that was typed where it can be used, else the one that the page showed; at first today, or when the newest
/// begins.
Date day_to_show(const Visit& visit) {
    const auto today = visit.today();
    for (const auto* field : {"fra", "set-fra"})
        if (const auto day = typed_date(visit, field); !app::fault_of_day(day, today)) return *day;
    const auto desk = app::policy_desk(*visit.world, visit.viewer(), visit.programme->id);
    return desk ? std::max(today, desk->from) : today;
}

std::vector<std::string> lines_of(const domain::Effect& effect) {
    std::vector<std::string> lines;
    for (const auto& each : effect.verdicts)
        lines.push_back(fmt::format("{}: {} → {}", each.rule, in_words(each.was), in_words(each.becomes)));
    const auto add = [&](const std::vector<domain::PlannedTask>& tasks, std::string_view what) {
        for (const auto& each : tasks)
            lines.push_back(fmt::format("Samtale med {} {}: {}", the(each.key.party), what, html::date(each.due)));
    };
    add(effect.added, "kommer til");
    add(effect.gone, "falder væk");
    add(effect.moved, "får en anden dag");
    return lines;
}

void add_changes(views::PolicyPreview& view, const app::PolicyPreview& preview) {
    for (const auto& each : preview.changes) {
        if (each.what == domain::PolicyChange::What::other)
            view.more.push_back(each.becomes);
        else
            view.changes.push_back({fmt::format("{} ({})", label(each.what), each.rule), or_nothing(each.was),
                                    or_nothing(each.becomes), each.source});
    }
}

void add_effects(views::PolicyPreview& view, const Visit& visit, const app::PolicyPreview& preview) {
    view.running = preview.running;
    view.changed = static_cast<int>(preview.matches.size());
    view.added = preview.added, view.gone = preview.gone, view.moved = preview.moved;
    view.names_people = visit.viewer().may(domain::Right::see_people, visit.programme->id);
    for (const auto& each : preview.verdicts)
        view.verdicts.push_back({each.sentence, in_words(each.was), in_words(each.becomes), each.matches});
    if (!view.names_people) return;
    for (const auto& each : preview.matches) {
        if (view.matches.size() == matches_shown) break;
        view.matches.push_back(
            {listed(each.names), html::path("/{}/match/{}", visit.world->slug, each.id), lines_of(each.effect)});
    }
    view.hidden = view.changed - static_cast<int>(view.matches.size());
}

http::Response refused_draft(const Visit& visit, const std::string& toml, DraftFault fault) {
    switch (fault) {
        case DraftFault::day_missing:
        case DraftFault::day_past:
        case DraftFault::day_too_late:
        case DraftFault::stale: return show_policy_preview(visit, toml, {{"fra", app::sentence(fault)}});
        case DraftFault::reason_missing:
        case DraftFault::reason_too_long: return show_policy_preview(visit, toml, {{"hvorfor", app::sentence(fault)}});
        case DraftFault::other_programme:
        case DraftFault::nothing_new: break;
    }
    return show_policy_desk(visit, {{"fil", app::sentence(fault)}});
}

}  // namespace

http::Response show_policy_preview(const Visit& visit, const std::string& toml, std::vector<FieldError> errors) {
    const auto from = day_to_show(visit);
    const auto preview = app::preview_policy(*visit.world, visit.viewer(), {visit.programme->id, {}, toml, from});
    if (!preview)
        return std::visit(
            overloaded{
                [&](const app::NotFound&) { return not_found(visit); },
                [&](const std::vector<domain::PolicyProblem>& problems) { return show_wrong_policy(visit, problems); },
                [&](DraftFault fault) { return show_policy_desk(visit, {{"fil", app::sentence(fault)}}); }},
            preview.error());
    views::PolicyPreview view{.shell = shell(visit, "Se ændringerne igennem", "regler"), .errors = std::move(errors)};
    view.programme = visit.programme->policy->name;
    view.back = policy_address(visit, "/tilpas");
    view.publish = policy_address(visit, "/udgaver");
    view.today = visit.today();
    view.from = from;
    add_changes(view, *preview);
    add_effects(view, visit, *preview);
    view.base = std::to_string(preview->newest.value);
    view.toml = toml;
    view.typed_from = visit.field("fra").empty() ? iso(from) : std::string(visit.field("fra"));
    view.reason = visit.field("hvorfor");
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

http::Response publish_policy(const Visit& visit) {
    const auto toml = with_plain_line_ends(visit.field("toml"));
    const auto from = typed_date(visit, "fra");
    if (visit.field("valg") != "udgiv") return show_policy_preview(visit, toml);
    if (from && visit.field("set-fra") != iso(*from) && !app::fault_of_day(from, visit.today()))
        return show_policy_preview(
            visit, toml, {{"fra", "Du har skiftet dag. Se igennem, hvad det ændrer fra den dag, og tryk Udgiv igen."}});
    const auto done_so = app::publish_policy(
        *visit.world, visit.viewer(), {visit.programme->id, typed_base(visit), toml, from}, visit.field("hvorfor"));
    if (done_so) return done(policy_address(visit, "").text(), "regler");
    return std::visit(overloaded{[&](const app::NotFound&) { return not_found(visit); },
                                 [&](const std::vector<domain::PolicyProblem>& problems) {
                                     return show_wrong_policy(visit, problems);
                                 },
                                 [&](app::DraftFault fault) { return refused_draft(visit, toml, fault); }},
                      done_so.error());
}

}  // namespace mentorkorps::web::pages
