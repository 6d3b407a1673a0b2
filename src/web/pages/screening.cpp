#include "web/pages/screening.hpp"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "compiled/screening.hpp"
#include "domain/practice/entry.hpp"
#include "domain/recruitment/application.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::CommitmentState;
using domain::DecisionFault;
using domain::Reentry;
using domain::ScreeningFault;
using domain::ScreeningKind;
using domain::ScreeningVerdict;
using domain::StateRefusal;
using views::Screening;
using Error = views::FieldError;

constexpr std::string_view kind_field = "trin";

/// What the page shows besides the story: one of the forms.
struct Form {
    std::optional<ScreeningKind> kind{};
    std::optional<Error> error{};
    bool shows_letter = false;
};

app::Somebody who(const Visit& visit) { return {visit.programme->id, visit.id<domain::PersonId>("person")}; }

std::string field_of(std::size_t question) { return fmt::format("svar-{}", question + 1); }

std::string_view class_of(ScreeningVerdict verdict) {
    switch (verdict) {
        case ScreeningVerdict::green: return "state-good";
        case ScreeningVerdict::yellow: return "state-wait";
        case ScreeningVerdict::red: return "state-late";
    }
    return {};
}

std::string label_of(CommitmentState way) {
    switch (way) {
        case CommitmentState::waiting: return "Godkendt, og skal på venteliste";
        case CommitmentState::training: return "Godkendt, og skal på kursus";
        case CommitmentState::approved: return "Godkendt, og klar til et match";
        default: return "Afvist";
    }
}

template <class Choice>
std::vector<views::AgreementOption> options(const Visit& visit, std::string_view field) {
    std::vector<views::AgreementOption> found;
    for (const auto& [value, name] : names<Choice>)
        found.push_back({std::string(name), std::string(label(value)), visit.field(field) == name});
    return found;
}

Screening::Said said(std::string question, const std::string& text) { return {std::move(question), paragraphs(text)}; }

Screening::Entry entry(const domain::WrittenScreeningStep& written) {
    const auto& step = written.step;
    const auto also = step.also_by.empty() ? std::string() : " og " + step.also_by;
    Screening::Entry entry{.heading = std::string(label(step.kind)),
                           .when = fmt::format("{}, {}{}", html::date(step.on), step.held_by, also),
                           .verdict = std::string(label(step.verdict)),
                           .verdict_class = std::string(class_of(step.verdict)),
                           .author = written.author};
    if (!step.reason.empty()) entry.said.push_back(said("Hvorfor?", step.reason));
    for (const auto& [question, answer] : step.notes) entry.said.push_back(said(question, answer));
    return entry;
}

Screening::Entry entry(const domain::WrittenDecision& written) {
    const auto& decision = written.decision;
    const bool is_rejected = decision.outcome == domain::ScreeningOutcome::rejected;
    Screening::Entry entry{.heading = "Beslutning",
                           .when = html::date(decision.on),
                           .verdict = std::string(label(decision.outcome)),
                           .verdict_class = is_rejected ? "" : "state-good",
                           .author = written.author};
    if (is_rejected)
        entry.said.push_back(said("Må mentoren søge igen?", decision.again_from
                                                                ? "Ja, fra den " + html::long_date(*decision.again_from)
                                                                : std::string(label(decision.reentry))));
    if (!decision.reason.empty()) entry.said.push_back(said("Hvorfor?", decision.reason));
    return entry;
}

/// The newest first, as they were written.
void add_log(Screening& view, const app::ScreeningDesk& desk) {
    std::vector<std::pair<Instant, Screening::Entry>> all;
    for (const auto& each : desk.steps) all.emplace_back(each.at, entry(each));
    for (const auto& each : desk.decisions) all.emplace_back(each.at, entry(each));
    std::ranges::stable_sort(all, {}, [](const auto& each) { return each.first; });
    for (auto& each : all | std::views::reverse) view.log.push_back(std::move(each.second));
}

void add_asked(Screening& view, const Visit& visit, const app::ScreeningDesk& desk) {
    for (const auto& each : desk.asked) {
        const bool is_in_place = each.is_in_place(visit.today());
        view.asked.push_back({.what = std::string(each.what),
                              .by = std::string(label(*step_that_decides(each))),
                              .stand = is_in_place       ? "På plads " + html::date(*each.on)
                                       : each.is_refused ? "Ikke godkendt"
                                                         : "Mangler",
                              .is_in_place = is_in_place});
    }
    for (const auto& [kind, name] : names<ScreeningKind>)
        view.kinds.push_back({std::string(label(kind)), screening_page(visit).with(kind_field, name)});
}

void add_step_form(Screening& view, const Visit& visit, ScreeningKind kind) {
    const bool is_sent = visit.request.verb == http::Verb::post;
    view.kind = name_of(kind);
    view.kind_label = label(kind);
    view.takes_two = kind == ScreeningKind::home_visit;
    view.on = is_sent ? std::string(visit.field("dato")) : iso(visit.today());
    view.held_by = is_sent ? std::string(visit.field("holdt")) : visit.viewer().name;
    view.also_by = visit.field("ogsaa");
    view.why = visit.field("hvorfor");
    const auto questions = questions_for(kind);
    for (std::size_t i = 0; i < questions.size(); ++i)
        view.questions.push_back({field_of(i), questions[i], std::string(visit.field(field_of(i)))});
    view.verdicts = options<ScreeningVerdict>(visit, "vurdering");
}

void add_decision_form(Screening& view, const Visit& visit, const app::ScreeningDesk& desk) {
    view.way = visit.field("valg"), view.reentry = visit.field("igen");
    view.on = visit.request.verb == http::Verb::post ? std::string(visit.field("fra")) : iso(visit.today());
    view.reason = visit.field("grund"), view.again_from = visit.field("igen-fra");
    for (const auto way : desk.ways_on)
        view.ways.push_back({std::string(name_of(way)), label_of(way), view.way == name_of(way)});
    view.reentries = options<Reentry>(visit, "igen");
    for (const auto& each : desk.against) {
        view.against.push_back({each.sentence, each.rule->source, each.rule->is_law});
        if (std::ranges::find(view.rules, each.rule->key) == view.rules.end()) view.rules.push_back(each.rule->key);
    }
}

domain::DecisionDraft typed_decision(const Visit& visit) {
    return {.to = named<CommitmentState>(visit.field("valg")),
            .on = typed_date(visit, "fra"),
            .reason = std::string(visit.field("grund")),
            .reentry = named<Reentry>(visit.field("igen")),
            .again_from = typed_date(visit, "igen-fra")};
}

void add_letter(Screening& view, const Visit& visit, const app::ScreeningDesk& desk) {
    view.has_letter = true;
    view.can_send = desk.email.has_value();
    view.to = desk.email.value_or("");
    const auto typed = visit.request.form.find("brev");
    const auto decision = decided(typed_decision(visit), desk.steps, visit.today());
    view.letter = typed ? std::string(*typed)
                  : decision
                      ? letter_of_rejection(desk.name.substr(0, desk.name.find(' ')), desk.policy->unit, *decision)
                      : std::string();
}

http::Response show(const Visit& visit, const Form& form) {
    const auto desk = app::screening(*visit.world, visit.viewer(), who(visit));
    if (!desk) return not_found(visit);
    Screening view{.shell = shell(visit, "Screening af " + desk->name, "mentorer")};
    if (form.error) view.errors.push_back(*form.error);
    view.back = html::path("/{}/personer/{}", visit.world->slug, visit.id<domain::PersonId>("person"));
    view.here = screening_page(visit);
    view.decision = html::path("/{}/{}/mentorer/{}/screening/beslutning", visit.world->slug,
                               visit.programme->policy->key, visit.id<domain::PersonId>("person"));
    view.name = desk->name;
    view.state = label(desk->state);
    view.today = iso(visit.today());
    if (form.kind) {
        add_step_form(view, visit, *form.kind);
    } else {
        add_asked(view, visit, *desk);
        add_log(view, *desk);
        add_references(visit, *desk, view);
        add_decision_form(view, visit, *desk);
        if (form.shows_letter) add_letter(view, visit, *desk);
    }
    return page(visit, view, form.error ? 422 : 200);
}

domain::ScreeningDraft typed_step(const Visit& visit, std::optional<ScreeningKind> kind) {
    domain::ScreeningDraft draft{.kind = kind,
                                 .on = typed_date(visit, "dato"),
                                 .held_by = std::string(visit.field("holdt")),
                                 .also_by = std::string(visit.field("ogsaa")),
                                 .notes = {},
                                 .verdict = named<ScreeningVerdict>(visit.field("vurdering")),
                                 .reason = std::string(visit.field("hvorfor"))};
    if (!kind) return draft;
    const auto questions = questions_for(*kind);
    for (std::size_t i = 0; i < questions.size(); ++i)
        draft.notes.push_back({questions[i], std::string(visit.field(field_of(i)))});
    return draft;
}

/// The answer that a fault is about, or the first.
std::string note_with(ScreeningFault fault, const domain::ScreeningDraft& draft) {
    for (std::size_t i = 0; i < draft.notes.size(); ++i) {
        const auto& answer = draft.notes[i].answer;
        const bool is_long = length(trim(answer)) > domain::screening_letters_max;
        if (fault == ScreeningFault::notes_missing || is_long ||
            (fault == ScreeningFault::notes_hold_cpr && domain::may_hold_cpr(answer)))
            return field_of(i);
    }
    return field_of(0);
}

std::string field_of(ScreeningFault fault, const domain::ScreeningDraft& draft) {
    using enum ScreeningFault;
    switch (fault) {
        case kind_missing: return views::whole_page;
        case day_missing:
        case day_ahead: return "dato";
        case holder_missing:
        case name_long: return "holdt";
        case second_missing:
        case second_same: return "ogsaa";
        case notes_missing:
        case notes_long:
        case notes_hold_cpr: return note_with(fault, draft);
        case verdict_missing: return "vurdering";
        case reason_missing:
        case reason_long:
        case reason_holds_cpr: return "hvorfor";
    }
    return views::whole_page;
}

std::string_view field_of(DecisionFault fault) {
    using enum DecisionFault;
    switch (fault) {
        case way_missing: return "valg";
        case day_missing: return "fra";
        case reason_missing:
        case reason_missing_red:
        case reason_long:
        case reason_holds_cpr: return "grund";
        case reentry_missing: return "igen";
        case again_missing:
        case again_past: return "igen-fra";
        case letter_empty:
        case letter_holds_cpr:
        case letter_tells_care:
        case letter_is_way_in: return "brev";
    }
    return "valg";
}

http::Response show_fault(const Visit& visit, DecisionFault fault) {
    const auto field = field_of(fault);
    return show(visit, {.error = Error{std::string(field), sentence(fault)}, .shows_letter = field == "brev"});
}

http::Response refused_with(const Visit& visit, const app::DecisionRefusal& refusal) {
    return std::visit(
        overloaded{[&](const app::NotFound&) { return not_found(visit); },
                   [&](DecisionFault fault) { return show_fault(visit, fault); },
                   [&](StateRefusal why) {
                       const bool is_day = why == StateRefusal::in_future || why == StateRefusal::before_current;
                       return show(visit, {.error = Error{is_day ? "fra" : views::whole_page, sentence(why)}});
                   },
                   [&](const domain::Stopped& stopped) {
                       return show(visit, {.error = Error{"grund", sentence_at_entry(stopped)}});
                   }},
        refusal);
}

}  // namespace

html::Url screening_page(const Visit& visit) {
    return html::path("/{}/{}/mentorer/{}/screening", visit.world->slug, visit.programme->policy->key,
                      visit.id<domain::PersonId>("person"));
}

http::Response screening_refused(const Visit& visit, views::FieldError error) {
    return show(visit, {.error = std::move(error)});
}

http::Response screening(const Visit& visit) {
    return show(visit, {.kind = named<ScreeningKind>(visit.request.query.get(kind_field))});
}

http::Response write_screening_step(const Visit& visit) {
    const auto kind = named<ScreeningKind>(visit.field(kind_field));
    const auto draft = typed_step(visit, kind);
    const auto written = app::write_screening_step(*visit.world, visit.viewer(), who(visit), draft);
    if (written) return done(screening_page(visit).text(), "paa-plads");
    const auto* fault = std::get_if<ScreeningFault>(&written.error());
    if (fault == nullptr) return not_found(visit);
    return show(visit, {.kind = kind, .error = Error{field_of(*fault, draft), std::string(sentence(*fault))}});
}

http::Response decide_screening(const Visit& visit) {
    app::Deciding wish{.draft = typed_decision(visit)};
    for (const auto rule : visit.request.form.all("vist")) wish.rules.emplace_back(rule);
    const bool is_rejected = wish.draft.to == CommitmentState::rejected;
    if (is_rejected && visit.field("laest").empty()) {  // the letter is read first
        const auto desk = app::screening(*visit.world, visit.viewer(), who(visit));
        if (!desk) return not_found(visit);
        const auto decision = decided(wish.draft, desk->steps, visit.today());
        return decision ? show(visit, {.shows_letter = true}) : show_fault(visit, decision.error());
    }
    wish.letter = visit.field("send").empty() ? app::RejectionLetter::none : app::RejectionLetter::sent;
    wish.text = visit.field("brev");
    const auto outcome = app::decide_screening(*visit.world, visit.viewer(), who(visit), wish);
    if (!outcome) return refused_with(visit, outcome.error());
    const bool is_sent = is_rejected && wish.letter == app::RejectionLetter::sent;
    return done(screening_page(visit).text(), !is_rejected ? "status" : is_sent ? "afslag-sendt" : "afslag");
}

}  // namespace mentorkorps::web::pages
