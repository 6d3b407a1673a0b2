#include "app/participation.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "compiled/participation.hpp"
#include "web/pages/coded_fields.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using namespace domain;
using views::Participation;
using Field = Participation::Field;
using Choice = Participation::Choice;

app::Somebody who(const Visit& visit) { return {visit.programme->id, visit.id<PersonId>("person")}; }

/// The page around the fields, with what is wrong at each; `place` is the people's word in addresses.
http::Response show(const Visit& visit, std::string_view place, Participation view, const app::FieldFaults& faults) {
    const auto& key = visit.programme->policy->key;
    const auto person = visit.id<PersonId>("person");
    view.shell = shell(visit, view.heading, place);
    view.lead = fmt::format("{}. Felter, du lader stå tomme, vises som »Ikke oplyst«.", visit.programme->policy->name);
    view.here = html::path("/{}/{}/{}/{}/ret", visit.world->slug, key, place, person);
    view.back = html::path("/{}/personer/{}", visit.world->slug, person);
    for (const auto& fault : faults) view.errors.push_back({fault.field, fault.sentence});
    return page(visit, view, faults.empty() ? 200 : 422);
}

MentorDraft typed_mentor(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    return {.engagement = field("engagement"),
            .capacity = field("capacity"),
            .cohort = field("cohort"),
            .channel = field("channel"),
            .sector = field("sector"),
            .education = field("education"),
            .workplace = field("workplace"),
            .employed_since = field("employed_since"),
            .available_until = field("available_until")};
}

YoungDraft typed_young(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    return {.referred_on = field("referred_on"),
            .referred_by = field("referred_by"),
            .caseworker = field("caseworker"),
            .benefit = field("benefit"),
            .education_status = field("education_status"),
            .needs = values(visit, "needs"),
            .area = field("area"),
            .active_case = field("active_case"),
            .from = field("from"),
            .granted_from = field("granted_from"),
            .granted_to = field("granted_to")};
}

http::Response show_mentor(const Visit& visit, const app::MentorToChange& mentor, const MentorDraft& draft,
                           const app::FieldFaults& faults) {
    auto form = one_of("engagement", "Form");
    for (const auto& [value, name] : names<Engagement>)
        form.choices.push_back({std::string(name), std::string(label(value)), name == draft.engagement});
    auto capacity = text("capacity", "Kan tage", draft.capacity, "Hvor mange unge ad gangen mentoren selv ønsker");
    capacity.input_mode = "numeric";
    auto cohort = text("cohort", "Hold", draft.cohort, "Skriv det samme som for de andre på holdet");
    cohort.suggestions = mentor.cohorts;
    return show(
        visit, "mentorer",
        {.heading = fmt::format("{} som mentor", mentor.name),
         .groups = {{.title = "Mentor i programmet",
                     .fields = {form, capacity, cohort,
                                coded(visit, lists::channel, one_of("channel", "Rekrutteret via"), {draft.channel}),
                                coded(visit, lists::sector, one_of("sector", "Sektor"), {draft.sector}),
                                coded(visit, lists::education, one_of("education", "Uddannelse"), {draft.education}),
                                text("workplace", "Arbejdsplads", draft.workplace,
                                     "Er mentoren flyttet til en anden, så skriv den her, og dagen nedenfor. Det, der "
                                     "stod før, bliver stående i forløbet, og matchene fortsætter."),
                                text("employed_since", "Ansat siden", draft.employed_since,
                                     "For eksempel 28-02-2026. Nogle programmer kræver en tid på arbejdspladsen."),
                                text("available_until", "Kan være mentor til", draft.available_until,
                                     "Den sidste dag, for eksempel 30-06-2027. Lad feltet stå tomt, hvis mentoren "
                                     "ikke har sagt en dag.")}}}},
        faults);
}

Field followed_by(const std::vector<app::Caseworker>& caseworkers, std::string_view chosen) {
    auto field = one_of("caseworker", "Følges af");
    field.hint = "Sagsbehandlere, der kan logge ind i programmet. De ser status og datoer, aldrig noter.";
    field.choices.push_back({"", "Ingen"});
    for (const auto& each : caseworkers) {
        const auto value = std::to_string(each.account.value);
        field.choices.push_back({value, each.name, value == chosen});
    }
    return field;
}

http::Response show_young(const Visit& visit, const app::YoungPersonToChange& young, const YoungDraft& draft,
                          const app::FieldFaults& faults) {
    Field needs{.id = "needs", .label = "Behov", .kind = Field::Kind::some_of};
    std::vector<Field> known{coded(visit, lists::benefit, one_of("benefit", "Ydelse"), {draft.benefit}),
                             coded(visit, lists::education_status, one_of("education_status", "Uddannelsesstatus"),
                                   {draft.education_status}),
                             coded(visit, lists::need, std::move(needs), draft.needs)};
    if (visit.programme->policy->list(lists::area) != nullptr)
        known.push_back(coded(visit, lists::area, one_of("area", "Område"), {draft.area}));
    if (visit.programme->policy->list(lists::active_case) != nullptr)
        known.push_back(coded(visit, lists::active_case, one_of("active_case", "Aktiv sag"), {draft.active_case}));
    known.push_back(text("from", "Gælder fra", draft.from, "Fx 31-12-2026"));
    Participation view{
        .heading = fmt::format("{} som ung", young.name),
        .groups = {{.title = "Henvisning",
                    .fields = {text("referred_on", "Henvist den", draft.referred_on, "Fx 31-12-2026"),
                               text("referred_by", "Henvist af", draft.referred_by),
                               followed_by(young.caseworkers, draft.caseworker)}},
                   {.title = "Ydelse, uddannelse og behov",
                    .hint = "Skriv, fra hvilken dag det nye gælder. Det, der stod før, bliver stående i forløbet.",
                    .fields = std::move(known)}}};
    if (const auto* rule = visit.programme->policy->rule<GrantPeriod>(visit.today()))
        view.groups.push_back(
            {.title = "Bevilling",
             .hint = rule->sentence(*visit.programme->policy) + " Skal den forlænges, så skriv de nye dage.",
             .fields = {text("granted_from", "Bevilget fra", draft.granted_from, "Fx 01-01-2026"),
                        text("granted_to", "Bevilget til og med", draft.granted_to, "Fx 30-06-2026")}});
    return show(visit, "unge", std::move(view), faults);
}

std::string back_to_person(const Visit& visit) {
    return visit.to(fmt::format("/personer/{}", visit.id<PersonId>("person").value));
}

}  // namespace

http::Response edit_mentor(const Visit& visit) {
    const auto mentor = app::mentor_to_change(*visit.world, visit.viewer(), who(visit));
    return mentor ? show_mentor(visit, *mentor, draft_of(mentor->commitment), {}) : not_found(visit);
}

http::Response save_mentor(const Visit& visit) {
    const auto draft = typed_mentor(visit);
    const auto changed = app::change_mentor(*visit.world, visit.viewer(), who(visit), draft);
    if (changed) return done(back_to_person(visit), "oplysninger");
    const auto* faults = std::get_if<app::FieldFaults>(&changed.error());
    const auto mentor = app::mentor_to_change(*visit.world, visit.viewer(), who(visit));
    return faults == nullptr || !mentor ? not_found(visit) : show_mentor(visit, *mentor, draft, *faults);
}

http::Response edit_young_person(const Visit& visit) {
    const auto young = app::young_person_to_change(*visit.world, visit.viewer(), who(visit));
    return young ? show_young(visit, *young, draft_of(young->standing, visit.today()), {}) : not_found(visit);
}

http::Response save_young_person(const Visit& visit) {
    const auto draft = typed_young(visit);
    const auto changed = app::change_young_person(*visit.world, visit.viewer(), who(visit), draft);
    if (changed) return done(back_to_person(visit), "oplysninger");
    const auto* faults = std::get_if<app::FieldFaults>(&changed.error());
    const auto young = app::young_person_to_change(*visit.world, visit.viewer(), who(visit));
    return faults == nullptr || !young ? not_found(visit) : show_young(visit, *young, draft, *faults);
}

}  // namespace mentorkorps::web::pages
