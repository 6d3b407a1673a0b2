#include "app/kin.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "compiled/kin.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using namespace domain;

constexpr std::chrono::days a_day{1};

html::Url address(const Visit& visit) {
    return html::path("/{}/personer/{}/naere", visit.world->slug, visit.id<PersonId>("person"));
}

KinDraft typed(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    return {.kind = field("slags"),
            .name = field("navn"),
            .relation = field("relation"),
            .phone = field("mobil"),
            .email = field("email"),
            .interpreter = field("tolk"),
            .from = field("fra"),
            .last = field("til")};
}

views::Kin::Line line(const Visit& visit, const Kin& kin) {
    views::Kin::Line line{
        .name = kin.name,
        .what = std::string(label(kin.kind)) + (kin.relation.empty() ? "" : ", " + kin.relation),
        .phone = kin.phone ? html::phone(*kin.phone) : "",
        .email = kin.email.value_or(""),
        .interpreter = kin.interpreter,
        .since = "Fra " + html::date(kin.from) + (kin.until ? " til og med " + html::date(*kin.until - a_day) : ""),
        .edit = address(visit).with("ret", std::to_string(kin.id.value)),
        .is_so = is_so(kin, visit.today())};
    if (kin.phone) line.call = html::tel(*kin.phone);
    return line;
}

void add_form(views::Kin& view, const KinDraft& draft) {
    for (const auto& [kind, name] : names<KinKind>)
        view.kinds.push_back({std::string(name), std::string(label(kind)), draft.kind == name});
    view.typed_name = draft.name;
    view.relation = draft.relation;
    view.phone = draft.phone;
    view.email = draft.email;
    view.interpreter = draft.interpreter;
    view.from = draft.from;
    view.last = draft.last;
}

http::Response show(const Visit& visit, KinId edited, const KinDraft* draft, std::vector<views::FieldError> errors) {
    const auto id = visit.id<PersonId>("person");
    const auto sheet = app::kin_sheet(*visit.world, visit.viewer(), id);
    if (!sheet) return not_found(visit);
    views::Kin view{.shell = shell(visit, "Nære voksne"),
                    .errors = std::move(errors),
                    .name = sheet->name,
                    .here = address(visit),
                    .back = html::path("/{}/personer/{}", visit.world->slug, id),
                    .today = iso(visit.today()),
                    .is_hidden = sheet->is_hidden,
                    .is_grown_up = sheet->is_grown_up};
    KinDraft shown{.from = iso(visit.today())};
    for (const auto& each : sheet->kin) {
        view.lines.push_back(line(visit, each));
        if (each.id != edited) continue;
        view.edited = std::to_string(edited.value);
        shown = draft_of(each);
    }
    add_form(view, draft == nullptr ? shown : *draft);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

http::Response kin(const Visit& visit) {
    return show(visit, KinId{number_in<std::int64_t>(visit.request.query.get("ret")).value_or(0)}, nullptr, {});
}

http::Response write_kin(const Visit& visit) {
    const auto id = visit.id<PersonId>("person");
    const KinId which{number_in<std::int64_t>(visit.field("naer")).value_or(0)};
    const auto draft = typed(visit);
    const auto written = app::write_kin(*visit.world, visit.viewer(), id, which, draft);
    if (written) return done(visit.to(fmt::format("/personer/{}/naere", id.value)), "naer");
    const auto* faults = std::get_if<app::FieldFaults>(&written.error());
    if (faults == nullptr) return not_found(visit);
    std::vector<views::FieldError> errors;
    for (const auto& each : *faults) errors.push_back({each.field, each.sentence});
    return show(visit, which, &draft, std::move(errors));
}

}  // namespace mentorkorps::web::pages
