#include "app/applications.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "compiled/application.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/recruitment.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using app::TurnAwayFault;
using domain::ApplicationState;
using domain::PersonId;

/// What the page shows besides the application.
struct Refusal {
    std::vector<views::FieldError> errors{};
    std::vector<domain::Person> same{};  ///< who may be the same
    bool shows_letter = false;
};

app::WhichApplication which(const Visit& visit) {
    return {visit.programme->id, visit.id<domain::ApplicationId>("application")};
}

void add_facts(views::Application& view, const Visit& visit, const domain::Application& application) {
    const auto add = [&](std::string label, const std::optional<std::string>& value) {
        const bool is_stated = value && !value->empty();
        view.facts.push_back({std::move(label), is_stated ? *value : "Ikke oplyst"});
    };
    add("Mobil", application.phone ? std::optional(html::phone(*application.phone)) : std::nullopt);
    add("Mail", application.email);
    add("Postnummer", application.postcode);
    add("Sprog", application.languages);
    add("Har hørt om os", application.channel ? std::optional(visit.programme->policy->label_of(domain::lists::channel,
                                                                                                *application.channel))
                                              : std::nullopt);
    add("Alder", "Fyldt 18 år");
    view.words = paragraphs(application.words);
}

std::string in_words(const domain::ApplicationStand& now) {
    auto text = fmt::format("{} den {}.", label(now.state), html::long_date(now.on));
    if (now.again_from) text += fmt::format(" Kan ansøge igen fra den {}.", html::long_date(*now.again_from));
    return text;
}

views::Application::Same same(const Visit& visit, const domain::Person& person) {
    std::vector<std::string> known;
    if (person.birth_date) known.push_back("født " + html::date(*person.birth_date));
    if (person.phone) known.push_back(html::phone(*person.phone));
    if (person.email) known.push_back(*person.email);
    return {std::to_string(person.id.value), person.name, fmt::format("{}", fmt::join(known, " · ")),
            html::path("/{}/personer/{}", visit.world->slug, person.id)};
}

void add_same(views::Application& view, const Visit& visit, const Refusal& refusal) {
    std::vector<std::string> ids;
    for (const auto& each : refusal.same) {
        view.same.push_back(same(visit, each));
        ids.push_back(view.same.back().id);
    }
    view.others = fmt::format("{}", fmt::join(ids, " "));
}

void add_letter(views::Application& view, const Visit& visit, const domain::Application& application) {
    view.typed_reason = visit.field("grund");
    view.typed_again = visit.field("igen");
    view.can_send = application.email.has_value();
    view.to = application.email.value_or("");
    const auto typed = visit.request.form.find("brev");
    view.letter = typed ? std::string(*typed)
                        : letter_of_refusal(application, *visit.programme->policy, typed_date(visit, "igen"));
}

http::Response show(const Visit& visit, Refusal refusal = {}) {
    const auto found = app::application(*visit.world, visit.viewer(), which(visit));
    if (!found) return not_found(visit);
    const auto& kept = found->kept;
    const auto day = copenhagen(kept.at).date;
    views::Application view{.shell = shell(visit, "Ansøgning", "mentorer"),
                            .errors = std::move(refusal.errors),
                            .here = application_page(visit, kept.application.id),
                            .back = round_page(visit, found->round.id),
                            .round = found->round.name,
                            .name = name_shown(kept),
                            .came = fmt::format("Kom {}, den {}", html::ago(day, visit.today()), html::date(day)),
                            .state = std::string(label(kept.now.state)),
                            .state_class = kept.now.state == ApplicationState::received ? "state-new" : ""};
    view.waits = kept.now.state == ApplicationState::received;
    view.answered = in_words(kept.now);
    view.reason = kept.now.reason;
    view.is_erased = kept.is_erased;
    if (kept.person) view.person = html::path("/{}/personer/{}", visit.world->slug, *kept.person);
    add_facts(view, visit, kept.application);
    add_same(view, visit, refusal);
    view.has_letter = refusal.shows_letter && view.waits;
    add_letter(view, visit, kept.application);
    const bool is_refused = !view.errors.empty() || !view.same.empty();
    return page(visit, view, is_refused ? 422 : 200);
}

http::Response answered_before(const Visit& visit, ApplicationState state) {
    return show(visit,
                {.errors = {{views::whole_page, fmt::format("En kollega har svaret imens: {}.", label(state))}}});
}

std::string_view field_of(TurnAwayFault fault) {
    switch (fault) {
        case TurnAwayFault::reason_missing:
        case TurnAwayFault::reason_long:
        case TurnAwayFault::reason_holds_cpr: return "grund";
        case TurnAwayFault::again_unread:
        case TurnAwayFault::again_past: return "igen";
        case TurnAwayFault::letter_empty:
        case TurnAwayFault::letter_holds_cpr:
        case TurnAwayFault::letter_tells_care:
        case TurnAwayFault::letter_is_way_in: return "brev-tekst";
    }
    return "grund";
}

http::Response show_fault(const Visit& visit, TurnAwayFault fault) {
    const auto field = field_of(fault);
    return show(visit, {.errors = {{std::string(field), sentence(fault)}},
                        .shows_letter = field == field_of(TurnAwayFault::letter_empty)});
}

/// The person whom the coordinator has pointed at, or that it is somebody else than all who were shown.
app::TakeIn wanted(const Visit& visit) {
    app::TakeIn wish{.which = which(visit)};
    const auto who = visit.field("hvem");
    if (const auto id = number_in<std::int64_t>(who)) wish.person = PersonId{*id};
    if (who == "ny")
        for (const auto each : split(visit.field("andre"), ' '))
            if (const auto id = number_in<std::int64_t>(each)) wish.others.push_back({*id});
    return wish;
}

}  // namespace

http::Response application(const Visit& visit) { return show(visit); }

http::Response take_in(const Visit& visit) {
    const auto taken = app::take_in(*visit.world, visit.viewer(), wanted(visit));
    if (taken) return done(visit.to(fmt::format("/personer/{}", taken->value)), "optaget");
    return std::visit(
        overloaded{[&](const app::NotFound&) { return not_found(visit); },
                   [&](const app::AnsweredBefore& before) { return answered_before(visit, before.state); },
                   [&](const app::IsMentorAlready& is) {
                       return show(visit, {.errors = {{views::whole_page,
                                                       fmt::format("Personen er allerede mentor her: {}. Sig nej til "
                                                                   "ansøgningen, eller ret status på personens side.",
                                                                   label(is.state))}}});
                   },
                   [&](const app::NobodyChosen&) {
                       return show(visit, {.errors = {{views::whole_page, "Vælg en af dem, der står på siden."}}});
                   },
                   [&](const app::MaybeSame& found) {
                       Refusal refusal{.same = found.people};
                       if (!visit.field("andre").empty())
                           refusal.errors.push_back({"hvem", "Vælg, hvem det er, eller at det er en anden."});
                       return show(visit, std::move(refusal));
                   }},
        taken.error());
}

http::Response turn_away(const Visit& visit) {
    app::TurnAway wish{.which = which(visit), .reason = std::string(visit.field("grund"))};
    wish.again_from = typed_date(visit, "igen");
    if (!visit.field("igen").empty() && !wish.again_from) return show_fault(visit, TurnAwayFault::again_unread);
    if (visit.field("laest").empty()) {  // the letter is read first
        const auto fault = fault_in(wish, visit.today());
        return fault ? show_fault(visit, *fault) : show(visit, {.shows_letter = true});
    }
    wish.letter = visit.field("send").empty() ? app::RefusalLetter::none : app::RefusalLetter::sent;
    wish.text = visit.field("brev");
    const auto turned = app::turn_away(*visit.world, visit.viewer(), wish);
    const bool is_sent = wish.letter == app::RefusalLetter::sent;
    if (turned) return done(application_page(visit, *turned).text(), is_sent ? "afslag-sendt" : "afslag");
    return std::visit(
        overloaded{[&](const app::NotFound&) { return not_found(visit); },
                   [&](const app::AnsweredBefore& before) { return answered_before(visit, before.state); },
                   [&](TurnAwayFault fault) { return show_fault(visit, fault); }},
        turned.error());
}

http::Response withdraw_application(const Visit& visit) {
    const auto gone = app::withdraw_application(*visit.world, visit.viewer(), which(visit));
    if (gone) return done(application_page(visit, *gone).text(), "trukket");
    const auto* before = std::get_if<app::AnsweredBefore>(&gone.error());
    return before == nullptr ? not_found(visit) : answered_before(visit, before->state);
}

}  // namespace mentorkorps::web::pages
