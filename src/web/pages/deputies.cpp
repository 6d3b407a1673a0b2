#include <fmt/format.h>

#include "app/deputies.hpp"
#include "compiled/deputies.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::AbsenceFault;
using domain::AccountId;

constexpr std::string_view who_field = "vaek", deputy_field = "hvem";

std::string_view field_of(AbsenceFault fault) {
    switch (fault) {
        case AbsenceFault::from_missing: return "fra";
        case AbsenceFault::to_missing:
        case AbsenceFault::to_before_from:
        case AbsenceFault::is_over:
        case AbsenceFault::too_far_ahead: return "til";
        case AbsenceFault::deputy_missing:
        case AbsenceFault::deputy_away: return deputy_field;
    }
    return "fra";
}

/// "Karen Holm tager opgaverne imens." Who is none of the viewer's colleagues is not named.
std::string in_words(const domain::Absence& absence, const domain::Colleagues& colleagues, bool is_viewer) {
    const auto* deputy = find(colleagues, absence.deputy);
    return fmt::format("{} er væk fra {} til og med {}. {} tager opgaverne imens.",
                       is_viewer ? "Du" : find(colleagues, absence.who)->name, html::date(absence.from),
                       html::date(absence.to), deputy == nullptr ? std::string_view("En anden") : deputy->name);
}

std::vector<views::AgreementOption> options(const Visit& visit, const domain::Colleagues& colleagues,
                                            std::string_view field) {
    std::vector<views::AgreementOption> found;
    for (const auto& each : colleagues) {
        const auto value = std::to_string(each.account.value);
        const auto label = found.empty() ? fmt::format("{} (dig selv)", each.name) : each.name;
        found.push_back({value, label, visit.field(field) == value});
    }
    return found;
}

http::Response show(const Visit& visit, std::optional<AbsenceFault> fault = {}) {
    const auto desk = app::away_desk(*visit.world, visit.viewer());
    if (!desk) return not_found(visit);
    views::Deputies view{.shell = shell(visit, "Jeg er væk", "idag"),
                         .here = html::path("/{}/mig/vaek", visit.world->slug),
                         .back = html::path("/{}", visit.world->slug),
                         .today = iso(visit.today())};
    for (const auto& each : desk->absences) {
        const bool is_viewer = each.who == visit.viewer().account;
        view.absences.push_back(
            {std::to_string(each.who.value), in_words(each, desk->colleagues, is_viewer),
             is_viewer ? "Jeg er her alligevel" : find(desk->colleagues, each.who)->name + " er her alligevel"});
    }
    view.from = fault ? std::string(visit.field("fra")) : iso(visit.today());
    view.to = visit.field("til");
    view.has_colleagues = desk->colleagues.size() > 1;
    view.who = options(visit, desk->colleagues, who_field);
    view.deputies = options(visit, desk->colleagues, deputy_field);
    if (fault) view.errors.push_back({std::string(field_of(*fault)), std::string(sentence(*fault))});
    return page(visit, view, fault ? 422 : 200);
}

AccountId typed_account(const Visit& visit, std::string_view field) { return AccountId{typed_number(visit, field)}; }

/// The viewer, unless another is named.
AccountId typed_who(const Visit& visit) {
    return visit.field(who_field).empty() ? visit.viewer().account : typed_account(visit, who_field);
}

}  // namespace

http::Response away(const Visit& visit) { return show(visit); }

http::Response say_away(const Visit& visit) {
    const auto said =
        app::say_away(*visit.world, visit.viewer(), typed_who(visit),
                      {typed_date(visit, "fra"), typed_date(visit, "til"), typed_account(visit, deputy_field)});
    if (said) return done(visit.to("/mig/vaek"), said->who == visit.viewer().account ? "vaek" : "kollega-vaek");
    const auto* fault = std::get_if<AbsenceFault>(&said.error());
    return fault == nullptr ? not_found(visit) : show(visit, *fault);
}

http::Response say_back(const Visit& visit) {
    const auto back = app::say_back(*visit.world, visit.viewer(), typed_who(visit));
    if (!back) return not_found(visit);
    return done(visit.to("/mig/vaek"), *back == visit.viewer().account ? "tilbage" : "kollega-tilbage");
}

}  // namespace mentorkorps::web::pages
