#include "app/own_training.hpp"

#include <fmt/format.h>

#include "base/random.hpp"
#include "compiled/own_training.hpp"
#include "html/danish.hpp"
#include "web/pages/faults.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/training.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::ProgrammeId;
using domain::TrainingHoursDraft;

constexpr std::size_t key_letters_max = 64;

html::Url here(const Visit& visit) { return html::path("/{}/mine/kursus", visit.world->slug); }

TrainingHoursDraft typed(const Visit& visit) {
    return {.on = std::string(visit.field("dato")),
            .hours = std::string(visit.field("timer")),
            .what = std::string(visit.field("hvad"))};
}

views::OwnTraining::Cohort section(const app::OwnCohort& own) {
    views::OwnTraining::Cohort section{
        .id = fmt::format("hold-{}", own.cohort.id.value), .course = own.course, .name = own.cohort.name};
    for (const auto& each : own.cohort.evenings)
        section.evenings.push_back({evening_heading(each), evening_in_words(each), own.followed.contains(each.number)});
    return section;
}

void add_hours(views::OwnTraining& view, const Visit& visit, const std::vector<app::OwnRole>& roles) {
    int minutes = 0;
    for (const auto& role : roles) {
        minutes += role.last_year;
        for (const auto& each : role.hours)
            view.hours.push_back({each.what, fmt::format("{}, {}", html::date(each.on), html::minutes(each.minutes)),
                                  html::path("/{}/mine/kursus/{}/slet", visit.world->slug, each.id)});
    }
    view.in_all = minutes == 0 ? "Ingen timer det sidste år." : html::minutes(minutes) + " det sidste år.";
}

http::Response show(const Visit& visit, const TrainingHoursDraft& draft, std::vector<views::FieldError> errors) {
    const auto roles = app::own_training(*visit.world, visit.viewer());
    if (roles.empty()) return not_found(visit);
    views::OwnTraining view{.shell = shell(visit, "Mit kursus", "mine"),
                            .errors = std::move(errors),
                            .here = here(visit),
                            .back = html::path("/{}/mine", visit.world->slug)};
    for (const auto& role : roles) {
        for (const auto& each : role.cohorts) view.cohorts.push_back(section(each));
        if (role.is_trained)
            view.certificates.push_back(
                {role.name, html::path("/{}/{}/mit-kursusbevis.pdf", visit.world->slug, role.key)});
    }
    add_hours(view, visit, roles);
    const auto chosen = visit.sent_id<ProgrammeId>("program");
    view.programme = std::to_string(roles.front().programme.value);
    if (roles.size() > 1)
        for (const auto& role : roles)
            view.programmes.push_back({std::to_string(role.programme.value), role.name, role.programme == chosen});
    view.once =
        view.errors.empty() ? token(visit.world->random) : std::string(visit.field("once").substr(0, key_letters_max));
    view.on = draft.on, view.today = iso(visit.today()), view.length = draft.hours, view.what = draft.what;
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

http::Response own_training(const Visit& visit) { return show(visit, {.on = iso(visit.today())}, {}); }

http::Response write_hours(const Visit& visit) {
    const auto draft = typed(visit);
    const auto programme = visit.sent_id<ProgrammeId>("program");
    if (programme == ProgrammeId{}) return show(visit, draft, {{"program", "Program: Vælg, hvor timerne hører til."}});
    const auto written = app::write_hours(*visit.world, visit.viewer(), programme, draft,
                                          std::string(visit.field("once").substr(0, key_letters_max)));
    if (written) return done(here(visit).text(), "timer");
    const auto* faults = std::get_if<app::FieldFaults>(&written.error());
    return faults == nullptr ? not_found(visit) : show(visit, draft, errors_of(*faults));
}

http::Response take_back_hours(const Visit& visit) {
    const auto gone = app::take_back_hours(*visit.world, visit.viewer(), visit.id<domain::TrainingHoursId>("hours"));
    return gone ? done(here(visit).text(), "timer-slettet") : not_found(visit);
}

}  // namespace mentorkorps::web::pages
