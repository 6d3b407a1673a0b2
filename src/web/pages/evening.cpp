#include "compiled/evening.hpp"

#include <charconv>

#include <fmt/format.h>

#include "web/pages/faults.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/training.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::CommitmentId;
using domain::EveningDraft;

/// Of the evening in the address.
int number(const Visit& visit) {
    int number = 0;
    const auto text = visit.captures["number"];
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

app::WhichEvening which(const Visit& visit) {
    return {{visit.programme->id, visit.id<domain::CohortId>("cohort")}, number(visit)};
}

EveningDraft typed(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    return {.on = field("dato"),
            .from = field("fra-kl"),
            .to = field("til-kl"),
            .place = field("sted"),
            .topic = field("emne")};
}

app::Ticks ticks(const Visit& visit) {
    return {.came = visit.sent_ids<CommitmentId>("kom"),
            .shown_as_come = visit.sent_ids<CommitmentId>("var"),
            .shown = visit.sent_ids<CommitmentId>("vist")};
}

http::Response show(const Visit& visit, const EveningDraft* draft, std::vector<views::FieldError> errors) {
    const auto sheet = app::evening_sheet(*visit.world, visit.viewer(), which(visit));
    if (!sheet) return not_found(visit);
    const auto& evening = sheet->evening;
    views::Evening view{.shell = shell(visit, evening_heading(evening), "mentorer"),
                        .errors = std::move(errors),
                        .here = evening_page(visit, sheet->cohort.id, evening.number),
                        .back = cohort_page(visit, sheet->cohort.id),
                        .cohort = sheet->cohort.name,
                        .heading = evening_heading(evening),
                        .text = evening_in_words(evening),
                        .is_held = evening.on <= visit.today()};
    for (const auto& each : sheet->attendees)
        (each.is_guest ? view.guests : view.own)
            .push_back({each.mentor.value, each.name, each.has_come, each.has_come});
    const auto shown = draft != nullptr ? *draft : draft_of(evening);
    view.on = shown.on, view.from = shown.from, view.to = shown.to, view.place = shown.place, view.topic = shown.topic;
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

http::Response evening(const Visit& visit) { return show(visit, nullptr, {}); }

http::Response tick_evening(const Visit& visit) {
    const auto ticked = app::tick(*visit.world, visit.viewer(), which(visit), ticks(visit));
    if (ticked)
        return done(evening_page(visit, which(visit).cohort.cohort, which(visit).number).text(),
                    ticked->approved > 0 ? "fremmoede-godkendt" : "fremmoede-kursus");
    const auto* fault = std::get_if<domain::TickFault>(&ticked.error());
    return fault == nullptr ? not_found(visit) : show(visit, nullptr, {{"kom", std::string(sentence(*fault))}});
}

http::Response change_evening(const Visit& visit) {
    const auto draft = typed(visit);
    const auto changed = app::change_evening(*visit.world, visit.viewer(), which(visit), draft);
    if (changed) return done(evening_page(visit, *changed, which(visit).number).text(), "aften");
    const auto* faults = std::get_if<app::FieldFaults>(&changed.error());
    return faults == nullptr ? not_found(visit) : show(visit, &draft, errors_of(*faults));
}

}  // namespace mentorkorps::web::pages
