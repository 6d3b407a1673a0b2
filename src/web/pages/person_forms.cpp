#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/people.hpp"
#include "base/text.hpp"
#include "compiled/person_form.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::ListKind;
using domain::PersonDraft;
using domain::PersonId;

PersonDraft draft(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    return {.name = field("name"),
            .birth_date = field("birth_date"),
            .sex = field("sex"),
            .phone = field("phone"),
            .email = field("email"),
            .address = field("address"),
            .postcode = field("postcode"),
            .city = field("city"),
            .languages = field("languages"),
            .interests = field("interests")};
}

/// The form with what is in the draft; the caller says what it is for.
views::PersonForm form(const PersonDraft& draft, const app::FieldFaults& faults) {
    views::PersonForm view;
    view.fields = {{.id = "name", .label = "Navn", .value = draft.name, .is_needed = true},
                   {.id = "birth_date", .label = "Født", .value = draft.birth_date, .hint = "Fx 31-12-2004"},
                   {.id = "phone", .label = "Mobil", .value = draft.phone, .type = "tel"},
                   {.id = "email", .label = "E-mail", .value = draft.email, .type = "email"},
                   {.id = "address", .label = "Adresse", .value = draft.address},
                   {.id = "postcode", .label = "Postnummer", .value = draft.postcode},
                   {.id = "city", .label = "By", .value = draft.city},
                   {.id = "languages", .label = "Sprog", .value = draft.languages, .hint = "Med komma imellem"},
                   {.id = "interests", .label = "Interesser", .value = draft.interests, .hint = "Med komma imellem"}};
    for (const auto& [sex, name] : names<domain::Sex>) {
        const std::string label(domain::label(sex));
        view.sexes.push_back({label, label, label == draft.sex});
    }
    for (const auto& fault : faults) view.errors.push_back({fault.field, fault.sentence});
    return view;
}

/// Without the fields that hold what is hidden.
void leave_out(views::PersonForm& view, domain::Hides hides) {
    std::erase_if(view.fields, [&](const views::PersonForm::Field& field) {
        return field.id == "phone" || field.id == "address" || field.id == "postcode" || field.id == "city" ||
               ((field.id == "name" || field.id == "email") && hides == domain::Hides::name);
    });
    view.hidden = fmt::format("{}. Det, der er skjult, rettes på siden om beskyttelse.", label(hides));
}

http::Response show_edit(const Visit& visit, PersonId id, const app::PersonToChange& person, const PersonDraft& draft,
                         const app::FieldFaults& faults) {
    auto view = form(draft, faults);
    if (person.hides) leave_out(view, *person.hides);
    view.shell = shell(visit, "Ret oplysninger");
    view.heading = "Ret oplysninger";
    view.button = "Gem";
    view.here = html::path("/{}/personer/{}/ret", visit.world->slug, id);
    view.back = html::path("/{}/personer/{}", visit.world->slug, id);
    return page(visit, view, faults.empty() ? 200 : 422);
}

views::PersonForm::Same same(const Visit& visit, const domain::Person& person) {
    std::vector<std::string> known;
    if (person.birth_date) known.push_back("født " + html::date(*person.birth_date));
    if (person.phone) known.push_back(html::phone(*person.phone));
    if (person.email) known.push_back(*person.email);
    return {person.name, fmt::format("{}", fmt::join(known, " · ")),
            html::path("/{}/personer/{}", visit.world->slug, person.id)};
}

/// Whom the form has shown before, as their ids with a blank between.
std::vector<PersonId> others(const Visit& visit) {
    std::vector<PersonId> ids;
    for (const auto each : split(visit.field("andre"), ' '))
        if (const auto id = number_in<std::int64_t>(each)) ids.push_back({*id});
    return ids;
}

http::Response show_new(const Visit& visit, ListKind kind, views::PersonForm view) {
    const auto place = name_of(kind);
    view.heading = kind == ListKind::mentors ? "Ny mentor" : "Ny ung";
    view.shell = shell(visit, view.heading, place);
    view.button = "Opret";
    view.back = html::path("/{}/{}/{}", visit.world->slug, visit.programme->policy->key, place);
    view.here = html::path("/{}/{}/{}/ny", visit.world->slug, visit.programme->policy->key, place);
    return page(visit, view, view.errors.empty() && view.same.empty() ? 200 : 422);
}

http::Response ask(const Visit& visit, ListKind kind, const PersonDraft& typed, const app::MaybeSame& found) {
    auto view = form(typed, {});
    view.others = visit.field("andre");
    for (const auto& each : found.people) {
        view.same.push_back(same(visit, each));
        view.others += fmt::format("{}{}", view.others.empty() ? "" : " ", each.id.value);
    }
    return show_new(visit, kind, std::move(view));
}

http::Response add(const Visit& visit, ListKind kind) {
    const auto typed = draft(visit);
    const auto added = app::add_person(*visit.world, visit.viewer(), {visit.programme->id, kind, typed, others(visit)});
    if (added) return done(visit.to(fmt::format("/personer/{}", added->value)), "oprettet");
    if (const auto* faults = std::get_if<app::FieldFaults>(&added.error()))
        return show_new(visit, kind, form(typed, *faults));
    const auto* found = std::get_if<app::MaybeSame>(&added.error());
    return found == nullptr ? not_found(visit) : ask(visit, kind, typed, *found);
}

}  // namespace

http::Response edit_person(const Visit& visit) {
    const auto id = visit.id<PersonId>("person");
    const auto person = app::person_to_change(*visit.world, visit.viewer(), id);
    return person ? show_edit(visit, id, *person, domain::draft_of(person->person), {}) : not_found(visit);
}

http::Response change_person(const Visit& visit) {
    const auto id = visit.id<PersonId>("person");
    const auto typed = draft(visit);
    const auto changed = app::change_person(*visit.world, visit.viewer(), id, typed);
    if (changed) return done(visit.to(fmt::format("/personer/{}", id.value)), "oplysninger");
    const auto* faults = std::get_if<app::FieldFaults>(&changed.error());
    const auto person = app::person_to_change(*visit.world, visit.viewer(), id);
    return faults == nullptr || !person ? not_found(visit) : show_edit(visit, id, *person, typed, *faults);
}

http::Response new_young_person(const Visit& visit) { return show_new(visit, ListKind::young_people, form({}, {})); }
http::Response new_mentor(const Visit& visit) { return show_new(visit, ListKind::mentors, form({}, {})); }
http::Response add_young_person(const Visit& visit) { return add(visit, ListKind::young_people); }
http::Response add_mentor(const Visit& visit) { return add(visit, ListKind::mentors); }

}  // namespace mentorkorps::web::pages
