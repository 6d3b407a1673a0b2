#include "web/pages/deferrals.hpp"

#include "app/deferrals.hpp"
#include "base/words.hpp"
#include "compiled/deferral.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/today.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::DeferralDraft;
using domain::DeferralFault;

constexpr std::string_view how_field = "hvordan", until_field = "til", reason_field = "fordi", set_aside = "slet";

/// The line that the address names.
domain::TodayLine asked_line(const Visit& visit) {
    domain::TodayLine line;
    const auto& query = visit.request.query;
    if (const auto match = read_id<domain::MatchId>(query.get("match"))) line.match = match;
    if (const auto person = read_id<domain::PersonId>(query.get("person"))) line.person = person;
    line.what = query.get("hvad");
    return line;
}

html::Url list(const Visit& visit) {
    return html::path("/{}/{}/idag", visit.world->slug, visit.programme->policy->key);
}

std::string_view field_of(DeferralFault fault) {
    switch (fault) {
        case DeferralFault::day_missing:
        case DeferralFault::day_not_later:
        case DeferralFault::beyond_week:
        case DeferralFault::beyond_month:
        case DeferralFault::is_relevant: return until_field;
        case DeferralFault::reason_missing:
        case DeferralFault::reason_too_long: return reason_field;
    }
    return until_field;
}

http::Response gone(const Visit& visit) { return done(list(visit).text(), "klaret-imens"); }

http::Response show(const Visit& visit, std::optional<DeferralFault> fault = {}) {
    const auto line = asked_line(visit);
    const auto item = app::line_today(*visit.world, visit.viewer(), visit.programme->id, line);
    if (!item) return not_found(visit);
    if (!*item) return gone(visit);
    const auto& thing = (*item)->things.front();
    views::Deferral view{.shell = shell(visit, "Ikke nu", "idag"),
                         .who = who(visit, **item),
                         .why = thing.why,
                         .here = not_now_address(visit, line),
                         .back = list(visit),
                         .first = visit.today() + std::chrono::days{1},
                         .last = visit.today() + thing.bounds.most,
                         .may_be_set_aside = thing.bounds.longest == domain::DeferralBounds::for_good,
                         .is_set_aside = visit.field(how_field) == set_aside,
                         .until = std::string(visit.field(until_field)),
                         .reason = std::string(visit.field(reason_field))};
    if (fault) view.errors.push_back({std::string(field_of(*fault)), sentence(*fault)});
    return page(visit, view, fault ? 422 : 200);
}

}  // namespace

html::Url not_now_address(const Visit& visit, const domain::TodayLine& line) {
    auto address = html::path("/{}/{}/idag/ikke-nu", visit.world->slug, visit.programme->policy->key);
    if (line.match) address = address.with("match", std::to_string(line.match->value));
    if (line.person) address = address.with("person", std::to_string(line.person->value));
    return address.with("hvad", line.what);
}

http::Response not_now(const Visit& visit) { return show(visit); }

http::Response defer(const Visit& visit) {
    DeferralDraft draft{.until = typed_date(visit, until_field), .reason = std::string(visit.field(reason_field))};
    if (visit.field(how_field) == set_aside) draft.how = DeferralDraft::for_good;
    const auto deferred =
        app::defer(*visit.world, visit.viewer(), visit.programme->id, asked_line(visit), std::move(draft));
    if (deferred) return done(list(visit).text(), "ikke-nu");
    return std::visit(overloaded{[&](const app::NotFound&) { return not_found(visit); },
                                 [&](const app::LineGone&) { return gone(visit); },
                                 [&](DeferralFault fault) { return show(visit, fault); }},
                      deferred.error());
}

http::Response bring_back(const Visit& visit) {
    const auto back =
        app::bring_back(*visit.world, visit.viewer(), visit.programme->id, visit.id<domain::DeferralId>("deferral"));
    return back ? done(list(visit).text(), "frem-igen") : not_found(visit);
}

}  // namespace mentorkorps::web::pages
