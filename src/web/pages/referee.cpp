#include "compiled/referee.hpp"

#include <fmt/format.h>

#include "app/references.hpp"
#include "compiled/message.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::ReferenceEnd;
using domain::Trust;

constexpr std::string_view yes = "ja", no = "nej";

html::Url here(const Visit& visit) { return html::path("/{}/reference/{}", visit.world->slug, visit.captures["code"]); }

/// What happened to the link, and what to do now.
http::Response closed(const Visit& visit, const app::ClosedLink& link) {
    views::Message view{.shell = shell(visit, "Linket kan ikke bruges"),
                        .heading = "Linket passer ikke",
                        .text =
                            "Se efter, om hele linket fra mailen er kommet med. Passer det stadig ikke, så ring til "
                            "dem, der har spurgt dig. Der er ikke sendt noget.",
                        .link = "Til forsiden"};
    if (!link.end) return page(visit, view, 404);
    switch (*link.end) {
        case ReferenceEnd::answered:
            view.heading = "Der er svaret";
            view.text = fmt::format(
                "Linket kan bruges én gang, og svaret er sendt. Var det ikke dig, eller vil du sige "
                "mere, så ring til {}.",
                link.unit);
            break;
        case ReferenceEnd::withdrawn:
            view.heading = "Linket gælder ikke mere";
            view.text = fmt::format(
                "{} har trukket spørgsmålet tilbage, eller har sendt dig et nyt link. Brug den "
                "nyeste mail, hvis du har fået to. Tak, fordi du ville hjælpe.",
                link.unit);
            break;
        case ReferenceEnd::not_them:
            view.heading = "Linket er lukket";
            view.text = fmt::format(
                "Tak, fordi du sagde til. Din mailadresse er slettet her. Var det en fejl, så ring "
                "til {}.",
                link.unit);
            break;
        case ReferenceEnd::expired:
            view.heading = "Linket er for gammelt";
            view.text = fmt::format("Det kunne bruges til og med den {}. Vil du stadig svare, så bed {} om et nyt.",
                                    html::date(link.until), link.unit);
            break;
    }
    return page(visit, view, 410);
}

http::Response show(const Visit& visit, std::vector<views::FieldError> errors = {}) {
    const auto found = app::referees_page(*visit.world, visit.captures["code"]);
    if (!found) return closed(visit, found.error());
    views::Referee view{.shell = shell(visit, "Vil du svare på nogle spørgsmål?"), .errors = std::move(errors)};
    view.here = here(visit);
    view.not_me = html::path("/{}/reference/{}/ikke-mig", visit.world->slug, visit.captures["code"]);
    view.referee = found->referee, view.mentor = found->mentor, view.unit = found->unit, view.until = found->until;
    view.from = visit.field("hvorfra"), view.how_long = visit.field("hvor-laenge");
    view.more = visit.field("mere"), view.phone = visit.field("telefon");
    view.trust_question = domain::trust_question(found->mentor);
    for (const auto& [trust, name] : names<Trust>)
        view.trust.push_back({std::string(name), std::string(label(trust)), visit.field("tryg") == name});
    for (const auto& [name, said] : {std::pair{yes, "Ja"}, std::pair{no, "Nej"}})
        view.calls.push_back({std::string(name), said, visit.field("ringe") == name});
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

domain::ReferenceDraft typed(const Visit& visit) {
    domain::ReferenceDraft draft{.knows_from = std::string(visit.field("hvorfra")),
                                 .knows_for = std::string(visit.field("hvor-laenge")),
                                 .trust = named<Trust>(visit.field("tryg")),
                                 .more = std::string(visit.field("mere")),
                                 .may_call = {},
                                 .phone = std::string(visit.field("telefon"))};
    if (const auto said = visit.field("ringe"); said == yes || said == no) draft.may_call = said == yes;
    return draft;
}

}  // namespace

http::Response reference(const Visit& visit) { return show(visit); }

http::Response answer_reference(const Visit& visit) {
    const auto sent = app::answer_reference(*visit.world, visit.captures["code"], typed(visit));
    if (sent) return http::see_other(visit.to("/reference/tak"));
    if (const auto* link = std::get_if<app::ClosedLink>(&sent.error())) return closed(visit, *link);
    std::vector<views::FieldError> errors;
    for (const auto& [fault, field] : std::get<std::vector<domain::ReferenceFieldFault>>(sent.error()))
        errors.push_back({std::string(field), std::string(sentence(fault))});
    return show(visit, std::move(errors));
}

http::Response not_the_referee(const Visit& visit) {
    const auto ended = app::not_the_referee(*visit.world, visit.captures["code"]);
    return ended ? http::see_other(here(visit).text()) : closed(visit, ended.error());
}

http::Response reference_thanks(const Visit& visit) {
    return page(visit, views::Message{.shell = shell(visit, "Tak for dit svar"),
                                      .heading = "Tak for dit svar",
                                      .text = "Vi har fået det, og din mailadresse er slettet her. Linket er brugt, og "
                                              "du skal ikke gøre mere.",
                                      .link = "Til forsiden"});
}

}  // namespace mentorkorps::web::pages
