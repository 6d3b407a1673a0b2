#include "app/matches.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "app/deviations.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "compiled/match.hpp"
#include "domain/contacts/due.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/practice.hpp"
#include "web/pages/requirements.hpp"
#include "web/pages/standards.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::MatchId;
using domain::MatchState;

html::Url address(const Visit& visit) {
    return html::path("/{}/match/{}", visit.world->slug, visit.id<MatchId>("match"));
}

/// ", siden 05-10-2026", and until when.
std::string period(const domain::MatchMember& member) {
    std::string text;
    if (member.from != domain::since_ever) text += ", siden " + html::date(member.from);
    if (member.to) text += ", indtil " + html::date(*member.to);
    return text;
}

std::vector<views::MatchPerson> people(const Visit& visit, const std::vector<domain::MatchMember>& members,
                                       bool with_pages) {
    std::vector<views::MatchPerson> found;
    for (const auto& each : members) {
        views::MatchPerson person{.name = each.name, .page = {}, .since = period(each)};
        if (with_pages) person.page = html::path("/{}/personer/{}", visit.world->slug, each.person);
        found.push_back(std::move(person));
    }
    return found;
}

std::string in_words(const std::optional<domain::MeetingAgreement>& agreement) {
    if (!agreement) return "Ingen egen aftale. Programmets regler gælder.";
    auto text = html::capitalized(rhythm(agreement->every_days));
    if (agreement->minutes) text += ", " + html::minutes(*agreement->minutes);
    return text;
}

/// The label of a code of a list; the code itself where the list has none.
std::string label_in(const domain::Programme* policy, std::string_view list, const std::string& code) {
    return policy == nullptr ? code : policy->label_of(list, code);
}

std::string in_words(const domain::ContactLine& contact) {
    auto text = std::string(label(contact.mode));
    if (contact.outcome != domain::ContactOutcome::held) return text + ": " + std::string(label(contact.outcome));
    if (contact.minutes) text += ", " + html::minutes(*contact.minutes);
    return text;
}

void add_history(views::Match& view, const app::MatchStory& story) {
    for (const auto& each : story.stands)
        view.stands.push_back({.label = std::string(label(each.state)),
                               .from = each.from == domain::since_ever ? "Ukendt dag" : html::long_date(each.from),
                               .reason = label_in(story.policy, domain::lists::end_reason, each.reason)});
    for (const auto& each : story.contacts) view.contacts.push_back({each.on, in_words(each)});
}

constexpr std::size_t tasks_shown = 4;

std::string due_in_words(const domain::Task& task, Date today) {
    const auto late = static_cast<int>((today - *task.to_do_on).count());
    return (late > 0 ? "Skulle være holdt " : "Senest ") + ago(late);
}

void add_talks(views::Match& view, const Visit& visit, const app::MatchStory& story) {
    view.may_write_talks = story.may_change && story.match.form != domain::MatchForm::open;
    view.has_talks = view.may_write_talks || !story.talks.empty();
    view.has_guardian = story.has_guardian;
    std::size_t to_do = 0;
    for (const auto& task : story.tasks) {
        if (!task.to_do_on || ++to_do > tasks_shown) continue;
        view.tasks.push_back({std::string(the(task.key.party)), due_in_words(task, visit.today()),
                              html::path("/{}/samtaler/{}", visit.world->slug, task.id),
                              *task.to_do_on < visit.today()});
    }
    view.more_tasks = static_cast<int>(to_do - view.tasks.size());
    for (const auto& written : story.talks) {
        const auto& talk = written.talk;
        views::MatchTalk line{talk.on, std::string(the(talk.party)), {}, {}, written.author, {}};
        if (talk.mode) line.mode = talk_label(*talk.mode);
        if (talk.assessment) line.assessment = label(*talk.assessment);
        if (talk.support)
            line.answers.push_back({std::string(domain::support_question), {std::string(label(*talk.support))}});
        for (const auto& each : talk.answers) line.answers.push_back({each.question, paragraphs(each.answer)});
        view.talks.push_back(std::move(line));
    }
}

constexpr std::size_t deciding_shown = 5;

/// The latest of the contacts that decided it, and how many more.
std::string built_on(const app::SaidVerdict& verdict) {
    const auto& contacts = verdict.contacts;
    if (const auto& other = verdict.decided_by; other && contacts.empty())
        return fmt::format("{} {}", label(other->what), html::long_date(other->on));
    std::vector<std::string> parts;
    const auto more = contacts.size() - std::min(contacts.size(), deciding_shown);
    for (const auto& each : std::span(contacts).subspan(more)) {
        parts.push_back(fmt::format("{} {}", label(each.mode), html::long_date(each.on)));
        if (each.outcome != domain::ContactOutcome::held) parts.back() += fmt::format(" ({})", label(each.outcome));
    }
    if (more > 0) parts.push_back(fmt::format("{} til", more));
    return listed(parts);
}

/// Once a rule, though it says the same of two young people.
std::string waiver_field(const std::string& rule) { return "fravig-" + rule; }

void add_verdicts(views::Match& view, const Visit& visit, const app::MatchStory& story) {
    auto open = story.deviates_from;
    for (const auto& each : story.verdicts) {
        if (each.ordinal != 0 || each.outcome == domain::Outcome::not_relevant) continue;
        auto& line = view.verdicts.emplace_back(std::string(label(each.outcome)), std::string(mark_of(each.outcome)),
                                                each.explanation, each.rule->source, built_on(each));
        if (each.outcome != domain::Outcome::broken || std::erase(open, each.rule->key) == 0) continue;
        line.rule = each.rule->key;
        line.field = waiver_field(each.rule->key);
        if (visit.field("regel") == each.rule->key) line.reason = visit.field("fordi");
    }
}

void add_requirements(views::Match& view, const Visit& visit, const app::MatchStory& story) {
    view.today = iso(visit.today());
    view.requirements = requirement_lines(visit, story.asked, names_in(story.match));
    if (!view.is_running)
        for (auto& each : view.requirements) each.stand = "Mangler";  // what belongs to the end is no longer to come
    view.fulfil = html::path("/{}/match/{}/paa-plads", visit.world->slug, story.match.id);
    for (const auto& each : story.waivers) {
        view.waivers.push_back(
            {rule_sentence(*story.policy, each.rule, each.on), each.on, each.author, paragraphs(each.reason)});
    }
}

void add_rationales(views::Match& view, const app::MatchStory& story) {
    for (const auto& each : story.rationales)
        view.rationales.push_back({copenhagen(each.at).date, each.author, paragraphs(each.text)});
    if (!story.rationales.empty()) view.rationale = story.rationales.front().text;
}

views::Match filled(const Visit& visit, const app::MatchStory& story) {
    const auto& match = story.match;
    views::Match view{.shell = shell(visit, "Match"),
                      .errors = {},
                      .heading = heading(match),
                      .stand = std::string(label(match.stand.state)),
                      .is_running = is_running(match.stand.state),
                      .is_paused = match.stand.state == MatchState::paused,
                      .may_change = story.may_change,
                      .mentors = people(visit, match.mentors, story.may_change),
                      .young_people = people(visit, match.young_people, story.may_change),
                      .agreement = in_words(match.agreement),
                      .outcome = {},
                      .held = story.totals.held,
                      .minutes = story.totals.minutes,
                      .not_held = story.totals.not_held,
                      .per_month = {},
                      .stands = {},
                      .contacts = {},
                      .fields = {},
                      .here = address(visit)};
    view.place = story.place;
    view.hides_place = story.hides_place;
    if (story.usual) view.fields = agreement_fields({match.agreement.value_or(*story.usual), story.place});
    if (match.outcome) view.outcome = label_in(story.policy, domain::lists::outcome, *match.outcome);
    const auto until = view.is_running ? visit.today() : match.stand.from;
    view.per_month = domain::per_month(match, story.totals.held, until);
    add_history(view, story);
    add_talks(view, visit, story);
    add_rationales(view, story);
    add_verdicts(view, visit, story);
    view.standards = standard_lines(story.standards);
    if (story.fragile) {
        view.fragile = why(*story.fragile);
        view.is_silent = story.fragile->is_silent();
        view.needs_a_call = story.fragile->needs_a_call();
        view.early_end = sentence(*story.fragile->rule, *story.policy);
        view.early_source = story.fragile->rule->source;
    }
    if (story.policy != nullptr) add_requirements(view, visit, story);
    return view;
}

constexpr const char* rationale_field = "begrundelse";

http::Response show(const Visit& visit, const std::optional<views::FieldError>& error = {}) {
    const auto story = app::match_story(*visit.world, visit.viewer(), visit.id<MatchId>("match"));
    if (!story) return not_found(visit);
    auto view = filled(visit, *story);
    if (error) {
        view.errors.push_back(*error);
        if (visit.request.path.ends_with("/paa-plads")) view.errors.back().field = tick_field(visit, view.requirements);
        if (visit.request.path.ends_with("/aftale") && error->field != views::whole_page)
            view.fields = agreement_as_typed(visit);
        if (error->field == rationale_field) view.rationale = visit.field(rationale_field);
    }
    return page(visit, view, error ? 422 : 200);
}

http::Response move(const Visit& visit, MatchState to) {
    const auto moved = app::move_match(*visit.world, visit.viewer(), visit.id<MatchId>("match"), to);
    if (moved) return done(address(visit).text(), "status");
    if (moved.error() == app::MoveRefusal::not_found) return not_found(visit);
    return show(visit, views::FieldError{views::whole_page, sentence(moved.error())});
}

}  // namespace

http::Response match(const Visit& visit) { return show(visit); }
http::Response pause_match(const Visit& visit) { return move(visit, MatchState::paused); }
http::Response resume_match(const Visit& visit) { return move(visit, MatchState::active); }

http::Response fulfil_in_match(const Visit& visit) {
    const auto tick = typed_tick(visit);
    if (!tick) return show(visit, views::FieldError{views::whole_page, tick.error()});
    const auto kept = app::fulfil(*visit.world, visit.viewer(), visit.id<MatchId>("match"), *tick);
    if (kept) return done(address(visit).text(), tick->on ? "paa-plads" : "taget-af");
    const auto* fault = std::get_if<app::FulfilFault>(&kept.error());
    if (fault == nullptr) return not_found(visit);
    return show(visit, views::FieldError{views::whole_page, sentence(*fault)});
}

http::Response waive_in_match(const Visit& visit) {
    const auto rule = std::string(visit.field("regel"));
    const auto done_so =
        app::accept_deviation(*visit.world, visit.viewer(), visit.id<MatchId>("match"), rule, visit.field("fordi"));
    if (done_so) return done(address(visit).text(), "fraveget");
    const auto* fault = std::get_if<domain::DeviationFault>(&done_so.error());
    if (fault == nullptr) return not_found(visit);
    const bool is_shown = *fault != domain::DeviationFault::none && *fault != domain::DeviationFault::law;
    return show(visit, views::FieldError{is_shown ? waiver_field(rule) : views::whole_page, sentence(*fault)});
}

http::Response reason_match(const Visit& visit) {
    const auto kept =
        app::write_rationale(*visit.world, visit.viewer(), visit.id<MatchId>("match"), visit.field(rationale_field));
    if (kept) return done(address(visit).text(), "begrundelse");
    const auto* fault = std::get_if<domain::RationaleFault>(&kept.error());
    if (fault == nullptr) return not_found(visit);
    return show(visit, views::FieldError{rationale_field, std::string(sentence(*fault))});
}

http::Response agree(const Visit& visit) {
    const auto agreed = app::agree(*visit.world, visit.viewer(), visit.id<MatchId>("match"), typed_agreement(visit));
    if (agreed) return done(address(visit).text(), "aftale");
    if (const auto* refusal = std::get_if<app::MoveRefusal>(&agreed.error())) {
        if (*refusal == app::MoveRefusal::not_found) return not_found(visit);
        return show(visit, views::FieldError{views::whole_page, sentence(*refusal)});
    }
    const auto& fault = std::get<domain::AgreementFault>(agreed.error());
    return show(visit, views::FieldError{std::string(agreement_field(fault, visit)), fault.sentence});
}

}  // namespace mentorkorps::web::pages
