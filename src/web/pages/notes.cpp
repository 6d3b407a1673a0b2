#include "app/notes.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "compiled/notes.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

app::Somebody somebody(const Visit& visit) { return {visit.programme->id, visit.id<domain::PersonId>("person")}; }

http::Response show(const Visit& visit, std::string typed, std::vector<views::FieldError> errors) {
    const auto who = somebody(visit);
    const auto found = app::notes(*visit.world, visit.viewer(), who);
    if (!found) return not_found(visit);
    views::Notes view{.shell = shell(visit, "Notater"), .errors = std::move(errors), .name = found->name};
    view.here = html::path("/{}/{}/personer/{}/notater", visit.world->slug, visit.programme->policy->key, who.person);
    view.back = html::path("/{}/personer/{}", visit.world->slug, who.person);
    view.draft_key = "notat";
    view.typed = std::move(typed);
    for (const auto& note : found->notes) view.notes.push_back({note.at, note.author, paragraphs(note.text)});
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

http::Response notes(const Visit& visit) { return show(visit, {}, {}); }

http::Response write_note(const Visit& visit) {
    const auto who = somebody(visit);
    const auto text = visit.field("tekst");
    const auto written = app::write_note(*visit.world, visit.viewer(), who, text);
    if (written) return done(visit.in_programme(fmt::format("/personer/{}/notater", who.person.value)), "notat");
    if (written.error() == app::NoteRefusal::not_found) return not_found(visit);
    return show(visit, std::string(text), {{"tekst", sentence(written.error())}});
}

}  // namespace mentorkorps::web::pages
