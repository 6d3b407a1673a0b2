#include "web/pages/mine.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/concerns.hpp"
#include "app/contacts.hpp"
#include "app/proposals.hpp"
#include "app/screening.hpp"
#include "base/random.hpp"
#include "base/words.hpp"
#include "compiled/mine.hpp"
#include "domain/contacts/due.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/concerns.hpp"
#include "web/pages/declarations.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/proposals.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using enum domain::ContactMode;
using enum domain::ContactOutcome;

constexpr ContactWay ways[] = {{"moede", "Vi mødtes", meeting, held},
                               {"telefon", "Vi talte i telefon", phone, held},
                               {"besked", "Vi skrev sammen", message, held},
                               {"online", "Vi sås på video", online, held},
                               {"aflyst", "Det blev aflyst", meeting, cancelled},
                               {"udeblev", "Den unge kom ikke", meeting, no_show}};
constexpr int usual_minutes = 60;

std::vector<domain::Person> young_people_of(const app::MentorsPage& own) {
    std::vector<domain::Person> all;
    for (const auto& each : own.matches) all.insert(all.end(), each.young_people.begin(), each.young_people.end());
    return all;
}

/// The first name; the whole one when somebody else of them has the same first name.
std::string name_among(const std::vector<domain::Person>& all, const domain::Person& young) {
    const auto is_shared = std::ranges::any_of(
        all, [&](const auto& each) { return each.id != young.id && first_name(each) == first_name(young); });
    return is_shared ? young.name : first_name(young);
}

views::OwnMatchLine line(const Visit& visit, const app::OwnMatch& own, const std::vector<domain::Person>& all) {
    const auto today = visit.today();
    views::OwnMatchLine line{.id = own.match.id.value,
                             .names = {},
                             .phones = {},
                             .agreement = {},
                             .last = "I har ikke noteret nogen kontakt endnu.",
                             .due = {},
                             .page = html::path("/{}/match/{}", visit.world->slug, own.match.id)};
    std::vector<std::string> names;
    for (const auto& young : own.young_people) {
        names.push_back(name_among(all, young));
        if (young.phone) line.phones.push_back(*young.phone);
    }
    line.names = listed(names);
    if (own.last_held) line.last = fmt::format("Sidst {}.", html::ago(*own.last_held, today));
    if (!own.every_days) return line;
    line.agreement = fmt::format("I ses {}.", rhythm(*own.every_days));
    if (const auto due = domain::next_due(own.match, own.last_held, *own.every_days)) {
        line.due = domain::due_in_words(*due, today) + ".";
        line.is_over_due = *due < today;
    }
    return line;
}

views::OwnContactLine line(const Visit& visit, const app::OwnContact& contact) {
    const auto& facts = contact.line;
    views::OwnContactLine line{.heading = listed(contact.young_people), .when = html::date(facts.on), .take_back = {}};
    const auto way = std::ranges::find_if(
        ways, [&](const ContactWay& each) { return each.mode == facts.mode && each.outcome == facts.outcome; });
    line.when += ": " + std::string(way == std::end(ways) ? label(facts.mode) : way->label);
    if (facts.minutes) line.when += ", " + html::minutes(*facts.minutes);
    if (contact.may_take_back) line.take_back = html::path("/{}/kontakter/{}/fortryd", visit.world->slug, facts.id);
    return line;
}

std::vector<std::string> about(const app::OwnProposal& own) {
    if (!own.is_open) return {"Det blev ikke til noget denne gang. Din koordinator finder en anden til dig."};
    std::vector<std::string> lines;
    if (own.young && own.meeting) lines.push_back(fmt::format("I mødes {}.", in_words(*own.meeting)));
    if (own.young && !own.meeting) lines.emplace_back("Din koordinator aftaler det første møde med jer.");
    if (own.young) lines.push_back(meeting_with(own.at_meeting));
    if (!own.young)
        lines.push_back(own.age ? fmt::format("Den unge er {} år.", *own.age)
                                : "Vi ved ikke, hvor gammel den unge er.");
    if (!own.needs.empty()) lines.push_back(fmt::format("Har brug for hjælp til: {}.", fmt::join(own.needs, ", ")));
    if (!own.interests.empty()) lines.push_back(fmt::format("Kan lide: {}.", own.interests));
    if (!own.young && own.needs.empty())
        lines.emplace_back("Din koordinator kan fortælle mere om, hvad den unge har brug for.");
    if (!own.young)
        lines.push_back(
            fmt::format("Svar senest den {}. Du får navnet, når alle har sagt ja.", html::date(own.answer_by)));
    return lines;
}

views::OwnProposalCard card(const Visit& visit, const app::OwnProposal& own) {
    views::OwnProposalCard card{.id = fmt::format("forslag-{}", own.id.value),
                                .heading = !own.is_open ? "Forslaget gælder ikke mere" : "Der er måske en ung til dig",
                                .lines = about(own),
                                .phones = {},
                                .answer = html::path("/{}/mine/forslag/{}", visit.world->slug, own.id),
                                .choices = {}};
    if (own.young) {
        card.heading = fmt::format("Alle har sagt ja: {}", own.young->name);
        if (own.young->phone) card.phones.push_back(*own.young->phone);
        return card;
    }
    if (!own.is_open) return card;
    for (const auto& [answer, name] : names<domain::Answer>)
        card.choices.push_back(
            {std::string(name),
             answer == domain::Answer::talk ? "Jeg vil tale med koordinatoren først" : std::string(label(answer)),
             own.mine == answer});
    return card;
}

/// As the first of the matches agreed.
int agreed_minutes(const app::MentorsPage& own) {
    for (const auto& each : own.matches)
        if (each.match.agreement && each.match.agreement->minutes) return *each.match.agreement->minutes;
    return usual_minutes;
}

}  // namespace

std::optional<ContactWay> contact_way(std::string_view key) {
    const auto* found = std::ranges::find(ways, key, &ContactWay::key);
    return found == std::end(ways) ? std::nullopt : std::optional(*found);
}

ContactForm fresh_contact_form(const Visit& visit) {
    return {.matches = {},
            .on = iso(visit.today()),
            .minutes = 0,
            .way = std::string(ways[0].key),
            .once = token(visit.world->random)};
}

http::Response mentors_page(const Visit& visit, const ContactForm& form, std::vector<views::FieldError> errors) {
    const auto own = app::mentors_page(*visit.world, visit.viewer());
    views::Mine view{.shell = shell(visit, "Mine unge", "mine"),
                     .errors = std::move(errors),
                     .matches = {},
                     .log = html::path("/{}/kontakter", visit.world->slug),
                     .once = form.once,
                     .on = form.on,
                     .today = visit.today(),
                     .lengths = length_options(form.minutes > 0 ? form.minutes : agreed_minutes(own)),
                     .ways = {},
                     .contacts = {}};
    for (const auto& each : app::own_texts(*visit.world, visit.viewer())) {
        auto& lines = each.keeps_out                              ? view.texts_first
                      : each.stand == domain::TextStand::accepted ? view.accepted_texts
                                                                  : view.new_texts;
        lines.push_back(own_text_line(visit, each));
    }
    view.screening = app::own_screening(*visit.world, visit.viewer());
    for (const auto& each : app::late_receipts(*visit.world, visit.viewer()))
        view.late_receipts.push_back(concern_alert(visit, each));
    for (const auto& each : app::own_proposals(*visit.world, visit.viewer()))
        view.proposals.push_back(card(visit, each));
    const auto all = young_people_of(own);
    for (const auto& each : own.matches) {
        view.matches.push_back(line(visit, each, all));
        view.matches.back().is_chosen = std::ranges::find(form.matches, each.match.id) != form.matches.end();
    }
    if (view.errors.empty() && view.matches.size() == 1) view.matches.front().is_chosen = true;
    for (const auto& each : ways)
        view.ways.push_back({std::string(each.key), std::string(each.label), each.key == form.way});
    for (const auto& each : own.contacts) view.contacts.push_back(line(visit, each));
    if (visit.request.query.get("gemt") == "kontakt-foer") view.shell.draft_done = "kontakt";
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

http::Response mine(const Visit& visit) { return mentors_page(visit, fresh_contact_form(visit)); }

}  // namespace mentorkorps::web::pages
