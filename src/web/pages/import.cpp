#include <fmt/format.h>

#include "app/imports.hpp"
#include "base/text.hpp"
#include "compiled/import.hpp"
#include "compiled/import_done.hpp"
#include "web/pages/import_words.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::SheetKind;

html::Url address(const Visit& visit, std::string_view rest) {
    return *html::Url::checked(visit.in_programme("/import" + std::string(rest)));
}
html::Url address(const Visit& visit, domain::ImportId id, std::string_view rest = "") {
    return address(visit, fmt::format("/{}{}", id.value, rest));
}

http::Response show(const Visit& visit, std::vector<views::FieldError> errors, int status = 200) {
    views::Import view{.shell = shell(visit, "Import", "import"),
                       .address = address(visit, ""),
                       .kinds = {},
                       .earlier = {},
                       .errors = std::move(errors)};
    for (const auto& [kind, name] : names<SheetKind>)
        view.kinds.push_back({std::string(name), std::string(label(kind)), visit.field("slags") == name});
    for (const auto& batch : app::imports(*visit.world, visit.programme->id))
        view.earlier.push_back({address(visit, batch.id), std::string(label(batch.kind)), batch.at, batch.rows.created,
                                batch.rows.updated, batch.rows.rejected, batch.undone_at.has_value()});
    return page(visit, view, status);
}

http::Response show(const Visit& visit, const domain::ImportBatch& batch, std::vector<views::FieldError> errors,
                    int status = 200) {
    views::ImportDone view{.shell = shell(visit, "Import", "import"),
                           .kind = std::string(label(batch.kind)),
                           .at = batch.at,
                           .rows = figures(batch.rows),
                           .error_sheet = {},
                           .undo = {},
                           .undone_at = batch.undone_at,
                           .back = address(visit, ""),
                           .errors = std::move(errors)};
    if (batch.has_errors) view.error_sheet = address(visit, batch.id, "/fejl.csv");
    if (!batch.undone_at) view.undo = address(visit, batch.id, "/fortryd");
    return page(visit, view, status);
}

std::optional<domain::ImportBatch> batch_in(const Visit& visit) {
    return app::import_batch(*visit.world, visit.programme->id, visit.id<domain::ImportId>("import"));
}

}  // namespace

http::Response imports(const Visit& visit) { return show(visit, {}); }

http::Response send_sheet(const Visit& visit) {
    const auto kind = named<SheetKind>(visit.field("slags"));
    if (!kind) return show(visit, {{"slags", "Vælg, hvad der står i regnearket."}}, 422);
    if (visit.request.uploads.empty()) return show(visit, {{"fil", "Vælg et regneark, CSV eller Excel (.xlsx)."}}, 422);
    const auto& content = visit.request.uploads.front().content;
    if (const auto columns = app::import_columns(*kind, content); !columns)
        return show(visit, {{"fil", domain::sentence(columns.error())}}, 422);
    const auto draft = app::keep_draft(*visit.world, visit.actor(), {visit.programme->id, *kind, content});
    const auto preview = visit.in_programme(fmt::format("/import/kladde/{}", draft.value));
    const bool looks_like_one = folded(visit.request.uploads.front().file_name).contains("attest");
    return looks_like_one ? done(preview, "ligner-attest") : http::see_other(preview);
}

http::Response import_done(const Visit& visit) {
    const auto batch = batch_in(visit);
    return batch ? show(visit, *batch, {}) : not_found(visit);
}

http::Response import_errors(const Visit& visit) {
    auto errors = app::error_sheet(*visit.world, visit.programme->id, visit.id<domain::ImportId>("import"));
    if (!errors) return not_found(visit);
    return http::download("fejl.csv", "text/csv; charset=utf-8", std::move(*errors));
}

http::Response undo_import(const Visit& visit) {
    const auto batch = batch_in(visit);
    if (!batch) return not_found(visit);
    const auto undone = app::undo_import(*visit.world, visit.actor(), batch->id);
    const auto* field = batch->undone_at ? views::whole_page : "traek-tilbage";
    if (!undone) return show(visit, *batch, {{field, app::sentence(undone.error())}}, 422);
    return done(visit.in_programme(fmt::format("/import/{}", batch->id.value)), "fortrudt");
}

}  // namespace mentorkorps::web::pages
