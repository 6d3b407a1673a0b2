#include "app/talks.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "compiled/talk.hpp"
#include "domain/practice/talks.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using app::TalkPlace;
using domain::Assessment;
using domain::TalkFault;
using domain::TaskFault;

constexpr std::string_view until_field = "til", put_off_reason = "udsaet-fordi", set_aside_reason = "til-side-fordi",
                           settled_field = "klaret", to_field = "giv-til", nobody = "ingen", mode_field = "hvordan";

html::Url match_page(const Visit& visit, domain::MatchId match) {
    return html::path("/{}/match/{}", visit.world->slug, match);
}

std::optional<TalkPlace> asked_place(const Visit& visit) {
    return app::place_of(*visit.world, visit.id<domain::TaskId>("task"));
}

/// That no task asks for: with a party of the coordinator's choice.
TalkPlace chosen_place(const Visit& visit) {
    const auto party = named<domain::Party>(visit.request.query.get("med"));
    return {visit.id<domain::MatchId>("match"), {}, party.value_or(domain::Party::mentor)};
}

html::Url address(const Visit& visit, const TalkPlace& place) {
    if (place.task) return html::path("/{}/samtaler/{}", visit.world->slug, *place.task);
    return html::path("/{}/match/{}/samtale", visit.world->slug, place.match).with("med", name_of(place.party));
}

std::string field_of(std::size_t question) { return fmt::format("svar-{}", question + 1); }

std::string due_in_words(const domain::Task& task, Date today) {
    const auto day = task.to_do_on.value_or(task.due);
    const auto late = static_cast<int>((today - day).count());
    const auto put_off =
        task.state == domain::TaskState::put_off ? fmt::format(", udsat fra {}", html::date(task.due)) : "";
    return late > 0 ? fmt::format("Skulle være holdt {}, den {}{}", ago(late), html::date(day), put_off)
                    : fmt::format("Senest {}, den {}{}", ago(late), html::date(day), put_off);
}

domain::TalkDraft typed(const Visit& visit, const TalkPlace& place, const std::vector<std::string>& questions) {
    domain::TalkDraft draft{.party = place.party,
                            .on = typed_date(visit, "dato"),
                            .assessment = named<Assessment>(visit.field("vurdering"))};
    for (std::size_t i = 0; i < questions.size(); ++i)
        draft.answers.push_back({questions[i], std::string(visit.field(field_of(i)))});
    draft.support = named<domain::Support>(visit.field("stoette"));
    draft.mode = named<domain::ContactMode>(visit.field(mode_field));
    return draft;
}

void add_support(views::Talk& view, const Visit& visit) {
    const auto chosen = visit.field("stoette");
    view.support_question = domain::support_question;
    for (const auto& each : names<domain::Support>)
        view.support.push_back({std::string(each.name), std::string(label(each.value)), chosen == each.name});
    view.support.push_back({"", "Ikke spurgt", chosen.empty()});
}

/// One tap, and none is the right one beforehand.
void add_modes(views::Talk& view, const Visit& visit, std::optional<domain::ContactMode> asked) {
    const auto chosen = visit.field(mode_field);
    for (const auto mode : domain::talk_modes)
        view.modes.push_back({std::string(name_of(mode)), std::string(talk_label(mode)), chosen == name_of(mode)});
    view.modes.push_back({"", "Ikke oplyst", chosen.empty()});
    if (asked && !is_close_enough(domain::talk_modes.back(), asked))
        view.mode_hint = fmt::format(
            "Reglen beder om, at I taler sammen {}. Har I kun skrevet sammen, kan du godt "
            "gemme det her, men så står samtalen stadig i planen.",
            at_least(*asked));
}

void add_form(views::Talk& view, const Visit& visit, const app::TalkDesk& desk, domain::Party party) {
    const bool is_sent = visit.request.verb == http::Verb::post;
    view.today = visit.today();
    view.on = is_sent ? std::string(visit.field("dato")) : iso(visit.today());
    for (const auto& each : names<Assessment>)
        view.assessments.push_back(
            {std::string(each.name), std::string(label(each.value)), visit.field("vurdering") == each.name});
    add_modes(view, visit, desk.mode);
    if (party == domain::Party::young_person) add_support(view, visit);
    for (std::size_t i = 0; i < desk.questions.size(); ++i)
        view.questions.push_back({field_of(i), desk.questions[i], std::string(visit.field(field_of(i)))});
    view.until = visit.field(until_field);
    view.put_off_reason = visit.field(put_off_reason);
    view.set_aside_reason = visit.field(set_aside_reason);
    view.is_putting_off = visit.request.path.ends_with("/udsaet");
    view.is_setting_aside = visit.request.path.ends_with("/til-side");
}

void add_colleagues(views::Talk& view, const Visit& visit, const app::TalkDesk& desk) {
    const auto chosen = desk.handed_to ? std::to_string(desk.handed_to->value) : std::string(nobody);
    for (const auto& each : desk.colleagues) {
        const auto value = std::to_string(each.account.value);
        const auto name = each.account == visit.viewer().account ? each.name + " (dig selv)" : each.name;
        view.colleagues.push_back({value, name, value == chosen});
        if (value == chosen) view.in_hand = each.name;
    }
    view.is_handing_over = visit.request.path.ends_with("/giv");
}

http::Response show(const Visit& visit, const TalkPlace& place, std::vector<views::FieldError> errors = {}) {
    const auto desk = app::talk_desk(*visit.world, visit.viewer(), place);
    if (!desk) return not_found(visit);
    views::Talk view{
        .shell = shell(visit, "Samtale"), .errors = std::move(errors), .whom = std::string(the(place.party))};
    view.heading = heading(desk->match);
    view.match = match_page(visit, place.match);
    view.here = address(visit, place);
    view.is_with_mentor = place.party == domain::Party::mentor;
    view.why = desk->rule;
    view.source = desk->source;
    if (desk->task) {
        view.is_settled = desk->task->is_settled();
        view.can_be_put_off = !view.is_settled;
        if (view.is_settled) view.settled = std::string(name_of(*desk->task->state));
        if (!view.is_settled) view.due = due_in_words(*desk->task, visit.today());
    }
    for (const auto& each : desk->people)
        view.calls.push_back(
            {each.interpreter.empty() ? each.name : fmt::format("{} (tolk: {})", each.name, each.interpreter),
             each.phone ? std::optional(html::tel(*each.phone)) : std::nullopt,
             each.phone ? html::phone(*each.phone) : std::string()});
    add_form(view, visit, *desk, place.party);
    add_colleagues(view, visit, *desk);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

std::string field_of(TalkFault fault, const Visit& visit) {
    switch (fault) {
        case TalkFault::assessment_missing: return "vurdering";
        case TalkFault::answer_too_long:
            for (std::size_t i = 0;; ++i)
                if (length(visit.field(field_of(i))) > domain::answer_letters_max) return field_of(i);
        case TalkFault::day_missing:
        case TalkFault::in_future:
        case TalkFault::before_start:
        case TalkFault::after_end: return "dato";
    }
    return "dato";
}

/// What the page then says: that the talk is kept, and why it is asked for still.
std::string message_of(const app::KeptTalk& kept) {
    return kept.still_asked ? fmt::format("samtale-mangler-{}", name_of(*kept.still_asked)) : "samtale";
}

http::Response write(const Visit& visit, const TalkPlace& place) {
    const auto desk = app::talk_desk(*visit.world, visit.viewer(), place);
    if (!desk) return not_found(visit);
    const auto written = app::write_talk(*visit.world, visit.viewer(), place, typed(visit, place, desk->questions));
    if (written) return done(match_page(visit, written->match).text(), message_of(*written));
    return std::visit(
        overloaded{[&](const app::NotFound&) { return not_found(visit); },
                   [&](TalkFault fault) { return show(visit, place, {{field_of(fault, visit), sentence(fault)}}); },
                   [&](TaskFault fault) { return show(visit, place, {{"dato", sentence(fault)}}); }},
        written.error());
}

http::Response acted(const Visit& visit, const Result<domain::MatchId, app::TaskRefusal>& acted,
                     std::string_view reason_field, std::string_view message) {
    if (acted) return done(match_page(visit, *acted).text(), message);
    const auto* fault = std::get_if<TaskFault>(&acted.error());
    const auto where = asked_place(visit);
    if (fault == nullptr || !where) return not_found(visit);
    const bool is_about_day =
        *fault == TaskFault::day_missing || *fault == TaskFault::day_not_later || *fault == TaskFault::day_too_late;
    return show(visit, *where, {{std::string(is_about_day ? until_field : reason_field), sentence(*fault)}});
}

}  // namespace

http::Response talk(const Visit& visit) { return show(visit, chosen_place(visit)); }
http::Response write_talk(const Visit& visit) { return write(visit, chosen_place(visit)); }

http::Response asked_talk(const Visit& visit) {
    const auto place = asked_place(visit);
    return place ? show(visit, *place) : not_found(visit);
}

http::Response write_asked_talk(const Visit& visit) {
    const auto place = asked_place(visit);
    return place ? write(visit, *place) : not_found(visit);
}

http::Response put_off_talk(const Visit& visit) {
    return acted(visit,
                 app::put_off(*visit.world, visit.viewer(), visit.id<domain::TaskId>("task"),
                              typed_date(visit, until_field), visit.field(put_off_reason)),
                 put_off_reason, "udsat");
}

http::Response set_talk_aside(const Visit& visit) {
    return acted(
        visit,
        app::set_aside(*visit.world, visit.viewer(), visit.id<domain::TaskId>("task"), visit.field(set_aside_reason)),
        set_aside_reason, "til-side");
}

http::Response hand_over_talk(const Visit& visit) {
    const domain::AccountId to{typed_number(visit, to_field)};
    const bool is_nobody = visit.field(to_field) == nobody;
    return acted(visit,
                 app::hand_over(*visit.world, visit.viewer(), visit.id<domain::TaskId>("task"),
                                is_nobody ? std::nullopt : std::optional(to)),
                 to_field, "givet");
}

http::Response reopen_talk(const Visit& visit) {
    return acted(visit,
                 app::reopen(*visit.world, visit.viewer(), visit.id<domain::TaskId>("task"),
                             named<domain::TaskState>(visit.field(settled_field))),
                 views::whole_page, "op-igen");
}

}  // namespace mentorkorps::web::pages
