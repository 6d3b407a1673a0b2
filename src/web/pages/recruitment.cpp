#include "app/recruitment.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "app/information_meetings.hpp"
#include "compiled/recruitment.hpp"
#include "compiled/round.hpp"
#include "html/danish.hpp"
#include "web/pages/as_of.hpp"
#include "web/pages/faults.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/recruitment.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::ApplicationState;
using domain::RecruitmentRound;
using domain::RoundDraft;

app::WhichRound which(const Visit& visit) { return {visit.programme->id, visit.id<domain::RoundId>("round")}; }

app::WhichInformationMeeting which_meeting(const Visit& visit) {
    return {which(visit), visit.id<domain::InformationMeetingId>("meeting")};
}

html::Url all_rounds(const Visit& visit) {
    return html::path("/{}/{}/rekruttering", visit.world->slug, visit.programme->policy->key);
}
html::Url open_page(const Visit& visit) {
    return html::path("/{}/{}/bliv-mentor", visit.world->slug, visit.programme->policy->key);
}

std::string period(const RecruitmentRound& round) {
    return round.to ? fmt::format("{} til {}", html::date(round.from), html::date(*round.to))
                    : fmt::format("Fra {}", html::date(round.from));
}

std::string stands(const RecruitmentRound& round, Date today) {
    if (round.is_closed) return "Lukket";
    if (is_open(round, today)) return "Åben";
    return round.from > today ? "Ikke begyndt" : "Slut";
}

RoundDraft typed(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    return {.name = field("navn"),
            .channel = field("kanal"),
            .from = field("fra"),
            .to = field("til"),
            .cohort = field("hold")};
}

views::RoundForm form(const Visit& visit, const RoundDraft& draft, html::Url here,
                      const std::vector<std::string>& cohorts) {
    views::RoundForm view{.here = std::move(here),
                          .name = draft.name,
                          .channel = draft.channel,
                          .from = draft.from,
                          .to = draft.to,
                          .cohort = draft.cohort,
                          .cohorts = cohorts};
    if (const auto* channels = visit.programme->policy->list(domain::lists::channel))
        for (const auto& each : channels->codes)
            if (each.is_offered) view.channels.push_back({each.key, each.label, each.key == draft.channel});
    return view;
}

std::string in_words(const domain::FunnelFigure& figure) {
    if (!figure.n) return "Ikke oplyst";
    return figure.of ? fmt::format("{} af {}", html::number(*figure.n), html::number(*figure.of))
                     : html::number(*figure.n);
}

/// False: it is not for this viewer.
bool add_funnel(views::Recruitment& view, const Visit& visit) {
    view.as_of = asked_day(visit, view.errors);
    view.today = visit.today();
    const auto rows = app::recruitment_funnel(*visit.world, visit.viewer(), visit.programme->id, view.as_of);
    if (!rows) return false;
    for (const auto& [step, name] : names<domain::FunnelStep>) view.steps.emplace_back(label(step));
    for (const auto& row : *rows) {
        auto& line = view.funnel.emplace_back();
        line.round = row.round.name;
        for (const auto& figure : row.figures) line.figures.push_back(in_words(figure));
    }
    return true;
}

http::Response show_all(const Visit& visit, const RoundDraft& draft, std::vector<views::FieldError> errors) {
    const auto found = app::recruitment_rounds(*visit.world, visit.viewer(), visit.programme->id);
    if (!found) return not_found(visit);
    views::Recruitment view{.shell = shell(visit, "Nye mentorer", "mentorer"),
                            .errors = std::move(errors),
                            .back = html::path("/{}/{}/mentorer", visit.world->slug, visit.programme->policy->key),
                            .open_page = open_page(visit)};
    for (const auto& line : found->lines)
        view.rows.push_back({.name = line.round.name,
                             .page = round_page(visit, line.round.id),
                             .period = period(line.round),
                             .stands = stands(line.round, visit.today()),
                             .is_open = is_open(line.round, visit.today()),
                             .waiting = line.waiting,
                             .received = line.received});
    view.form = form(visit, draft, all_rounds(visit), found->cohorts);
    if (!add_funnel(view, visit)) return not_found(visit);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

std::string_view colour(ApplicationState state) {
    if (state == ApplicationState::received) return "state-new";
    return state == ApplicationState::taken_in ? "state-good" : "";
}

std::string in_words(const domain::InformationMeeting& meeting) {
    auto text = meeting.at ? html::capitalized(html::time(*meeting.at)) + ", " : std::string();
    text += meeting.place;
    if (meeting.seats) text += ", " + html::counted(*meeting.seats, "plads", "pladser");
    return text + '.' + (meeting.came ? fmt::format(" {} kom.", html::number(*meeting.came)) : "");
}

void add_meetings(views::Round& view, const Visit& visit, const std::vector<domain::InformationMeeting>& meetings) {
    for (const auto& each : meetings) {
        const auto field = fmt::format("kom-{}", each.id.value);
        const bool is_refused = std::ranges::find(view.errors, field, &views::FieldError::field) != view.errors.end();
        view.meetings.push_back(
            {.id = field,
             .heading = fmt::format("{} {:%Y}", html::capitalized(html::weekday_date(each.on)), each.on),
             .text = in_words(each),
             .here = html::path("/{}/{}/rekruttering/{}/moeder/{}", visit.world->slug, visit.programme->policy->key,
                                each.round, each.id),
             .is_held = each.on <= visit.today()});
        if (each.came) view.meetings.back().came = std::to_string(*each.came);
        if (is_refused) view.meetings.back().came = visit.field("kom");
    }
    view.meeting_day = visit.field("moede-dato"), view.meeting_time = visit.field("klokken");
    view.meeting_place = visit.field("sted"), view.meeting_seats = visit.field("pladser");
}

http::Response show_one(const Visit& visit, const RoundDraft* draft, std::vector<views::FieldError> errors) {
    const auto found = app::round_sheet(*visit.world, visit.viewer(), which(visit));
    if (!found) return not_found(visit);
    const auto& round = found->round;
    views::Round view{.shell = shell(visit, round.name, "mentorer"),
                      .errors = std::move(errors),
                      .here = round_page(visit, round.id),
                      .back = all_rounds(visit),
                      .open_page = open_page(visit),
                      .name = round.name,
                      .period = period(round),
                      .stands = stands(round, visit.today()),
                      .is_open = is_open(round, visit.today()),
                      .is_closed = round.is_closed};
    for (const auto& each : found->applications)
        view.rows.push_back({.name = name_shown(each),
                             .page = application_page(visit, each.application.id),
                             .text = fmt::format("Kom {}", html::ago(copenhagen(each.at).date, visit.today())),
                             .state = std::string(label(each.now.state)),
                             .state_class = std::string(colour(each.now.state))});
    const auto meetings = app::information_meetings(*visit.world, visit.viewer(), which(visit));
    if (!meetings) return not_found(visit);
    add_meetings(view, visit, *meetings);
    view.form = form(visit, draft != nullptr ? *draft : draft_of(round), view.here, found->cohorts);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

html::Url round_page(const Visit& visit, domain::RoundId id) {
    return html::path("/{}/{}/rekruttering/{}", visit.world->slug, visit.programme->policy->key, id);
}

html::Url application_page(const Visit& visit, domain::ApplicationId id) {
    return html::path("/{}/{}/ansoegninger/{}", visit.world->slug, visit.programme->policy->key, id);
}

std::string name_shown(const domain::KeptApplication& kept) {
    return kept.is_erased ? fmt::format("Ansøgning {} (slettet)", kept.application.id.value) : kept.application.name;
}

http::Response recruitment(const Visit& visit) { return show_all(visit, {.from = iso(visit.today())}, {}); }

http::Response add_round(const Visit& visit) {
    const auto draft = typed(visit);
    const auto made = app::add_round(*visit.world, visit.viewer(), visit.programme->id, draft);
    if (made) return done(round_page(visit, *made).text(), "runde");
    const auto* faults = std::get_if<std::vector<domain::FieldFault>>(&made.error());
    return faults == nullptr ? not_found(visit) : show_all(visit, draft, errors_of(*faults));
}

http::Response round(const Visit& visit) { return show_one(visit, nullptr, {}); }

http::Response change_round(const Visit& visit) {
    const auto draft = typed(visit);
    const auto changed = app::change_round(*visit.world, visit.viewer(), which(visit), draft);
    if (changed) return done(round_page(visit, *changed).text(), "runde");
    const auto* faults = std::get_if<std::vector<domain::FieldFault>>(&changed.error());
    return faults == nullptr ? not_found(visit) : show_one(visit, &draft, errors_of(*faults));
}

http::Response close_round(const Visit& visit) {
    const auto wish = visit.field("igen").empty() ? app::RoundIs::closed : app::RoundIs::open;
    const auto changed = app::close_round(*visit.world, visit.viewer(), which(visit), wish);
    if (!changed) return not_found(visit);
    return done(round_page(visit, *changed).text(), wish == app::RoundIs::closed ? "runde-lukket" : "runde-aaben");
}

http::Response add_information_meeting(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    const auto made = app::add_information_meeting(
        *visit.world, visit.viewer(), which(visit),
        {.on = field("moede-dato"), .at = field("klokken"), .place = field("sted"), .seats = field("pladser")});
    if (made) return done(round_page(visit, which(visit).round).text(), "infomoede");
    const auto* faults = std::get_if<std::vector<domain::FieldFault>>(&made.error());
    return faults == nullptr ? not_found(visit) : show_one(visit, nullptr, errors_of(*faults));
}

http::Response count_information_meeting(const Visit& visit) {
    const auto counted = app::count_information_meeting(*visit.world, visit.viewer(), which_meeting(visit),
                                                        std::string(visit.field("kom")));
    if (counted) return done(round_page(visit, which(visit).round).text(), "fremmoede");
    const auto* faults = std::get_if<std::vector<domain::FieldFault>>(&counted.error());
    return faults == nullptr ? not_found(visit) : show_one(visit, nullptr, errors_of(*faults));
}

http::Response call_off_information_meeting(const Visit& visit) {
    if (!app::call_off_information_meeting(*visit.world, visit.viewer(), which_meeting(visit))) return not_found(visit);
    return done(round_page(visit, which(visit).round).text(), "infomoede-aflyst");
}

}  // namespace mentorkorps::web::pages
