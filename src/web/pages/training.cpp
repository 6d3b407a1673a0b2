#include "web/pages/training.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "app/recruitment.hpp"
#include "base/words.hpp"
#include "compiled/cohort.hpp"
#include "compiled/cohorts.hpp"
#include "html/danish.hpp"
#include "web/pages/faults.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::CohortDraft;
using domain::CohortNaming;
using domain::PlaceState;

app::WhichCohort which(const Visit& visit) { return {visit.programme->id, visit.id<domain::CohortId>("cohort")}; }

/// "fra 12-01-2027 til 09-02-2027, 18 af 20 pladser, 3 på venteliste"
std::string in_words(const app::CohortLine& line) {
    const auto& evenings = line.cohort.evenings;
    auto text = fmt::format("{} til {}. ", html::date(evenings.front().on), html::date(evenings.back().on));
    text += line.cohort.seats
                ? fmt::format("{} af {}", line.seated, html::counted(*line.cohort.seats, "plads", "pladser"))
                : html::counted(line.seated, "mentor", "mentorer");
    if (line.waiting > 0) text += fmt::format(", {} på venteliste", line.waiting);
    return text + '.';
}

std::string_view stands(const domain::Cohort& cohort, Date today) {
    if (cohort.evenings.back().on < today) return "Slut";
    return cohort.evenings.front().on > today ? "Ikke begyndt" : "I gang";
}

std::string rhythm_in_words(int days) {
    if (days == 1) return "Hver dag";
    return days == 7 ? "En gang om ugen" : fmt::format("Hver {}. dag", days);
}

CohortDraft typed(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    return {.course = field("kursus"),
            .name = field("navn"),
            .seats = field("pladser"),
            .first = field("foerste"),
            .every = field("hver"),
            .from = field("fra-kl"),
            .to = field("til-kl"),
            .place = field("sted")};
}

void add_form(views::Cohorts& view, const Visit& visit, const CohortDraft& draft) {
    for (const auto& each : visit.programme->policy->courses)
        if (each.is_offered) view.courses.push_back({each.key, each.name, each.key == draft.course});
    if (view.courses.size() == 1) {
        view.course = view.courses.front().value;
        view.courses.clear();
    }
    for (const auto days : domain::evening_rhythms)
        view.rhythms.push_back({std::to_string(days), rhythm_in_words(days), std::to_string(days) == draft.every});
    view.name = draft.name, view.seats = draft.seats, view.first = draft.first;
    view.from = draft.from, view.to = draft.to, view.place = draft.place;
}

http::Response show_all(const Visit& visit, const CohortDraft& draft, std::vector<views::FieldError> errors) {
    const auto found = app::cohorts(*visit.world, visit.viewer(), visit.programme->id);
    if (!found) return not_found(visit);
    views::Cohorts view{.shell = shell(visit, "Kurser", "mentorer"),
                        .errors = std::move(errors),
                        .here = all_cohorts(visit),
                        .back = html::path("/{}/{}/mentorer", visit.world->slug, visit.programme->policy->key)};
    for (const auto& each : *found)
        view.rows.push_back({.name = each.cohort.name,
                             .page = cohort_page(visit, each.cohort.id),
                             .text = in_words(each),
                             .state = std::string(stands(each.cohort, visit.today())),
                             .is_ahead = each.cohort.evenings.back().on >= visit.today()});
    if (const auto rounds = app::recruitment_rounds(*visit.world, visit.viewer(), visit.programme->id))
        view.names = rounds->cohorts;
    add_form(view, visit, draft);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

/// "Har fulgt 1, 2 og 4 af 5 aftener"
std::string in_words(const std::set<int>& followed, std::size_t of) {
    if (followed.empty()) return "Har ikke fulgt nogen aften";
    std::vector<std::string> numbers;
    for (const auto each : followed) numbers.push_back(std::to_string(each));
    return fmt::format("Har fulgt {} af {} aftener", listed(numbers), of);
}

std::string in_words(const app::MissingSession& missing, const domain::Cohort& cohort) {
    const auto& topic = cohort.evenings.at(static_cast<std::size_t>(missing.number) - 1).topic;
    return fmt::format("Mangler {}{}. {}", missing.number, topic.empty() ? "" : ", " + topic,
                       missing.on ? fmt::format("Næste gang {} med {}.", html::date(*missing.on), missing.cohort)
                                  : "Ingen andre hold har den i kalenderen.");
}

views::Cohort::Participant line(const Visit& visit, const app::CohortSheet& sheet, const app::Participant& who) {
    const auto sessions = sheet.cohort.evenings.size();
    views::Cohort::Participant line{.name = who.name,
                                    .person = who.person.value,
                                    .page = html::path("/{}/personer/{}", visit.world->slug, who.person),
                                    .followed = in_words(who.followed, sessions),
                                    .is_done = who.followed.size() >= sessions};
    for (const auto& each : who.missing) line.missing.push_back(in_words(each, sheet.cohort));
    return line;
}

http::Response show_one(const Visit& visit, const CohortNaming* draft, std::vector<views::FieldError> errors) {
    const auto sheet = app::cohort_sheet(*visit.world, visit.viewer(), which(visit));
    if (!sheet) return not_found(visit);
    const auto& cohort = sheet->cohort;
    views::Cohort view{.shell = shell(visit, cohort.name, "mentorer"),
                       .errors = std::move(errors),
                       .here = cohort_page(visit, cohort.id),
                       .back = all_cohorts(visit),
                       .heading = cohort.name,
                       .lead = sheet->course == nullptr ? "" : sheet->course->name};
    if (sheet->free)
        view.seats_left =
            *sheet->free == 0 ? "Alle pladser er taget" : html::counted(*sheet->free, "ledig plads", "ledige pladser");
    view.is_full = sheet->free == 0;
    for (const auto& each : cohort.evenings)
        view.evenings.push_back({.heading = evening_heading(each),
                                 .text = evening_in_words(each),
                                 .page = evening_page(visit, cohort.id, each.number),
                                 .is_held = each.on <= visit.today()});
    for (const auto& each : sheet->participants)
        (each.state == PlaceState::seated ? view.seated : view.waiting).push_back(line(visit, *sheet, each));
    const auto chosen = view.errors.empty() ? domain::PersonId{} : visit.sent_id<domain::PersonId>("person");
    for (const auto& each : sheet->others) view.others.push_back({each.person.value, each.name, each.person == chosen});
    view.name = draft != nullptr ? draft->name : cohort.name;
    view.seats = draft != nullptr ? draft->seats : cohort.seats ? std::to_string(*cohort.seats) : "";
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

html::Url all_cohorts(const Visit& visit) {
    return html::path("/{}/{}/kurser", visit.world->slug, visit.programme->policy->key);
}

html::Url cohort_page(const Visit& visit, domain::CohortId id) {
    return html::path("/{}/{}/kurser/{}", visit.world->slug, visit.programme->policy->key, id);
}

html::Url evening_page(const Visit& visit, domain::CohortId id, int number) {
    return html::path("/{}/{}/kurser/{}/aften/{}", visit.world->slug, visit.programme->policy->key, id, number);
}

std::string evening_heading(const domain::Evening& evening) {
    return fmt::format("{}. {} {:%Y}", evening.number, html::capitalized(html::weekday_date(evening.on)), evening.on);
}

std::string evening_in_words(const domain::Evening& evening) {
    auto text = evening.from ? html::capitalized(html::time(*evening.from)) : std::string();
    if (evening.from && evening.to) text += " til " + html::time(*evening.to);
    text += (text.empty() ? "" : ", ") + evening.place + '.';
    return evening.topic.empty() ? text : fmt::format("{} {}.", text, evening.topic);
}

http::Response cohorts(const Visit& visit) { return show_all(visit, {.every = "7"}, {}); }

http::Response make_cohort(const Visit& visit) {
    const auto draft = typed(visit);
    const auto made = app::make_cohort(*visit.world, visit.viewer(), visit.programme->id, draft);
    if (made) return done(cohort_page(visit, *made).text(), "hold");
    const auto* faults = std::get_if<app::FieldFaults>(&made.error());
    return faults == nullptr ? not_found(visit) : show_all(visit, draft, errors_of(*faults));
}

http::Response cohort(const Visit& visit) { return show_one(visit, nullptr, {}); }

http::Response change_cohort(const Visit& visit) {
    const CohortNaming draft{std::string(visit.field("navn")), std::string(visit.field("pladser"))};
    const auto changed = app::change_cohort(*visit.world, visit.viewer(), which(visit), draft);
    if (changed) return done(cohort_page(visit, *changed).text(), "hold");
    const auto* faults = std::get_if<app::FieldFaults>(&changed.error());
    return faults == nullptr ? not_found(visit) : show_one(visit, &draft, errors_of(*faults));
}

http::Response give_place(const Visit& visit) {
    const auto person = visit.sent_id<domain::PersonId>("person");
    if (person == domain::PersonId{}) return show_one(visit, nullptr, {{"person", "Mentor: Vælg en på listen."}});
    const auto state = named<PlaceState>(visit.field("plads"));
    if (!state) return show_one(visit, nullptr, {{"person", "Vælg, om mentoren skal have en plads eller vente."}});
    const auto given = app::give_place(*visit.world, visit.viewer(), which(visit), person, *state);
    if (given) return done(cohort_page(visit, which(visit).cohort).text(), "plads");
    const auto* fault = std::get_if<app::PlaceFault>(&given.error());
    return fault == nullptr ? not_found(visit) : show_one(visit, nullptr, {{"person", std::string(sentence(*fault))}});
}

}  // namespace mentorkorps::web::pages
