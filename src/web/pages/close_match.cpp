#include "app/matches.hpp"

#include "base/text.hpp"
#include "compiled/close_match.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/requirements.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Closing;
using domain::ClosingRefusal;
using domain::EnrolmentState;
using domain::MatchId;

html::Url address(const Visit& visit) {
    return html::path("/{}/match/{}", visit.world->slug, visit.id<MatchId>("match"));
}

std::vector<views::AgreementOption> options(const domain::Programme* policy, std::string_view list,
                                            std::string_view chosen) {
    std::vector<views::AgreementOption> found;
    if (const auto* codes = policy == nullptr ? nullptr : policy->list(list))
        for (const auto& code : codes->codes)
            if (code.is_offered) found.push_back({code.key, code.label, code.key == chosen});
    return found;
}

http::Response show(const Visit& visit, const Closing& wish, const std::optional<views::FieldError>& error = {}) {
    const auto story = app::match_to_close(*visit.world, visit.viewer(), visit.id<MatchId>("match"), wish);
    if (!story) return not_found(visit);
    if (!is_running(story->match.stand.state)) return http::see_other(address(visit).text());
    views::CloseMatch view{.shell = shell(visit, "Afslut matchet"),
                           .errors = {},
                           .heading = heading(story->match),
                           .match = address(visit),
                           .today = visit.today(),
                           .on = iso(wish.on),
                           .reasons = options(story->policy, domain::lists::end_reason, wish.reason),
                           .reason = wish.reason,
                           .outcomes = options(story->policy, domain::lists::outcome, wish.outcome),
                           .goes_on = wish.then == EnrolmentState::waiting,
                           .plan = wish.plan,
                           .is_confirmed = !visit.field("bekraeft").empty()};
    if (story->asks_for_plan != nullptr) {
        view.early_end = sentence(*story->asks_for_plan, *story->policy);
        view.early_source = story->asks_for_plan->source;
    }
    view.requirements = requirement_fields(visit, story->asked, wish.on, names_in(story->match));
    if (error) view.errors.push_back({field_shown(error->field, view.requirements), error->message});
    if (error && error->field == "dato") view.on = std::string(visit.field("dato"));
    return page(visit, view, error ? 422 : 200);
}

Closing typed(const Visit& visit, Date on) {
    return {.on = on,
            .reason = std::string(trim(visit.field("aarsag"))),
            .outcome = std::string(visit.field("resultat")),
            .plan = std::string(trim(visit.field("plan"))),
            .then = visit.field("derefter") == name_of(EnrolmentState::closed) ? EnrolmentState::closed
                                                                               : EnrolmentState::waiting,
            .in_place = ticked_tokens(visit),
            .waiver = typed_waiver(visit)};
}

std::string_view field_of(ClosingRefusal refusal) {
    using enum ClosingRefusal;
    switch (refusal) {
        case reason_missing:
        case reason_unknown: return "aarsag";
        case outcome_unknown: return "resultat";
        case plan_missing: return "plan";
        case not_running:
        case before_start:
        case before_stand:
        case in_future: return "dato";
    }
    return "dato";
}

}  // namespace

http::Response close_match_form(const Visit& visit) {
    return show(visit, {.on = visit.today(), .reason = {}, .outcome = {}, .plan = {}});
}

http::Response close_match(const Visit& visit) {
    const auto on = typed_date(visit, "dato");
    const auto wish = typed(visit, on.value_or(visit.today()));
    if (!on) return show(visit, wish, views::FieldError{"dato", "Vi kan ikke læse datoen. Skriv den som 28-02-2026."});
    if (visit.field("bekraeft").empty())
        return show(visit, wish, views::FieldError{"bekraeft", "Sæt kryds ved, at begge ved, at matchet slutter."});
    const auto closed = app::close_match(*visit.world, visit.viewer(), visit.id<MatchId>("match"), wish);
    if (closed) return done(address(visit).text(), "afsluttet");
    return std::visit(
        overloaded{[&](const app::NotFound&) { return not_found(visit); },
                   [&](ClosingRefusal refusal) {
                       return show(visit, wish, views::FieldError{std::string(field_of(refusal)), sentence(refusal)});
                   },
                   [&](const domain::Stopped& stopped) {
                       return show(visit, wish, views::FieldError{std::string(stop_field(stopped)), sentence(stopped)});
                   }},
        closed.error());
}

}  // namespace mentorkorps::web::pages
