#include "app/matching.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "compiled/find_mentor.hpp"
#include "domain/proposals/proposal.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/both_weeks.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/requirements.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Candidate;
using domain::Reason;

constexpr std::size_t shown_first = 10;  // of nearly equal candidates nobody compares more

app::Enrolled enrolled(const Visit& visit) { return {visit.programme->id, visit.id<domain::PersonId>("person")}; }

html::Url address(const Visit& visit) {
    return html::path("/{}/{}/unge/{}/match", visit.world->slug, visit.programme->policy->key,
                      visit.id<domain::PersonId>("person"));
}

std::string lead(const domain::YoungPersonFacts& young, Date today) {
    std::string text;
    if (const auto years = age(young.person, today)) text = fmt::format("{} år. ", *years);
    if (domain::can_be_matched(young.state) && young.state_since != domain::since_ever)
        text += fmt::format("Har ventet {}.", span(static_cast<int>((today - young.state_since).count())));
    return text;
}

/// What speaks for the two, and wishes or hours that do not meet. How many young people a mentor has stands there
/// already.
bool is_worth_telling(const domain::FitShare& share) {
    if (!share.is_known || share.weight == 0 || share.part == domain::FitPart::free) return false;
    return share.value > 0 || share.part == domain::FitPart::wishes || share.part == domain::FitPart::time;
}

views::CandidateLine line(const Visit& visit, const Candidate& candidate) {
    const auto& mentor = candidate.mentor;
    views::CandidateLine line{.name = mentor.person.name,
                              .page = html::path("/{}/personer/{}", visit.world->slug, mentor.person.id),
                              .choose = address(visit).with("mentor", std::to_string(mentor.commitment.id.value)),
                              .reasons = {}};
    for (const auto& reason : candidate.reasons)
        line.reasons.push_back(
            {reason.sentence, reason.weight != Reason::Weight::for_it,
             reason.weight != Reason::Weight::for_it && reason.rule != nullptr ? reason.rule->source : std::string()});
    for (const auto& share : candidate.fit.shares)
        if (is_worth_telling(share)) line.reasons.push_back({share.sentence, share.value == 0});
    line.score = (candidate.fit.score + domain::fits_wholly / 200) / (domain::fits_wholly / 100);
    line.may_be_chosen_all_the_same = !candidate.possible() && candidate.may_be_waived();
    return line;
}

views::FindMentor filled(const Visit& visit, const app::MentorChoice& choice) {
    const auto& person = choice.young.person;
    views::FindMentor view{.shell = shell(visit, "Find mentor", "unge"),
                           .errors = {},
                           .name = person.name,
                           .lead = lead(choice.young, visit.today()),
                           .person = html::path("/{}/personer/{}", visit.world->slug, person.id),
                           .here = address(visit),
                           .proposals = html::path("/{}/{}/forslag", visit.world->slug, visit.programme->policy->key),
                           .today = visit.today(),
                           .can_be_matched = domain::can_be_matched(choice.young.state),
                           .stand = std::string(label(choice.young.state)),
                           .chosen = {},
                           .possible = {},
                           .impossible = {}};
    for (const auto& each : choice.candidates) {
        auto& list = each.possible() ? view.possible : view.impossible;
        auto& added = (list.first.size() < shown_first ? list.first : list.more).emplace_back(line(visit, each));
        added.may_be_chosen_all_the_same &= view.can_be_matched;
    }
    return view;
}

domain::CommitmentId mentor_in(std::string_view number) { return {number_in<std::int64_t>(number).value_or(0)}; }

/// The mentor whose number was sent, when they can take the young person, if need be against a rule.
const Candidate* chosen(const app::MentorChoice& choice, domain::CommitmentId mentor) {
    const auto found = std::ranges::find_if(choice.candidates, [&](const Candidate& each) {
        return each.may_be_waived() && each.mentor.commitment.id == mentor;
    });
    return found == choice.candidates.end() ? nullptr : &*found;
}

/// The two weeks, or what is missing before they can be shown.
void add_weeks(const Visit& visit, const app::MentorChoice& choice, const Candidate& candidate,
               views::ChosenMentor& view) {
    const auto& young = choice.young;
    const auto& mentor = candidate.mentor;
    view.weeks = both_weeks(young, mentor);
    if (view.weeks) return;
    view.time = candidate.fit.shares[static_cast<std::size_t>(domain::FitPart::time)].sentence;
    if (!visit.viewer().may(domain::Right::change_people, visit.programme->id)) return;
    const auto ask = [&](const domain::Person& person, const std::optional<domain::Week>& week) {
        if (week) return;
        view.to_ask.push_back({first_name(person), html::path("/{}/{}/personer/{}/tid", visit.world->slug,
                                                              visit.programme->policy->key, person.id)});
    };
    ask(young.person, young.week);
    ask(mentor.person, mentor.week);
}

views::ChosenMentor agreement_with(const Visit& visit, const app::MentorChoice& choice, const Candidate& candidate,
                                   Date start) {
    views::ChosenMentor view{.commitment = candidate.mentor.commitment.id.value, .line = line(visit, candidate)};
    view.agreement = agreement_fields({choice.usual});
    add_weeks(visit, choice, candidate, view);
    view.start = iso(visit.today());
    if (candidate.possible() && choice.young.proposed.empty())
        view.pair = fmt::format("{}-{}", choice.young.enrolment.id.value, candidate.mentor.commitment.id.value);
    view.answer_by = iso(visit.today() + std::chrono::days{domain::answer_days_usual});
    view.requirements = requirement_fields(visit, choice.asked, start);
    for (const auto& reason : candidate.reasons) {
        if (reason.weight != Reason::Weight::stops) continue;
        view.requirements.rules.push_back(reason.rule->key);
        view.requirements.may_be_waived = true;
    }
    return view;
}

domain::MatchDraft typed(const Visit& visit, Date start) {
    domain::MatchDraft draft{.mentor = mentor_in(visit.field("mentor")),
                             .start = start,
                             .agreement = typed_agreement(visit),
                             .rationale = std::string(trim(visit.field("begrundelse"))),
                             .in_place = ticked_tokens(visit),
                             .waiver = typed_waiver(visit)};
    return draft;
}

std::string_view field_of(const domain::MatchRefusal& refusal, const Visit& visit) {
    using domain::MatchFault;
    return std::visit(overloaded{[](MatchFault fault) -> std::string_view {
                                     if (fault == MatchFault::rationale_too_long) return "begrundelse";
                                     return fault == MatchFault::mentor_missing ||
                                                    fault == MatchFault::mentor_rejected ||
                                                    fault == MatchFault::not_waiting
                                                ? "mentor"
                                                : "start";
                                 },
                                 [&](const domain::AgreementFault& fault) { return agreement_field(fault, visit); },
                                 [](const domain::MentorCannot&) -> std::string_view { return "mentor"; },
                                 [](const domain::Stopped& stopped) { return stop_field(stopped); }},
                      refusal);
}

/// The page again, with what was typed and what is wrong with it.
http::Response once_more(const Visit& visit, const views::FieldError& error) {
    const auto mentor = mentor_in(visit.field("mentor"));
    const auto start = typed_date(visit, "start").value_or(visit.today());
    const auto choice = app::mentors_for(*visit.world, visit.viewer(), enrolled(visit), {mentor, start});
    if (!choice) return not_found(visit);
    auto view = filled(visit, *choice);
    view.errors.push_back(error);
    if (const auto* candidate = chosen(*choice, mentor); candidate != nullptr && view.can_be_matched) {
        view.chosen = agreement_with(visit, *choice, *candidate, start);
        view.errors.back().field = field_shown(error.field, view.chosen->requirements);
        view.chosen->agreement = agreement_as_typed(visit);
        view.chosen->start = std::string(visit.field("start"));
        view.chosen->rationale = std::string(visit.field("begrundelse"));
    }
    return page(visit, view, 422);
}

}  // namespace

http::Response find_mentor(const Visit& visit) {
    const auto mentor = mentor_in(visit.request.query.get("mentor"));
    const auto choice = app::mentors_for(*visit.world, visit.viewer(), enrolled(visit), {mentor, visit.today()});
    if (!choice) return not_found(visit);
    auto view = filled(visit, *choice);
    if (const auto* candidate = chosen(*choice, mentor); candidate != nullptr && view.can_be_matched)
        view.chosen = agreement_with(visit, *choice, *candidate, visit.today());
    return page(visit, view);
}

http::Response make_match(const Visit& visit) {
    const auto start = typed_date(visit, "start");
    if (!start) return once_more(visit, {"start", "Vi kan ikke læse startdatoen. Skriv den som 28-02-2026."});
    const auto made = app::make_match(*visit.world, visit.viewer(), enrolled(visit), typed(visit, *start));
    if (made) return done(visit.to(fmt::format("/match/{}", made->value)), "match");
    const auto* refusal = std::get_if<domain::MatchRefusal>(&made.error());
    if (refusal == nullptr) return not_found(visit);
    return once_more(visit, {std::string(field_of(*refusal, visit)), sentence(*refusal)});
}

}  // namespace mentorkorps::web::pages
