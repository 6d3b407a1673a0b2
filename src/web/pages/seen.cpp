#include "app/seen.hpp"

#include <charconv>

#include "compiled/seen.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

int page_asked(const Visit& visit) {
    const auto text = visit.request.query.get("side");
    int page = 1;
    std::from_chars(text.data(), text.data() + text.size(), page);
    return page;
}

http::Response show(const Visit& visit, domain::PersonId person, const html::Url& here, const html::Url& back) {
    const auto found = app::seen(*visit.world, visit.viewer(), person, page_asked(visit));
    if (!found) return not_found(visit);
    views::Seen view{.shell = shell(visit, "Hvem har set?"), .name = found->name};
    view.is_own = person == visit.viewer().person;
    view.back = back;
    view.page = found->page;
    view.has_more = found->has_more;
    view.previous = here.with("side", std::to_string(found->page - 1));
    view.next = here.with("side", std::to_string(found->page + 1));
    for (const auto& line : found->lines) view.lines.push_back({line.at, line.what, line.who});
    return page(visit, view);
}

}  // namespace

http::Response seen(const Visit& visit) {
    const auto person = visit.id<domain::PersonId>("person");
    return show(visit, person, html::path("/{}/personer/{}/set", visit.world->slug, person),
                html::path("/{}/personer/{}", visit.world->slug, person));
}

http::Response seen_myself(const Visit& visit) {
    return show(visit, visit.viewer().person, html::path("/{}/mig/set", visit.world->slug),
                html::path("/{}", visit.world->slug));
}

}  // namespace mentorkorps::web::pages
