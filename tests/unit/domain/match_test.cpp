#include "domain/matches/match.hpp"

#include <gtest/gtest.h>

#include "domain/matches/making.hpp"
#include "domain/matches/rationale.hpp"
#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const Date today = date(2026, 11, 24);

Match since(Date start, MatchState state = MatchState::active) {
    return {.id = {1},
            .programme = {1},
            .mentors = {{{1}, "Bent", start, {}}},
            .young_people = {{{2}, "Mads", start, {}}},
            .stand = {state, start, {}},
            .started = start,
            .agreement = {},
            .outcome = {}};
}

Closing ending(Date on) { return {.on = on, .reason = "flyttet", .outcome = {}, .plan = {}}; }

std::optional<ClosingRefusal> refusal(const Match& match, const Closing& wish) {
    const auto closed = close(match, wish, tests::programme_file("middelfart"), today);
    return closed ? std::nullopt : std::optional(closed.error());
}

YoungPersonFacts waiting_since(Date day) {
    return {.enrolment = {},
            .person = {},
            .state = EnrolmentState::waiting,
            .state_since = day,
            .mentors_now = {},
            .earlier_mentors = {}};
}

Candidate ready_since(Date day) {
    Candidate candidate{};
    candidate.mentor.person.name = "Lone";
    candidate.mentor.state_since = day;
    return candidate;
}

MatchDraft beginning(Date start) { return {.mentor = {1}, .start = start, .agreement = {}, .rationale = {}}; }

std::string why_not(const YoungPersonFacts& young, const Candidate& candidate, const MatchDraft& draft) {
    const auto made = make({young, candidate, {}, agreement_bounds({}, today)}, draft, today);
    return made ? "" : sentence(made.error());
}

}  // namespace

TEST(Closing, needs_a_coded_reason_and_a_day_in_the_match) {
    using enum ClosingRefusal;
    const auto match = since(date(2026, 1, 5));
    EXPECT_EQ(refusal(match, ending(today)), std::nullopt);
    EXPECT_EQ(refusal(match, ending(date(2026, 11, 25))), in_future);
    EXPECT_EQ(refusal(match, ending(date(2026, 1, 4))), before_start);
    EXPECT_EQ(refusal(match, {.on = today, .reason = "", .outcome = {}, .plan = {}}), reason_missing);
    EXPECT_EQ(refusal(match, {.on = today, .reason = "vejret", .outcome = {}, .plan = {}}), reason_unknown);
    EXPECT_EQ(refusal(match, {.on = today, .reason = "flyttet", .outcome = "guld", .plan = {}}), outcome_unknown);
    EXPECT_EQ(refusal(since(date(2026, 1, 5), MatchState::closed), ending(today)), not_running);
    auto paused = match;
    paused.stand = {MatchState::paused, date(2026, 10, 1), {}};
    EXPECT_EQ(refusal(paused, ending(date(2026, 9, 30))), before_stand);
}

TEST(Match, goes_through_its_states_and_never_out_of_the_last) {
    for (const auto& to : names<MatchState>) {
        EXPECT_FALSE(may_follow(MatchState::closed, to.value)) << to.name;
        EXPECT_FALSE(may_follow(to.value, to.value)) << to.name;
        EXPECT_EQ(may_follow(to.value, MatchState::closed), is_running(to.value) || to.value == MatchState::accepted)
            << to.name;
    }
    EXPECT_TRUE(may_follow(MatchState::active, MatchState::paused));
    EXPECT_FALSE(may_follow(MatchState::paused, MatchState::proposed));
}

TEST(Match, has_its_mentors_for_a_time) {
    auto match = since(date(2026, 1, 5));
    EXPECT_TRUE(is_mentor(match, {1}, today));
    EXPECT_FALSE(is_mentor(match, {2}, today));
    match.mentors.front().to = date(2026, 11, 23);
    EXPECT_FALSE(is_mentor(match, {1}, today));
    EXPECT_TRUE(is_mentor(match, {1}, date(2026, 11, 23)));
}

TEST(Making, begins_when_both_are_ready_and_not_in_the_future) {
    const auto young = waiting_since(date(2026, 11, 2));
    const auto mentor = ready_since(date(2026, 11, 10));
    EXPECT_EQ(why_not(young, mentor, beginning(today)), "");
    EXPECT_EQ(why_not(young, mentor, beginning(date(2026, 11, 10))), "");
    EXPECT_EQ(why_not(young, mentor, beginning(date(2026, 11, 25))), sentence(MatchFault::in_future));
    EXPECT_EQ(why_not(young, mentor, beginning(date(2026, 11, 1))), sentence(MatchFault::before_waiting));
    EXPECT_EQ(why_not(young, mentor, beginning(date(2026, 11, 9))), sentence(MatchFault::before_ready));
}

TEST(Making, is_refused_in_words) {
    auto young = waiting_since(since_ever);
    auto mentor = ready_since(since_ever);
    auto draft = beginning(today);
    draft.agreement.terms.every_days = 0;
    EXPECT_EQ(why_not(young, mentor, draft), "Vælg, hvor ofte de mødes: fra hver dag til hver 92. dag.");
    draft.agreement.terms.every_days = 7;
    draft.rationale = std::string(2001, 'a');
    EXPECT_EQ(why_not(young, mentor, draft), sentence(MatchFault::rationale_too_long));
    mentor.reasons = {{Reason::Weight::for_it, "Bor i samme postnummer"}, {Reason::Weight::stops, "Har ikke plads"}};
    EXPECT_EQ(why_not(young, mentor, draft), "Lone kan ikke tage imod: Har ikke plads. Vælg en anden.");
    young.state = EnrolmentState::active;
    EXPECT_EQ(why_not(young, mentor, draft), sentence(MatchFault::not_waiting));
}

TEST(Rationale, is_some_words_and_not_too_many) {
    EXPECT_EQ(rationale(" De bor i samme gade.\n").value(), "De bor i samme gade.");
    EXPECT_EQ(rationale(" \n ").error(), RationaleFault::missing);
    EXPECT_EQ(rationale(std::string(2000, 'a')).value().size(), 2000U);
    EXPECT_EQ(rationale(std::string(2001, 'a')).error(), RationaleFault::too_long);
    EXPECT_EQ(sentence(RationaleFault::missing), "Skriv, hvorfor de passer sammen. Det må gerne være kort.");
}

TEST(Rationale, is_sealed_under_a_young_persons_key_or_a_mentors_before_one_has_come) {
    auto match = since(date(2026, 1, 5));
    EXPECT_EQ(subject_of(match), PersonId{2});
    match.young_people.clear();
    EXPECT_EQ(subject_of(match), PersonId{1});
}
