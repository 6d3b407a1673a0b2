#include "app/reports.hpp"

#include <fmt/format.h>

#include "compiled/figure_people.hpp"
#include "compiled/statistics.hpp"
#include "domain/reports/text.hpp"
#include "html/danish.hpp"
#include "web/pages/as_of.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Right;

html::Url address(const Visit& visit) {
    return html::path("/{}/{}/statistik", visit.world->slug, visit.programme->policy->key);
}

html::Url people_address(const Visit& visit, const domain::Section& section, std::string_view row, Date as_of) {
    return html::path("/{}/{}/statistik/{}/{}", visit.world->slug, visit.programme->policy->key, name_of(section.key),
                      row)
        .with("dato", iso(as_of));
}

views::FigureSection shown(const Visit& visit, const domain::Section& section, Date as_of) {
    views::FigureSection view{.key = std::string(name_of(section.key)),
                              .title = section.title,
                              .definition = std::string(definition(section.key)),
                              .of = section.of,
                              .rows = {},
                              .has_not_stated = is_partition(section.key) || section.not_stated > 0,
                              .not_stated = {std::string(domain::not_stated_label), section.not_stated,
                                             people_address(visit, section, domain::not_stated_key, as_of)}};
    for (const auto& row : section.rows)
        view.rows.push_back({row.label, row.n, people_address(visit, section, row.key, as_of)});
    return view;
}

std::string in_words(const domain::Heads& heads) {
    return fmt::format(
        "I alle {} programmer: {} i alt, {}. Den, der er med i flere programmer, tæller som én person og "
        "én gang i hvert program.",
        heads.programmes, html::counted(heads.people, "person", "personer"),
        html::counted(heads.participations, "deltagelse", "deltagelser"));
}

}  // namespace

http::Response statistics(const Visit& visit) {
    views::Statistics view{.shell = shell(visit, "Statistik", "statistik"),
                           .heading = std::string(domain::report_title),
                           .address = address(visit),
                           .today = visit.today(),
                           .sees_people = visit.viewer().may(Right::see_people, visit.programme->id)};
    view.as_of = asked_day(visit, view.errors);
    const auto report = app::report(*visit.world, visit.viewer(), visit.programme->id, view.as_of);
    if (!report) return not_found(visit);
    if (visit.request.query.get("format") == "csv")
        return http::download("mentorkorps-" + iso(view.as_of) + ".csv", "text/csv; charset=utf-8", as_csv(*report));
    view.shell.has_charts = true;
    view.practice =
        html::path("/{}/{}/praksis", visit.world->slug, visit.programme->policy->key).with("dato", iso(view.as_of));
    view.csv = address(visit).with("dato", iso(view.as_of)).with("format", "csv");
    if (const auto heads = app::heads(*visit.world, visit.viewer(), view.as_of)) view.heads = in_words(*heads);
    for (const auto& section : report->sections) view.sections.push_back(shown(visit, section, view.as_of));
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

http::Response figure_people(const Visit& visit) {
    const auto section = named<domain::SectionKey>(visit.captures["section"]);
    std::vector<views::FieldError> errors;
    const auto day = asked_day(visit, errors);
    if (!section || !errors.empty()) return not_found(visit);
    const auto people = app::people_behind(
        *visit.world, visit.viewer(),
        {.programme = visit.programme->id, .figure = {*section, std::string(visit.captures["row"])}, .as_of = day});
    if (!people) return not_found(visit);
    views::FigurePeople view{.shell = shell(visit, "Statistik", "statistik"),
                             .heading = std::string(title(*section)),
                             .as_of = day,
                             .back = address(visit).with("dato", iso(day)),
                             .people = {}};
    for (const auto& person : *people)
        view.people.push_back({person.name, html::path("/{}/personer/{}", visit.world->slug, person.person)});
    return page(visit, view);
}

}  // namespace mentorkorps::web::pages
