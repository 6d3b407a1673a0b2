#include "compiled/become_mentor.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "app/applying.hpp"
#include "base/words.hpp"
#include "compiled/thanks.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Tongue;

constexpr std::string_view english = "en";

Tongue tongue(const Visit& visit) {
    const bool is_english = visit.request.query.get("sprog") == english || visit.field("sprogvalg") == english;
    return is_english ? Tongue::english : Tongue::danish;
}

html::Url here(const Visit& visit, Tongue spoken) {
    const auto address = html::path("/{}/{}/bliv-mentor", visit.world->slug, visit.captures["programme"]);
    return spoken == Tongue::english ? address.with("sprog", english) : address;
}

template <class... Kinds>
bool is_one_of(const domain::Rule& rule) {
    return (std::holds_alternative<Kinds>(rule.kind) || ...);
}

/// What a mentor meets: how often, how long, which papers. Not what is said of the young people, or of the office.
bool concerns_mentor(const domain::Rule& rule, Date today) {
    if (!rule.is_in_force(today)) return false;
    if (const auto* declared = std::get_if<domain::DeclarationRequired>(&rule.kind))
        return std::ranges::find(declared->by, domain::Party::mentor) != declared->by.end();
    return is_one_of<domain::Frequency, domain::MinLength, domain::MinDuration, domain::ContactGap,
                     domain::TrainingRequired, domain::CredentialRequired, domain::RecurringMeeting, domain::Tenure>(
        rule);
}

std::string in_words(const domain::Course& course) {
    auto text = fmt::format("{}: {}", course.name, html::counted(course.sessions, "gang", "gange"));
    if (!course.topics.empty()) text += fmt::format(" om {}", listed(course.topics));
    return text + '.';
}

std::string in_words(const domain::InformationMeeting& meeting) {
    auto text = fmt::format("{} {:%Y}", html::capitalized(html::weekday_date(meeting.on)), meeting.on);
    if (meeting.at) text += ' ' + html::time(*meeting.at);
    return fmt::format("{}, {}", text, meeting.place);
}

void add_programme(views::BecomeMentor& view, const Visit& visit, const app::PublicProgramme& found) {
    const auto& programme = *found.policy;
    view.programme = programme.name;
    view.unit = programme.unit;
    view.about = programme.about;
    for (const auto& rule : programme.rules)
        if (concerns_mentor(rule, visit.today())) view.expected.push_back(sentence(rule, programme));
    for (const auto& course : programme.courses)
        if (course.is_offered) view.courses.push_back(in_words(course));
    for (const auto& each : found.meetings) view.meetings.push_back(in_words(each));
    view.is_open = found.open.has_value();
    view.next = found.next;
    view.months_kept = months_kept(programme, visit.today());
}

void add_typed(views::BecomeMentor& view, const Visit& visit, const domain::Programme& programme) {
    view.name = visit.field("navn"), view.phone = visit.field("mobil"), view.email = visit.field("mail");
    view.postcode = visit.field("postnr"), view.languages = visit.field("sprog"), view.words = visit.field("ord");
    view.channel = visit.field("hoert");
    view.is_adult = !visit.field("voksen").empty();
    if (const auto* channels = programme.list(domain::lists::channel))
        for (const auto& each : channels->codes)
            if (each.is_offered) view.channels.push_back({each.key, each.label, each.key == view.channel});
}

/// The page; `ticket` is what its form goes on with, and "" makes a new one.
http::Response show(const Visit& visit, std::vector<views::FieldError> errors, std::string ticket = "") {
    const auto found = app::public_programme(*visit.world, visit.captures["programme"]);
    if (!found) return not_found(visit);
    const auto spoken = tongue(visit);
    const bool is_english = spoken == Tongue::english;
    views::BecomeMentor view{.shell = shell(visit, is_english ? "Become a mentor" : "Bliv mentor"),
                             .errors = std::move(errors),
                             .is_english = is_english,
                             .here = here(visit, spoken),
                             .other_tongue = here(visit, is_english ? Tongue::danish : Tongue::english)};
    if (is_english) view.shell.language = english;
    add_programme(view, visit, *found);
    add_typed(view, visit, *found->policy);
    view.ticket = ticket.empty() ? app::form_ticket(*visit.world, found->policy->key) : std::move(ticket);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

domain::ApplicationDraft draft(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    return {.name = field("navn"),
            .phone = field("mobil"),
            .email = field("mail"),
            .postcode = field("postnr"),
            .languages = field("sprog"),
            .channel = field("hoert"),
            .words = field("ord"),
            .is_adult = !visit.field("voksen").empty()};
}

std::string not_taken(Tongue spoken) {
    return spoken == Tongue::english
               ? "We could not take it just now, and nothing is lost. Look it through, wait a minute, and send it "
                 "again."
               : "Vi kunne ikke tage imod det lige nu, og intet er gået tabt. Se det igennem, vent et minut, og send "
                 "det igen.";
}

std::string too_late(Tongue spoken) {
    return spoken == Tongue::english ? "We are sorry: we have just stopped taking applications for this time."
                                     : "Vi beklager: Vi er lige holdt op med at tage imod ansøgninger for denne gang.";
}

}  // namespace

http::Response become_mentor(const Visit& visit) { return show(visit, {}); }

http::Response apply(const Visit& visit) {
    const auto spoken = tongue(visit);
    const auto sent_ticket = std::string(visit.field("seddel"));
    const auto sent = app::apply(*visit.world, {.programme = std::string(visit.captures["programme"]),
                                                .draft = draft(visit),
                                                .ticket = sent_ticket,
                                                .trap = std::string(visit.field("hjemmeside")),
                                                .sender = visit.request.address,
                                                .tongue = spoken});
    if (sent) {
        const auto to = html::path("/{}/{}/bliv-mentor/tak", visit.world->slug, visit.captures["programme"]);
        return http::see_other((spoken == Tongue::english ? to.with("sprog", english) : to).text());
    }
    return std::visit(overloaded{[&](const app::NotFound&) { return not_found(visit); },
                                 [&](const app::NoRoundNow&) { return show(visit, {{"ansoeg", too_late(spoken)}}); },
                                 [&](const app::NotTakenNow& later) {
                                     return show(visit, {{"ansoeg", not_taken(spoken)}}, later.ticket);
                                 },
                                 [&](const std::vector<domain::ApplicationFault>& faults) {
                                     std::vector<views::FieldError> errors;
                                     for (const auto& each : faults)
                                         errors.push_back({std::string(each.field), sentence(each, spoken)});
                                     return show(visit, std::move(errors), sent_ticket);
                                 }},
                      sent.error());
}

http::Response thanks(const Visit& visit) {
    if (!app::public_programme(*visit.world, visit.captures["programme"])) return not_found(visit);
    const auto spoken = tongue(visit);
    const bool is_english = spoken == Tongue::english;
    views::Thanks view{
        .shell = shell(visit, is_english ? "Thank you" : "Tak"), .is_english = is_english, .back = here(visit, spoken)};
    if (is_english) view.shell.language = english;
    return page(visit, view);
}

}  // namespace mentorkorps::web::pages
