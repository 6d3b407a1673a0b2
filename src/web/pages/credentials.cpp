#include "web/pages/credentials.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/credentials.hpp"
#include "compiled/credentials.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::CommitmentId;
using domain::CredentialFault;
using domain::CredentialNeed;
using domain::CredentialNote;
using domain::CredentialStep;
using domain::OrderFault;
using Which = domain::CredentialRequired::Which;

std::string why(const CredentialNeed& need) {
    switch (need.why) {
        case CredentialNeed::Why::young_person:
            return fmt::format("Er sammen med en ung på {} år.", need.youngest_years);
        case CredentialNeed::Why::age_unknown: return "Er sammen med en ung, hvis alder vi ikke ved.";
        case CredentialNeed::Why::nobody_yet: return "Har ingen ung endnu, og den unge kan være så ung, at den kræves.";
        case CredentialNeed::Why::everybody: return "Alle mentorer skal have den.";
    }
    return {};
}

std::string stand_in_words(const app::CredentialLine& line, Date today) {
    if (line.stand.is_awaited()) return "Bestilt " + html::date(line.stand.asked->on);
    if (line.need.thing.is_refused) return "Ikke godkendt";
    if (!line.need.thing.until) return "Mangler";
    const auto until = html::date(*line.need.thing.until);
    return line.need.thing.is_in_place(today) ? "Løber ud " + until : "Løb ud " + until;
}

std::string missing(const app::CredentialLine& line) {
    std::string text;
    if (!line.has_cpr) text = "Mangler CPR-nummer.";
    if (!line.stand.consent)
        text += std::string(text.empty() ? "" : " ") +
                "Mangler, at mentoren siger ja til det. Skriv det på mentorens side.";
    else if (!line.stand.has_consented())
        text += std::string(text.empty() ? "" : " ") + "Mentoren har sagt nej til det.";
    return text;
}

http::Response show(const Visit& visit, std::optional<OrderFault> fault = {}) {
    const auto desk = app::credentials_needed(*visit.world, visit.viewer(), visit.programme->id);
    if (!desk) return not_found(visit);
    const auto& slug = visit.world->slug;
    const auto& key = visit.programme->policy->key;
    views::Credentials view{.shell = shell(visit, "Attester", "mentorer"),
                            .errors = {},
                            .back = html::path("/{}/{}/mentorer", slug, key),
                            .here = html::path("/{}/{}/attester", slug, key),
                            .keeps_cpr = desk->keeps_cpr,
                            .is_asked_for = desk->is_asked_for};
    const auto chosen = visit.sent_ids<CommitmentId>("mentor");
    for (const auto& each : desk->lines) {
        const auto which = std::string(name_of(*certificate(each.need.thing)));
        auto list = std::ranges::find(view.lists, which, &views::CredentialList::key);
        if (list == view.lists.end())
            list = view.lists.insert(view.lists.end(), {.key = which, .name = std::string(each.need.thing.what)});
        list->lines.push_back({.id = each.id.value,
                               .person = html::path("/{}/personer/{}", slug, each.person),
                               .name = each.name,
                               .why = why(each.need),
                               .stand = stand_in_words(each, visit.today()),
                               .missing = desk->keeps_cpr ? missing(each) : "",
                               .is_ticked = std::ranges::find(chosen, each.id) != chosen.end()});
        list->has_ready |= each.is_ready();
    }
    if (fault) {
        const auto sent = std::ranges::find(view.lists, visit.field("attest"), &views::CredentialList::key);
        view.errors.push_back(
            {sent == view.lists.end() ? std::string(views::whole_page) : sent->key, std::string(sentence(*fault))});
    }
    return page(visit, view, fault ? 422 : 200);
}

std::string said(const CredentialNote& note) {
    return fmt::format("{} {} (skrevet af {}).", label(note.step), html::date(note.on), note.by);
}

std::string_view field_of(CredentialFault fault) {
    return fault == CredentialFault::day_missing || fault == CredentialFault::day_ahead ? "dato" : "sket";
}

}  // namespace

http::Response credentials(const Visit& visit) { return show(visit); }

http::Response order_credentials(const Visit& visit) {
    auto list = app::order(*visit.world, visit.viewer(), visit.programme->id,
                           {named<Which>(visit.field("attest")), visit.sent_ids<CommitmentId>("mentor")});
    if (list) return http::download("bestilling.csv", "text/csv; charset=utf-8", *std::move(list));
    const auto* fault = std::get_if<OrderFault>(&list.error());
    return fault == nullptr ? not_found(visit) : show(visit, *fault);
}

http::Response note_credential(const Visit& visit) {
    const auto person = visit.id<domain::PersonId>("person");
    const auto which = named<Which>(visit.field("attest"));
    const auto kept =
        app::note_credential(*visit.world, visit.viewer(), {visit.programme->id, person},
                             {which, named<CredentialStep>(visit.field("sket")), typed_date(visit, "dato")});
    if (kept) return done(visit.to(fmt::format("/personer/{}", person.value)), "attest");
    const auto* fault = std::get_if<CredentialFault>(&kept.error());
    if (fault == nullptr) return not_found(visit);
    const auto id = which && *fault != CredentialFault::not_asked
                        ? fmt::format("mentor-{}-{}", visit.programme->policy->key, name_of(*which))
                        : std::string();
    return credential_refused(visit, id, id.empty() ? std::string(views::whole_page) : std::string(field_of(*fault)),
                              std::string(sentence(*fault)));
}

void add_credentials(const Visit& visit, const app::MentorPart& from, views::PersonPage::Part& part) {
    part.credential =
        html::path("/{}/{}/mentorer/{}/attest", visit.world->slug, from.policy->key, from.commitment.person);
    for (const auto& each : from.credentials) {
        const auto key = std::string(name_of(each.credential));
        auto& shown = part.credentials.emplace_back(
            views::PersonPage::Credential{.id = fmt::format("{}-{}", part.key, key), .key = key, .name = each.name});
        for (const auto* note : {&each.stand.consent, &each.stand.asked, &each.stand.outcome})
            if (*note) shown.lines.push_back(said(**note));
        if (each.next) shown.lines.push_back(fmt::format("Skal hentes igen senest {}.", html::date(*each.next)));
        const bool is_sent = visit.request.verb == http::Verb::post && visit.field("attest") == key;
        for (const auto& [step, name] : names<CredentialStep>)
            shown.steps.push_back(
                {std::string(name), std::string(label(step)), is_sent && visit.field("sket") == name});
        shown.typed_date = is_sent ? std::string(visit.field("dato")) : iso(visit.today());
    }
}

}  // namespace mentorkorps::web::pages
