#include "domain/proposals/proposal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const Date today = date(2026, 11, 24), last_day = date(2026, 12, 8);

MatchProposal proposal(std::vector<PartyAnswer> answers = {}) {
    return {.asked = asked_about(date(2010, 1, 1), today),
            .on = today,
            .answer_by = last_day,
            .answers = std::move(answers)};
}
PartyAnswer says(Party party, Answer answer) { return {party, answer, today}; }

}  // namespace

TEST(MatchProposal, asks_the_guardian_too_until_the_young_person_is_18) {
    EXPECT_EQ(asked_about(date(2008, 11, 25), today).size(), 3u);
    EXPECT_EQ(asked_about(date(2008, 11, 24), today).size(), 2u);
    EXPECT_EQ(asked_about(std::nullopt, today).size(), 3u) << "of whom nobody knows the age, the careful way";
}

TEST(MatchProposal, is_accepted_when_all_have_said_yes) {
    auto one = proposal({says(Party::mentor, Answer::yes), says(Party::young_person, Answer::yes)});
    EXPECT_EQ(state(one, today), ProposalState::asked) << "the parents have not answered";
    one.answers.push_back(says(Party::guardian, Answer::talk));
    EXPECT_EQ(state(one, today), ProposalState::talk);
    one.answers.push_back(says(Party::guardian, Answer::yes));
    EXPECT_EQ(state(one, today), ProposalState::accepted) << "the last answer holds";
    EXPECT_EQ(state(one, last_day + std::chrono::days{100}), ProposalState::accepted) << "and does not run out";
}

TEST(MatchProposal, stays_open_when_somebody_wants_to_talk_after_all_have_said_yes) {
    auto one = proposal();
    for (const auto party : one.asked) one.answers.push_back(says(party, Answer::yes));
    const auto later = last_day + std::chrono::days{2};
    one.answers.push_back({Party::guardian, Answer::talk, later});
    EXPECT_EQ(state(one, later), ProposalState::talk);
    EXPECT_EQ(state(one, last_day), ProposalState::accepted) << "as it was then";
}

TEST(MatchProposal, is_over_when_the_two_can_no_longer_be_matched) {
    auto one = proposal();
    for (const auto party : one.asked) one.answers.push_back(says(party, Answer::yes));
    one.can_be_matched = false;
    EXPECT_EQ(state(one, today), ProposalState::overtaken);
    EXPECT_FALSE(is_open(state(one, today)));
}

TEST(MatchProposal, ends_by_one_no_or_when_the_last_day_is_over) {
    EXPECT_EQ(state(proposal(), last_day), ProposalState::asked);
    EXPECT_EQ(state(proposal(), last_day + std::chrono::days{1}), ProposalState::expired);
    EXPECT_EQ(state(proposal({says(Party::young_person, Answer::no)}), today), ProposalState::declined);
    auto ended = proposal({says(Party::young_person, Answer::no)});
    ended.end = ProposalEnd::withdrawn;
    EXPECT_EQ(state(ended, today), ProposalState::withdrawn);
}

TEST(MatchProposal, takes_answers_of_those_who_are_asked_while_it_is_open) {
    EXPECT_EQ(fault_of_answer(proposal(), Party::guardian, last_day), std::nullopt);
    EXPECT_EQ(fault_of_answer(proposal(), Party::caseworker, today), ProposalFault::not_asked);
    EXPECT_EQ(fault_of_answer(proposal(), Party::mentor, last_day + std::chrono::days{1}), ProposalFault::not_open);
    EXPECT_EQ(fault_of_answer(proposal({says(Party::mentor, Answer::no)}), Party::mentor, today),
              ProposalFault::not_open);
}

TEST(MatchProposal, has_a_last_day_that_is_neither_over_nor_far_away) {
    EXPECT_EQ(fault_of_day(today, today), std::nullopt);
    EXPECT_EQ(fault_of_day(today - std::chrono::days{1}, today), ProposalFault::day_passed);
    EXPECT_EQ(fault_of_day(today + std::chrono::days{93}, today), ProposalFault::day_too_late);
}

TEST(MatchProposal, lets_all_meet_when_all_have_said_yes) {
    auto one = proposal();
    EXPECT_EQ(fault_of_meeting(one, {.on = today}, today), ProposalFault::not_accepted);
    for (const auto party : one.asked) one.answers.push_back(says(party, Answer::yes));
    EXPECT_EQ(fault_of_meeting(one, {.on = today}, today), std::nullopt);
    EXPECT_EQ(fault_of_meeting(one, {.on = today - std::chrono::days{1}}, today), ProposalFault::meeting_passed);
    EXPECT_EQ(fault_of_meeting(one, {.on = today, .place = std::string(201, 'x')}, today),
              ProposalFault::place_too_long);
}

TEST(MatchProposal, invites_to_the_first_meeting_whom_the_rules_want_there) {
    const auto ishoej = at_first_meeting(tests::programme_file("ishoej"), today);
    EXPECT_GT(std::ranges::count(ishoej, Party::coordinator), 0) << "to the jobsamtale";
    EXPECT_EQ(at_first_meeting(Programme{}, today), (std::vector{Party::young_person, Party::mentor}));
}

RC_GTEST_PROP(MatchProposal, stands_where_the_last_word_of_each_puts_it, ()) {
    auto one = proposal();
    const auto answers = *rc::gen::inRange<std::size_t>(0, 8);
    for (std::size_t i = 0; i < answers; ++i)
        one.answers.push_back(
            says(*rc::gen::elementOf(one.asked), *rc::gen::element(Answer::yes, Answer::no, Answer::talk)));
    const auto last = [&](Answer answer) {
        return std::ranges::count_if(one.asked, [&](Party each) { return answer_of(one, each) == answer; });
    };
    const auto found = state(one, today);
    RC_ASSERT((found == ProposalState::declined) == (last(Answer::no) > 0));
    RC_ASSERT((found == ProposalState::accepted) == (last(Answer::yes) == 3));
    RC_ASSERT(is_open(found) == (last(Answer::no) == 0));
}
