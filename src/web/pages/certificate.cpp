#include "app/certificate.hpp"

#include <fmt/format.h>

#include "html/danish.hpp"
#include "pdf/sheet.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using pdf::Line;

std::string in_words(const domain::Followed& evening) {
    return fmt::format("{}. {}{}", evening.number, evening.topic.empty() ? "" : evening.topic + ", ",
                       html::long_date(evening.on));
}

http::Response sheet(const Visit& visit, const app::Certificate& made) {
    pdf::Sheet sheet{.title = "Kursusbevis", .author = made.unit};
    sheet.lines = {{Line::title, "Kursusbevis"},
                   {Line::heading, made.name},
                   {Line::text, fmt::format("har fulgt {} hos {}: {} af {} gange.", made.course, made.unit,
                                            html::number(made.sessions), html::number(made.of))},
                   {Line::text, fmt::format("Gennemført {}.", html::long_date(made.completed_on))}};
    if (!made.evenings.empty()) sheet.lines.push_back({Line::heading, "Det handlede om"});
    for (const auto& each : made.evenings) sheet.lines.push_back({Line::text, in_words(each)});
    sheet.lines.push_back({Line::small, fmt::format("Skrevet ud {}.", html::long_date(visit.today()))});
    return http::download("kursusbevis.pdf", "application/pdf", pdf::written(sheet));
}

}  // namespace

http::Response certificate(const Visit& visit) {
    const auto made =
        app::certificate(*visit.world, visit.viewer(), {visit.programme->id, visit.id<domain::PersonId>("person")});
    return made ? sheet(visit, *made) : not_found(visit);
}

http::Response own_certificate(const Visit& visit) {
    const auto made = app::own_certificate(*visit.world, visit.viewer(), visit.programme->id);
    return made ? sheet(visit, *made) : not_found(visit);
}

}  // namespace mentorkorps::web::pages
