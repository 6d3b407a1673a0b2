#include "app/protection.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "compiled/protection.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using namespace domain;

constexpr std::chrono::days a_year{365};

html::Url address(const Visit& visit) {
    return html::path("/{}/personer/{}/beskyttelse", visit.world->slug, visit.id<PersonId>("person"));
}

ProtectionDraft typed(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    std::optional<ProtectionDraft::Details> details;
    if (!visit.request.form.all("mobil").empty())  // the form of who stands open has no such fields
        details = {field("navn"), field("mobil"), field("adresse"), field("postnummer"), field("by")};
    return {.hides = field("skjul"), .until = field("til"), .alias = field("kaldenavn"), .details = details};
}

/// As it stands, for who reads it.
ProtectionDraft kept(const app::ProtectionSheet& sheet, Date today) {
    if (!sheet.now) return {.until = iso(today + a_year)};
    ProtectionDraft draft{.hides = std::string(name_of(sheet.now->hides)), .until = iso(sheet.now->until)};
    if (sheet.now->hides == Hides::name) draft.alias = sheet.person.name;
    const auto person = sheet.details ? with(*sheet.details, sheet.person) : sheet.person;
    draft.details = {person.name, person.phone ? html::phone(*person.phone) : "", person.address.value_or(""),
                     person.postcode.value_or(""), person.city.value_or("")};
    return draft;
}

views::Protection::Reader reader(const Visit& visit, const Colleague& colleague) {
    return {std::to_string(colleague.account.value), colleague.name, colleague.account == visit.viewer().account};
}

void add_form(views::Protection& view, const app::ProtectionSheet& sheet, const ProtectionDraft& draft) {
    for (const auto& [hides, name] : names<Hides>)
        view.what.push_back(
            {std::string(name), hides == Hides::name ? "Både navnet og adressen" : "Adressen", draft.hides == name});
    view.until = draft.until;
    view.alias = draft.alias;
    if (!sheet.details) return;
    const auto& shown = draft.details ? *draft.details : *kept(sheet, {}).details;
    view.details = {{"navn", "Navn", shown.name},
                    {"mobil", "Mobil", shown.phone, "tel"},
                    {"adresse", "Adresse", shown.address},
                    {"postnummer", "Postnummer", shown.postcode},
                    {"by", "By", shown.city}};
    for (const auto& [commitment, workplace] : sheet.details->workplaces) view.workplaces.push_back(workplace);
}

http::Response show(const Visit& visit, const ProtectionDraft* draft, std::vector<views::FieldError> errors) {
    const auto id = visit.id<PersonId>("person");
    const auto sheet = app::protection_sheet(*visit.world, visit.viewer(), id);
    if (!sheet) return not_found(visit);
    views::Protection view{
        .shell = shell(visit, "Beskyttelse"), .errors = std::move(errors), .name = sheet->person.name};
    view.here = address(visit);
    view.back = html::path("/{}/personer/{}", visit.world->slug, id);
    view.lift = html::path("/{}/personer/{}/beskyttelse/ophaev", visit.world->slug, id);
    view.readers_address = html::path("/{}/personer/{}/beskyttelse/laesere", visit.world->slug, id);
    view.earliest = iso(visit.today() + std::chrono::days{1});
    view.is_protected = sheet->now.has_value();
    view.reads = sheet->reads;
    if (sheet->now) {
        view.said = fmt::format("{} til og med {}.", label(sheet->now->hides), html::date(sheet->now->until));
        view.is_over = sheet->now->until < visit.today();
    }
    if (sheet->now && sheet->readers.empty()) view.own = std::to_string(visit.viewer().account.value);
    add_form(view, *sheet, draft == nullptr ? kept(*sheet, visit.today()) : *draft);
    for (const auto& each : sheet->readers) view.readers.push_back(reader(visit, each));
    for (const auto& each : sheet->others) view.others.push_back(reader(visit, each));
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

http::Response done_here(const Visit& visit, std::string_view message) {
    return done(visit.to(fmt::format("/personer/{}/beskyttelse", visit.id<PersonId>("person").value)), message);
}

}  // namespace

http::Response protection(const Visit& visit) { return show(visit, nullptr, {}); }

http::Response protect(const Visit& visit) {
    const auto draft = typed(visit);
    const auto protected_now = app::protect(*visit.world, visit.viewer(), visit.id<PersonId>("person"), draft);
    if (protected_now) return done_here(visit, "beskyttet");
    const auto* faults = std::get_if<app::FieldFaults>(&protected_now.error());
    if (faults == nullptr) return not_found(visit);
    std::vector<views::FieldError> errors;
    for (const auto& each : *faults) errors.push_back({each.field, each.sentence});
    return show(visit, &draft, std::move(errors));
}

http::Response lift_protection(const Visit& visit) {
    const auto lifted = app::lift_protection(*visit.world, visit.viewer(), visit.id<PersonId>("person"));
    return lifted ? done_here(visit, "beskyttelse-ophaevet") : not_found(visit);
}

http::Response change_reader(const Visit& visit) {
    const bool is_out = !visit.field("fjern").empty();
    const auto account = number_in<std::int64_t>(visit.field(is_out ? "fjern" : "hvem"));
    const auto changed = app::change_reader(*visit.world, visit.viewer(), visit.id<PersonId>("person"),
                                            AccountId{account.value_or(0)}, is_out ? MayRead::no : MayRead::yes);
    if (changed) return done_here(visit, is_out ? "laeser-fjernet" : "laeser");
    const auto* fault = std::get_if<app::ReaderFault>(&changed.error());
    return fault == nullptr ? not_found(visit)
                            : show(visit, nullptr, {{is_out ? "laesere" : "hvem", std::string(sentence(*fault))}});
}

}  // namespace mentorkorps::web::pages
