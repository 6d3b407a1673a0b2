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

std::string_view field_of(AbsenceFault fault) {
    switch (fault) {
        case AbsenceFault::from_missing: return "fra";
        case AbsenceFault::to_missing:
        case AbsenceFault::to_before_from:
        case AbsenceFault::is_over:
        case AbsenceFault::too_far_ahead: return "til";
        case AbsenceFault::deputy_missing:
        case AbsenceFault::deputy_away: return "hvem";
    }
    return "fra";
}

std::string in_words(const domain::Absence& absence, const domain::Colleagues& others) {
    const auto* deputy = find(others, absence.deputy);
    const auto who = deputy == nullptr ? std::string("Alle koordinatorer") : deputy->name;
    return fmt::format("Du er væk fra {} til og med {}. {} tager dine opgaver imens.", html::date(absence.from),
                       html::date(absence.to), who);
}

http::Response show(const Visit& visit, std::optional<AbsenceFault> fault = {}) {
    const auto desk = app::away_desk(*visit.world, visit.viewer());
    if (!desk) return not_found(visit);
    views::Deputies view{.shell = shell(visit, "Jeg er væk", "idag"),
                         .here = html::path("/{}/mig/vaek", visit.world->slug),
                         .back = html::path("/{}", visit.world->slug),
                         .today = iso(visit.today())};
    if (desk->absence) view.stand = in_words(*desk->absence, desk->others);
    view.from = fault ? std::string(visit.field("fra")) : iso(visit.today());
    view.to = visit.field("til");
    for (const auto& each : desk->others) {
        const auto value = std::to_string(each.account.value);
        view.others.push_back({value, each.name, visit.field("hvem") == value});
    }
    if (fault) view.errors.push_back({std::string(field_of(*fault)), std::string(sentence(*fault))});
    return page(visit, view, fault ? 422 : 200);
}

}  // namespace

http::Response away(const Visit& visit) { return show(visit); }

http::Response say_away(const Visit& visit) {
    const auto said =
        app::say_away(*visit.world, visit.viewer(),
                      {typed_date(visit, "fra"), typed_date(visit, "til"), AccountId{typed_number(visit, "hvem")}});
    if (said) return done(visit.to("/mig/vaek"), "vaek");
    const auto* fault = std::get_if<AbsenceFault>(&said.error());
    return fault == nullptr ? not_found(visit) : show(visit, *fault);
}

http::Response say_back(const Visit& visit) {
    if (!app::say_back(*visit.world, visit.viewer())) return not_found(visit);
    return done(visit.to("/mig/vaek"), "tilbage");
}

}  // namespace mentorkorps::web::pages
