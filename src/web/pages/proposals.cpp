#include "app/proposals.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "compiled/proposal.hpp"
#include "compiled/proposals.hpp"
#include "domain/imports/values.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/mine.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/proposals.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Answer;
using domain::Party;
using domain::ProposalFault;
using domain::ProposalId;
using domain::ProposalState;

html::Url address(const Visit& visit) {
    return html::path("/{}/{}/forslag", visit.world->slug, visit.programme->policy->key);
}
html::Url address(const Visit& visit, ProposalId id) {
    return html::path("/{}/{}/forslag/{}", visit.world->slug, visit.programme->policy->key, id);
}

std::string names(const domain::MatchProposal& proposal) {
    return fmt::format("{} og {}", proposal.young.name, proposal.mentor.name);
}

struct Heading {
    std::vector<ProposalState> states;
    std::string_view id, text;
};
const Heading headings[] = {{{ProposalState::accepted}, "ja", "Alle har sagt ja"},
                            {{ProposalState::talk}, "tale", "Vil tale om det først"},
                            {{ProposalState::asked}, "venter", "Venter på svar"},
                            {{ProposalState::matched, ProposalState::declined, ProposalState::expired,
                              ProposalState::overtaken, ProposalState::withdrawn},
                             "sluttet",
                             "Sluttet"}};

std::string stand_of(const app::ProposalLine& line) {
    const auto& [proposal, state] = line;
    const bool has_date = state == ProposalState::asked || state == ProposalState::talk;
    return has_date ? fmt::format("Frist {}", html::date(proposal.answer_by))
                    : fmt::format("{}, foreslået {}", label(state), html::date(proposal.on));
}

http::Response show_all(const Visit& visit, std::vector<views::FieldError> errors) {
    const auto found = app::proposals(*visit.world, visit.viewer(), visit.programme->id);
    if (!found) return not_found(visit);
    views::Proposals view{.shell = shell(visit, "Forslag til match", "unge"), .errors = std::move(errors)};
    view.match_all = html::path("/{}/{}/matchning", visit.world->slug, visit.programme->policy->key);
    view.method = html::path("/{}/saadan-finder-vi-en-mentor", visit.world->slug);
    for (const auto& heading : headings) {
        views::Proposals::Group group{std::string(heading.id), std::string(heading.text), {}};
        for (const auto& line : *found)
            if (std::ranges::count(heading.states, line.state) > 0 && !line.proposal.is_direct())
                group.lines.push_back({names(line.proposal), stand_of(line), address(visit, line.proposal.id)});
        if (!group.lines.empty()) view.groups.push_back(std::move(group));
    }
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

std::optional<domain::MatchingWeights> typed_weights(const Visit& visit) {
    domain::MatchingWeights weights;
    for (const auto& [part, name] : mentorkorps::names<domain::FitPart>) {
        const auto weight = number_in<int>(visit.field(fmt::format("v-{}", name)));
        if (!weight || *weight < 0 || *weight > domain::weight_max) return std::nullopt;
        weights[part] = *weight;
    }
    return weights;
}

/// The last day on which somebody may answer; as usual where the form does not ask.
std::optional<Date> typed_last_day(const Visit& visit) {
    if (visit.field("frist").empty()) return visit.today() + std::chrono::days{domain::answer_days_usual};
    return typed_date(visit, "frist");
}

std::string heading_of(Party party, const domain::MatchProposal& proposal) {
    switch (party) {
        case Party::mentor: return proposal.mentor.name;
        case Party::young_person: return proposal.young.name;
        default: return "Forældrene";
    }
}

std::string said_by(Party party, const domain::MatchProposal& proposal) {
    const domain::PartyAnswer* last = nullptr;
    for (const auto& each : proposal.answers)
        if (each.party == party) last = &each;
    return last == nullptr ? "Har ikke svaret."
                           : fmt::format("{}, svaret den {}.", label(last->answer), html::date(last->on));
}

views::Proposal::Answers answers_of(Party party, const app::ProposalStory& story) {
    const auto& proposal = story.line.proposal;
    views::Proposal::Answers view{
        .party = std::string(name_of(party)), .heading = heading_of(party, proposal), .said = said_by(party, proposal)};
    if (party == Party::mentor) view.phone = story.mentor.phone.value_or("");
    if (party == Party::young_person) view.phone = story.young.phone.value_or("");
    const auto now = answer_of(proposal, party);
    for (const auto& [answer, name] : mentorkorps::names<Answer>)
        view.choices.push_back({std::string(name), std::string(label(answer)), now == answer});
    return view;
}

std::string whose_weights(const store::Basis& basis) {
    std::vector<std::string> parts;
    for (const auto part : split(basis.weights, ',')) {
        const auto word = trim(part);
        const auto space = word.find(' ');
        const auto known = named<domain::FitPart>(word.substr(0, space));
        if (known && space != std::string_view::npos)
            parts.push_back(fmt::format("{} {}", label(*known), word.substr(space + 1)));
    }
    return fmt::format(
        "Så meget talte hver ting: {}. {}", listed(parts),
        basis.version ? "Reglerne var dem, I selv har udgivet." : "Reglerne var dem, programmet begyndte med.");
}

views::Proposal::Meeting meeting_of(const app::ProposalStory& story) {
    views::Proposal::Meeting view{.with = meeting_with(story.at_meeting)};
    if (!story.meeting) return view;
    view.on = iso(story.meeting->on);
    view.place = story.meeting->place;
    if (story.meeting->at) view.at = html::time(*story.meeting->at).substr(4);  // without "kl. "
    view.said = fmt::format("Aftalt: {}.", in_words(*story.meeting));
    return view;
}

http::Response show(const Visit& visit, std::vector<views::FieldError> errors) {
    const auto id = visit.id<ProposalId>("proposal");
    const auto story = app::proposal_story(*visit.world, visit.viewer(), visit.programme->id, id);
    if (!story) return not_found(visit);
    const auto& [proposal, state] = story->line;
    views::Proposal view{.shell = shell(visit, "Forslag til match", "unge"), .errors = std::move(errors)};
    view.heading = names(proposal);
    view.stand = label(state);
    view.asked = fmt::format("Foreslået {}, frist {}.", html::date(proposal.on), html::date(proposal.answer_by));
    view.here = address(visit, id);
    view.list = address(visit);
    view.method = html::path("/{}/saadan-finder-vi-en-mentor", visit.world->slug);
    view.young_page = html::path("/{}/personer/{}", visit.world->slug, proposal.young.person);
    view.mentor_page = html::path("/{}/personer/{}", visit.world->slug, proposal.mentor.person);
    view.make =
        html::path("/{}/{}/unge/{}/match", visit.world->slug, visit.programme->policy->key, proposal.young.person)
            .with("mentor", std::to_string(proposal.commitment.value));
    view.young = proposal.young.name;
    view.mentor = proposal.mentor.name;
    view.may_change = story->may_change && is_open(state);
    view.is_accepted = state == ProposalState::accepted;
    view.has_answers = !proposal.is_direct();
    for (const auto party : proposal.asked) view.answers.push_back(answers_of(party, *story));
    view.meeting = meeting_of(*story);
    view.score = (story->basis.score + domain::fits_wholly / 200) / (domain::fits_wholly / 100);
    for (const auto line : split(story->basis.sentences, '\n'))
        if (!line.empty()) view.sentences.emplace_back(line);
    view.weights = whose_weights(story->basis);
    view.today = iso(visit.today());
    if (!view.errors.empty() && visit.request.path.ends_with("/moede")) {
        view.meeting.on = visit.field("dato");
        view.meeting.at = visit.field("klokken");
        view.meeting.place = visit.field("sted");
    }
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

/// Which field of the page a fault is about.
std::string field_of(ProposalFault fault) {
    switch (fault) {
        case ProposalFault::meeting_passed: return "dato";
        case ProposalFault::place_too_long: return "sted";
        default: return "stand";
    }
}

http::Response changed(const Visit& visit, const app::ProposalChange& change, std::string_view message) {
    const auto id = visit.id<ProposalId>("proposal");
    if (change) return done(visit.in_programme(fmt::format("/forslag/{}", id.value)), message);
    const auto* fault = std::get_if<ProposalFault>(&change.error());
    return fault == nullptr ? not_found(visit) : show(visit, {{field_of(*fault), sentence(*fault)}});
}

}  // namespace

std::optional<app::TwoOfThem> two_in(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto young = number_in<std::int64_t>(text.substr(0, dash));
    const auto mentor = number_in<std::int64_t>(text.substr(dash + 1));
    if (!young || !mentor) return std::nullopt;
    return app::TwoOfThem{{*young}, {*mentor}};
}

std::string in_words(const domain::FirstMeeting& meeting) {
    auto text = html::weekday_date(meeting.on);
    if (meeting.at) text += ' ' + html::time(*meeting.at);
    if (!meeting.place.empty()) text += ", " + meeting.place;
    return text;
}

std::string meeting_with(const std::vector<Party>& parties) {
    return fmt::format("Det første møde er for {}.", domain::the(parties));
}

http::Response proposals(const Visit& visit) { return show_all(visit, {}); }

http::Response propose(const Visit& visit) {
    const auto last_day = typed_last_day(visit);
    if (!last_day) return show_all(visit, {{"forslag", "Vi kan ikke læse fristen. Skriv den som 28-02-2026."}});
    const auto pairs = visit.request.form.all("par");
    if (pairs.size() > app::proposed_at_once_max)
        return show_all(visit, {{"forslag", fmt::format("I kan højst spørge {} på én gang. Spørg nogle af dem først.",
                                                        app::proposed_at_once_max)}});
    std::vector<std::string> refusals;
    std::vector<ProposalId> made;
    for (const auto text : pairs) {
        const auto two = two_in(text);
        if (!two) continue;
        const auto proposed =
            app::propose(*visit.world, visit.viewer(), {visit.programme->id, *two, *last_day, typed_weights(visit)});
        if (proposed)
            made.push_back(*proposed);
        else
            refusals.push_back(sentence(proposed.error()));
    }
    if (made.empty() && refusals.empty()) refusals.emplace_back("Vælg, hvem der skal foreslås hinanden.");
    if (!refusals.empty() && !made.empty())
        refusals.insert(refusals.begin(),
                        fmt::format("{} er spurgt. De andre er ikke.", html::counted(std::ssize(made), "par", "par")));
    if (!refusals.empty()) return show_all(visit, {{"forslag", fmt::format("{}", fmt::join(refusals, " "))}});
    if (made.size() > 1) return done(visit.in_programme("/forslag"), "forslag");
    return done(visit.in_programme(fmt::format("/forslag/{}", made.front().value)), "forslag");
}

http::Response proposal(const Visit& visit) { return show(visit, {}); }

http::Response answer_proposal(const Visit& visit) {
    const auto party = named<Party>(visit.field("part"));
    const auto answer = named<Answer>(visit.field("svar"));
    if (!party) return show(visit, {{"stand", sentence(ProposalFault::not_asked)}});
    if (!answer)
        return show(visit,
                    {{fmt::format("{}-svar", name_of(*party)), "Vælg ja, nej eller at de vil tale om det først."}});
    const auto id = visit.id<ProposalId>("proposal");
    return changed(visit, app::answer_for(*visit.world, visit.viewer(), id, *party, *answer), "svar");
}

http::Response arrange_meeting(const Visit& visit) {
    const auto on = typed_date(visit, "dato");
    if (!on) return show(visit, {{"dato", "Vi kan ikke læse datoen. Skriv den som 28-02-2026."}});
    domain::FirstMeeting meeting{.on = *on, .place = std::string(trim(visit.field("sted")))};
    if (const auto text = trim(visit.field("klokken")); !text.empty()) {
        const auto time = domain::parse_time(text);
        if (!time) return show(visit, {{"klokken", "Vi kan ikke læse klokkeslættet. Skriv det som 16.30."}});
        meeting.at = *time;
    }
    const auto id = visit.id<ProposalId>("proposal");
    return changed(visit, app::arrange(*visit.world, visit.viewer(), id, meeting), "foerste-moede");
}

http::Response withdraw_proposal(const Visit& visit) {
    const auto id = visit.id<ProposalId>("proposal");
    return changed(visit, app::withdraw(*visit.world, visit.viewer(), id), "forslag-tilbage");
}

http::Response answer_own_proposal(const Visit& visit) {
    const auto id = visit.id<ProposalId>("proposal");
    const auto field = fmt::format("forslag-{}", id.value);
    const auto answer = named<Answer>(visit.field("svar"));
    if (!answer)
        return mentors_page(visit, fresh_contact_form(visit), {{field, "Vælg ja, nej eller at du vil tale først."}});
    const auto change = app::answer_own(*visit.world, visit.viewer(), id, *answer);
    if (change) return done(visit.to("/mine"), "eget-svar");
    if (const auto* first = std::get_if<app::DeclarationFirst>(&change.error()))
        return mentors_page(visit, fresh_contact_form(visit), {{std::string(texts_first_field), sentence(*first)}});
    const auto* fault = std::get_if<ProposalFault>(&change.error());
    if (fault == nullptr) return not_found(visit);
    return mentors_page(visit, fresh_contact_form(visit), {{"indhold", "Forslaget gælder ikke mere."}});
}

}  // namespace mentorkorps::web::pages
