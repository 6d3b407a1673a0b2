#include "domain/contacts/contact.hpp"

#include <gtest/gtest.h>

#include "domain/contacts/due.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const Date today = date(2026, 11, 24);
constexpr PersonId bent{1}, mads{2}, sara{3};

Match match(std::int64_t id, PersonId young) {
    const auto start = date(2026, 10, 5);
    return {.id = {id},
            .programme = {1},
            .mentors = {{bent, "Bent", start, {}}},
            .young_people = {{young, "Ung", start, {}}},
            .stand = {MatchState::active, start, {}},
            .started = start,
            .agreement = {},
            .outcome = {}};
}

ContactDraft meeting(Date on, int minutes = 60) { return {.matches = {}, .on = on, .minutes = minutes, .once = "key"}; }

std::optional<ContactRefusal> refusal(const std::vector<Match>& matches, const ContactDraft& draft) {
    const auto recorded = record(matches, bent, draft, today);
    return recorded ? std::nullopt : std::optional(recorded.error());
}

}  // namespace

TEST(Contact, tells_who_was_there_and_on_behalf_of_which_match) {
    const auto contact = record({match(1, mads), match(2, sara)}, bent, meeting(today), today).value();
    EXPECT_EQ(contact.attendees, (std::vector<Attendee>{{bent, AttendeeRole::mentor, MatchId{1}},
                                                        {mads, AttendeeRole::young_person, MatchId{1}},
                                                        {sara, AttendeeRole::young_person, MatchId{2}}}));
    EXPECT_EQ(contact.minutes, 60);
    EXPECT_EQ(contact.once, "key");
}

TEST(Contact, has_everybody_once_and_nobody_who_had_left) {
    auto left = match(2, sara);
    left.young_people.front().to = date(2026, 11, 1);
    const auto contact = record({match(1, mads), match(3, mads), left}, bent, meeting(today), today).value();
    EXPECT_EQ(contact.attendees.size(), 2u);
}

TEST(Contact, that_was_not_held_has_no_length) {
    auto draft = meeting(today);
    draft.outcome = ContactOutcome::cancelled;
    EXPECT_EQ(record({match(1, mads)}, bent, draft, today)->minutes, std::nullopt);
}

TEST(Contact, lies_within_the_match_and_the_day) {
    using enum ContactRefusal;
    const auto own = match(1, mads);
    EXPECT_EQ(refusal({own}, meeting(date(2026, 10, 5))), std::nullopt);
    EXPECT_EQ(refusal({}, meeting(today)), nobody);
    EXPECT_EQ(refusal({own}, meeting(date(2026, 11, 25))), in_future);
    EXPECT_EQ(refusal({own}, meeting(date(2026, 10, 4))), before_start);
    EXPECT_EQ(refusal({own}, meeting(today, 1440)), std::nullopt);
    EXPECT_EQ(refusal({own}, meeting(today, 1441)), too_long);
    EXPECT_EQ(refusal({own}, meeting(today, -1)), too_long);
    auto closed = own;
    closed.stand = {MatchState::closed, date(2026, 11, 20), {}};
    EXPECT_EQ(refusal({closed}, meeting(date(2026, 11, 20))), std::nullopt);
    EXPECT_EQ(refusal({closed}, meeting(date(2026, 11, 21))), after_end);
    auto elsewhere = match(2, sara);
    elsewhere.programme = {2};
    EXPECT_EQ(refusal({own, elsewhere}, meeting(today)), several_programmes);
}

TEST(Contact, is_the_same_by_its_facts_whatever_the_order_of_people) {
    const auto one = record({match(1, mads), match(2, sara)}, bent, meeting(today), today).value();
    auto other = one;
    std::swap(other.attendees[1], other.attendees[2]);
    EXPECT_TRUE(same_facts(one, other));
    other.minutes = 90;
    EXPECT_FALSE(same_facts(one, other));
    other = one;
    other.attendees.pop_back();
    EXPECT_FALSE(same_facts(one, other));
}

TEST(Contact, may_be_taken_back_for_a_day) {
    const auto then = midnight(today);
    EXPECT_TRUE(may_take_back(then, then + std::chrono::hours(24) - std::chrono::microseconds(1)));
    EXPECT_FALSE(may_take_back(then, then + std::chrono::hours(24)));
}

TEST(Due, is_so_many_days_after_the_last_time_or_the_start) {
    const auto own = match(1, mads);
    EXPECT_EQ(next_due(own, date(2026, 11, 20), 7), date(2026, 11, 27));
    EXPECT_EQ(next_due(own, {}, 14), date(2026, 10, 19));
    EXPECT_EQ(next_due(own, date(2026, 9, 1), 14), date(2026, 10, 19)) << "they knew each other before";
    auto unknown = own;
    unknown.started = since_ever;
    EXPECT_EQ(next_due(unknown, {}, 7), std::nullopt);
}

TEST(Due, is_said_in_words) {
    EXPECT_EQ(due_in_words(date(2026, 11, 28), today), "Næste gang senest om 4 dage");
    EXPECT_EQ(due_in_words(date(2026, 11, 25), today), "Næste gang senest i morgen");
    EXPECT_EQ(due_in_words(today, today), "Næste gang senest i dag");
    EXPECT_EQ(due_in_words(date(2026, 11, 23), today),
              "Det er tid til at tage kontakt: I er 1 dag over det, I har aftalt");
}

TEST(PerMonth, counts_from_the_start_once_a_month_has_gone) {
    const auto own = match(1, mads);
    EXPECT_EQ(per_month(own, 4, date(2026, 11, 4)), std::nullopt);
    EXPECT_NEAR(per_month(own, 12, date(2027, 10, 5)).value(), 1.0, 0.001);
    auto unknown = own;
    unknown.started = since_ever;
    EXPECT_EQ(per_month(unknown, 4, today), std::nullopt);
}
