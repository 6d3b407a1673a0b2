#include "app/references.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/screening.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::AskFault;
using domain::ReferenceEnd;
using views::Screening;

app::Somebody who(const Visit& visit) { return {visit.programme->id, visit.id<domain::PersonId>("person")}; }

app::WhichReference which(const Visit& visit) {
    return {who(visit), visit.id<domain::ReferenceRequestId>("reference")};
}

html::Url act(const Visit& visit, const domain::ReferenceRequest& request, std::string_view what) {
    return html::path("/{}/{}/mentorer/{}/screening/referencer/{}/{}", visit.world->slug, visit.programme->policy->key,
                      visit.id<domain::PersonId>("person"), request.id, what);
}

Screening::Reference line(const Visit& visit, const domain::ReferenceRequest& request) {
    const auto end = request.ended(visit.today());
    Screening::Reference line{.name = request.name,
                              .when = fmt::format("Spurgt {}", html::date(request.asked_on)),
                              .stand = end ? std::string(label(*end)) : "Venter på svar",
                              .stand_class = end == ReferenceEnd::answered ? "state-good" : "state-wait",
                              .is_open = !end};
    if (end == ReferenceEnd::answered) line.when += fmt::format(", svarede {}", html::date(request.ended_on));
    if (!end) line.when += fmt::format(". Kan svare til og med {}.", html::date(request.until));
    line.again = act(visit, request, "igen"), line.withdraw = act(visit, request, "tilbage");
    for (const auto& [question, answer] : request.answers) line.said.push_back({question, paragraphs(answer)});
    return line;
}

std::string field_of(AskFault fault) {
    switch (fault) {
        case AskFault::name_missing:
        case AskFault::name_long: return "ref-navn";
        case AskFault::not_an_email:
        case AskFault::mentors_own:
        case AskFault::asked_already:
        case AskFault::too_many: return "ref-mail";
    }
    return "ref-navn";
}

}  // namespace

void add_references(const Visit& visit, const app::ScreeningDesk& desk, Screening& view) {
    for (const auto& each : desk.references) view.references.push_back(line(visit, each));
    view.ask = html::path("/{}/{}/mentorer/{}/screening/referencer", visit.world->slug, visit.programme->policy->key,
                          visit.id<domain::PersonId>("person"));
    view.referee = visit.field("ref-navn"), view.referees_mail = visit.field("ref-mail");
}

http::Response ask_referee(const Visit& visit) {
    const auto asked = app::ask_referee(*visit.world, visit.viewer(), who(visit),
                                        {std::string(visit.field("ref-navn")), std::string(visit.field("ref-mail"))},
                                        front_door(visit));
    if (asked) return done(screening_page(visit).text(), "reference");
    const auto* fault = std::get_if<AskFault>(&asked.error());
    if (fault == nullptr) return not_found(visit);
    return screening_refused(visit, {field_of(*fault), std::string(sentence(*fault))});
}

http::Response ask_referee_again(const Visit& visit) {
    const auto asked = app::ask_again(*visit.world, visit.viewer(), which(visit), front_door(visit));
    return asked ? done(screening_page(visit).text(), "reference") : not_found(visit);
}

http::Response withdraw_reference(const Visit& visit) {
    const auto gone = app::withdraw_reference(*visit.world, visit.viewer(), which(visit));
    return gone ? done(screening_page(visit).text(), "reference-tilbage") : not_found(visit);
}

}  // namespace mentorkorps::web::pages
