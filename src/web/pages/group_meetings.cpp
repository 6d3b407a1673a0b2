#include "app/group_meetings.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/random.hpp"
#include "base/words.hpp"
#include "compiled/group_desk.hpp"
#include "compiled/group_meetings.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/as_of.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::GroupMeetingId;
using domain::MeetingFault;

constexpr std::string_view came_field = "kom-med", point_field = "punkt", young_field = "ung";
constexpr std::size_t key_letters_max = 64, meetings_shown = 20;

/// What was refused on the page: the form of a new meeting, or of one that is to be taken back.
struct Refused {
    std::optional<MeetingFault> writing{};
    std::optional<domain::TakeBackFault> taking_back{};
    GroupMeetingId meeting{};
};

std::string_view field_of(MeetingFault::Why why) {
    using enum MeetingFault::Why;
    switch (why) {
        case day_missing:
        case in_future:
        case before_corps:
        case written_before:
        case sent_before: return "dato";
        case no_such_team: return "hold";
        case nobody_came:
        case not_in_corps: return "kom";
        case no_such_point: return "dagsorden";
        case without_basis: return "talt-om";
    }
    return "dato";
}

std::string in_words(const std::optional<domain::NextMeeting>& next) {
    if (!next) return "når I har aftalt det";
    return next->is_that_day ? html::weekday_date(next->day) : "senest " + html::weekday_date(next->day);
}

std::vector<views::TeamLine> team_lines(const Visit& visit, const app::GroupSheet& sheet) {
    std::vector<views::TeamLine> lines;
    for (const auto& each : sheet.teams)
        lines.push_back(
            {sheet.teams.size() > 1 ? fmt::format("Hold {}", each.team) : "", in_words(each.next),
             each.last ? fmt::format("Sidst {}, den {}", html::ago(*each.last, visit.today()), html::date(*each.last))
                       : "Intet møde er skrevet ned"});
    return lines;
}

html::Url group_page(const Visit& visit, std::string_view group) {
    return html::path("/{}/{}/moeder/{}", visit.world->slug, visit.programme->policy->key, group);
}

bool is_sent(const Visit& visit, std::string_view field, const std::string& value) {
    const auto sent = visit.request.form.all(field);
    return std::ranges::find(sent, value) != sent.end();
}

/// "Tirsdag 3. november", of another year with it.
std::string heading(Date day, Date today) {
    const auto year = fmt::format("{:%Y}", day);
    const auto text = html::capitalized(html::weekday_date(day));
    return year == fmt::format("{:%Y}", today) ? text : text + " " + year;
}

/// "7 mentorer kom. Der blev talt om 3 unge. Sagssparring."
std::string in_words(const app::HeldMeeting& each) {
    auto text = fmt::format("{} kom.", html::counted(static_cast<int>(each.meeting.came.size()), "mentor", "mentorer"));
    if (each.talked_about > 0) text += fmt::format(" I talte om {}.", html::counted(each.talked_about, "ung", "unge"));
    if (!each.meeting.agenda.empty()) text += fmt::format(" Dagsorden: {}.", listed(each.meeting.agenda));
    return text;
}

void add_held(views::GroupDesk& view, const Visit& visit, const app::GroupSheet& sheet, const Refused& refused) {
    const bool shows_all = !visit.request.query.get("alle").empty();
    for (const auto& each : sheet.held) {
        const auto id = each.meeting.id;
        const bool is_refused = refused.taking_back && refused.meeting == id;
        if (view.held.size() >= meetings_shown && !shows_all && !is_refused) {
            ++view.older;
            continue;
        }
        view.held.push_back({.id = fmt::format("grund-{}", id.value),
                             .heading = heading(each.meeting.on, visit.today()),
                             .text = in_words(each),
                             .take_back = html::path("/{}/{}/moeder/{}/{}/fortryd", visit.world->slug,
                                                     visit.programme->policy->key, sheet.group->key, id),
                             .reason = is_refused ? std::string(visit.field("grund")) : "",
                             .is_open = is_refused});
        if (sheet.teams.size() > 1) view.held.back().heading += fmt::format(", hold {}", each.meeting.team);
    }
}

void add_agenda(views::GroupDesk& view, const Visit& visit, const app::GroupDesk& desk) {
    view.asks_for_basis = desk.agenda.asks();
    for (const auto* rule : desk.agenda.rules)
        view.basis_rules.push_back({sentence(*rule, *visit.programme->policy), rule->source});
    for (const auto& each : desk.people) {  // in Danish order
        const auto page = html::path("/{}/personer/{}", visit.world->slug, each.person);
        if (desk.agenda.is_ready(each.person)) view.ready.push_back({each.name, page, {}});
        const auto held = std::ranges::find(desk.agenda.held_back, each.person, &domain::Agenda::Held::person);
        if (held == desk.agenda.held_back.end()) continue;
        view.held_back.push_back({each.name, page, listed(held->missing, [](const auto& it) { return label(it); })});
    }
}

void add_form(views::GroupDesk& view, const Visit& visit, const app::GroupDesk& desk, Date on, bool is_refused) {
    view.once = is_refused ? std::string(visit.field("once").substr(0, key_letters_max)) : token(visit.world->random);
    view.day = is_refused ? std::string(visit.field("dato")) : iso(on);
    view.shown = on;
    const auto add = [&](std::vector<views::AgreementOption>& options, std::string_view field, std::string value,
                         std::string label) {
        const bool is_chosen = is_refused && is_sent(visit, field, value);
        options.push_back({std::move(value), std::move(label), is_chosen});
    };
    if (desk.sheet.teams.size() > 1)
        for (const auto& each : desk.sheet.teams)
            add(view.teams, "hold", std::to_string(each.team), fmt::format("Hold {}", each.team));
    for (const auto& each : desk.corps) add(view.came, came_field, std::to_string(each.mentor.value), each.name);
    for (const auto& each : desk.points) add(view.agenda, point_field, each, html::capitalized(each));
    for (const auto& each : desk.people)
        if (desk.agenda.is_ready(each.person))
            add(view.talked_about, young_field, std::to_string(each.person.value), each.name);
}

app::WhichGroup which(const Visit& visit) { return {visit.programme->id, std::string(visit.captures["group"])}; }

http::Response show(const Visit& visit, const Refused& refused = {}) {
    const bool is_refused = refused.writing.has_value();
    std::vector<views::FieldError> errors;
    auto on = asked_day(visit, errors);
    if (is_refused) on = std::min(typed_date(visit, "dato").value_or(visit.today()), visit.today());
    const auto desk = app::group_desk(*visit.world, visit.viewer(), which(visit), on);
    if (!desk) return not_found(visit);
    const auto& group = *desk->sheet.group;
    views::GroupDesk view{.shell = shell(visit, group.name, "moeder"),
                          .errors = std::move(errors),
                          .here = group_page(visit, group.key),
                          .back = html::path("/{}/{}/moeder", visit.world->slug, visit.programme->policy->key),
                          .name = group.name,
                          .rhythm = group.rhythm,
                          .today = iso(visit.today())};
    view.stands = team_lines(visit, desk->sheet);
    view.points = desk->points;
    view.may_write = visit.viewer().may(domain::Right::change_people, visit.programme->id);
    add_agenda(view, visit, *desk);
    add_form(view, visit, *desk, on, is_refused);
    add_held(view, visit, desk->sheet, refused);
    if (refused.writing)
        view.errors.push_back({std::string(field_of(refused.writing->why)), sentence(*refused.writing)});
    if (refused.taking_back)
        view.errors.push_back({fmt::format("grund-{}", refused.meeting.value), sentence(*refused.taking_back)});
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

http::Response group_meetings(const Visit& visit) {
    const auto sheets = app::group_sheets(*visit.world, visit.viewer(), visit.programme->id);
    if (!sheets) return not_found(visit);
    views::GroupMeetings view{.shell = shell(visit, "Møder", "moeder")};
    for (const auto& each : *sheets) {
        auto& group = view.groups.emplace_back();
        group.key = each.group->key;
        group.name = each.group->name;
        group.rhythm = each.group->rhythm;
        for (const auto* rule : each.rules) group.rules.push_back(sentence(*rule, *visit.programme->policy));
        group.teams = team_lines(visit, each);
        group.held = each.held.size();
        group.page = group_page(visit, each.group->key);
    }
    return page(visit, view);
}

http::Response group_desk(const Visit& visit) { return show(visit); }

http::Response write_group_meeting(const Visit& visit) {
    app::MeetingToWrite wanted{.programme = visit.programme->id,
                               .draft = {.group = which(visit).key,
                                         .on = typed_date(visit, "dato"),
                                         .came = visit.sent_ids<domain::CommitmentId>(came_field),
                                         .talked_about = visit.sent_ids<domain::PersonId>(young_field)},
                               .once = std::string(visit.field("once").substr(0, key_letters_max))};
    const auto* group = group_of(*visit.programme->policy, wanted.draft.group);
    wanted.draft.team = group != nullptr && group->count == 1 ? 1 : typed_number(visit, "hold");
    for (const auto point : visit.request.form.all(point_field)) wanted.draft.agenda.emplace_back(point);
    const auto written = app::write_group_meeting(*visit.world, visit.viewer(), wanted);
    if (written) return done(group_page(visit, wanted.draft.group).text(), "moede");
    const auto* fault = std::get_if<MeetingFault>(&written.error());
    return fault == nullptr ? not_found(visit) : show(visit, {.writing = *fault});
}

http::Response take_back_group_meeting(const Visit& visit) {
    const auto id = visit.id<GroupMeetingId>("meeting");
    const auto taken = app::take_back_group_meeting(*visit.world, visit.viewer(),
                                                    {which(visit), id, std::string(visit.field("grund"))});
    if (taken) return done(group_page(visit, visit.captures["group"]).text(), "moede-tilbage");
    const auto* fault = std::get_if<domain::TakeBackFault>(&taken.error());
    return fault == nullptr ? not_found(visit) : show(visit, {.taking_back = *fault, .meeting = id});
}

}  // namespace mentorkorps::web::pages
