#include "domain/practice/support_talk.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "domain/practice/plan.hpp"
#include "domain/practice/talks.hpp"
#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

constexpr Date began = Date{std::chrono::year{2026} / 1 / 5}, today = Date{std::chrono::year{2026} / 3 / 2};

MatchFacts match_since(Date day) { return {.match = {1}, .stands = {{MatchState::active, day, {}}}}; }

TalkFault fault(const TalkDraft& draft, const MatchFacts& facts = match_since(began)) {
    const auto talk = record(draft, Timeline(facts, today));
    EXPECT_FALSE(talk.has_value());
    return talk ? TalkFault{} : talk.error();
}

}  // namespace

TEST(SupportTalk, keeps_what_was_answered_and_nothing_that_nobody_can_see) {
    const auto facts = match_since(began);
    const auto talk = record({.party = Party::young_person,
                              .on = today,
                              .assessment = Assessment::care,
                              .answers = {{"Er du tryg?", " Ja\x1e\x1f!\nMeget "}, {"Hvad laver I?", "  "}}},
                             Timeline(facts, today));
    ASSERT_TRUE(talk.has_value());
    EXPECT_EQ(talk->answers, (std::vector<Answered>{{"Er du tryg?", "Ja!\nMeget"}}));
    EXPECT_EQ(unpacked(packed(talk->answers)), talk->answers);
    EXPECT_TRUE(unpacked("").empty());
}

TEST(SupportTalk, is_refused_with_the_field_that_is_wrong) {
    EXPECT_EQ(fault({.on = {}, .assessment = Assessment::fine}), TalkFault::day_missing);
    EXPECT_EQ(fault({.on = today + std::chrono::days{1}, .assessment = Assessment::fine}), TalkFault::in_future);
    EXPECT_EQ(fault({.on = began - std::chrono::days{1}, .assessment = Assessment::fine}), TalkFault::before_start);
    EXPECT_EQ(fault({.on = today, .assessment = {}}), TalkFault::assessment_missing);
    EXPECT_EQ(fault({.on = today, .assessment = Assessment::fine, .answers = {{"Hvad?", std::string(4'001, 'a')}}}),
              TalkFault::answer_too_long);
}

TEST(SupportTalk, may_be_the_last_for_a_month_after_the_end) {
    auto facts = match_since(began);
    facts.stands.push_back({MatchState::closed, date(2026, 1, 20), {}});
    EXPECT_TRUE(record({.on = date(2026, 2, 20), .assessment = Assessment::fine}, Timeline(facts, today)));
    EXPECT_EQ(fault({.on = date(2026, 2, 21), .assessment = Assessment::fine}, facts), TalkFault::after_end);
}

TEST(SupportTalk, from_an_old_list_needs_no_assessment) {
    const auto facts = match_since(began);
    const auto talk =
        recalled({.party = Party::young_person, .on = today, .support = Support::no}, Timeline(facts, today));
    ASSERT_TRUE(talk.has_value());
    EXPECT_EQ(talk->assessment, std::nullopt);
    EXPECT_EQ(talk->support, Support::no);
    EXPECT_EQ(recalled({.on = began - std::chrono::days{1}}, Timeline(facts, today)).error(), TalkFault::before_start);
}

TEST(SupportTalk, is_close_enough_when_it_is_at_least_as_close_as_is_asked) {
    using enum ContactMode;
    for (const auto held : talk_modes) {
        EXPECT_TRUE(is_close_enough(held, std::nullopt));
        EXPECT_EQ(is_close_enough(held, phone), held != message);
        EXPECT_EQ(is_close_enough(held, online), held == online || held == meeting);
        EXPECT_EQ(is_close_enough(held, meeting), held == meeting);
    }
    EXPECT_TRUE(is_close_enough(std::nullopt, meeting)) << "nobody wrote how";
    EXPECT_FALSE(is_close_enough(group, message));
    EXPECT_EQ(at_least(online), "på video eller ved et møde");
}

TEST(SupportTalk, keeps_how_it_was_held) {
    const auto mode = [](std::optional<ContactMode> typed) {
        const auto facts = match_since(began);
        return record({.on = today, .assessment = Assessment::fine, .mode = typed}, Timeline(facts, today))->mode;
    };
    EXPECT_EQ(mode(ContactMode::message), ContactMode::message);
    EXPECT_EQ(mode({}), std::nullopt);
    EXPECT_EQ(mode(ContactMode::group), std::nullopt) << "nobody is spoken with by themselves";
    EXPECT_EQ(talk_label(ContactMode::online), "Video");
}

TEST(SupportTalk, is_the_one_of_those_asked_for_whose_turn_it_is) {
    const auto programme = tests::programme_file("bbbs");  // a follow-up after two weeks, and a talk a month
    auto facts = match_since(date(2026, 1, 5));
    const auto on = [&](Date day, Party party, std::optional<ContactMode> mode = {}) -> std::string {
        const auto asked = asked_for(programme, Timeline(facts, day), party, mode);
        return asked ? fmt::format("{} {} {}", asked->key.rule, asked->key.ordinal, iso(asked->due)) : "one more";
    };
    EXPECT_EQ(on(date(2026, 1, 14), Party::mentor), "BB-2 1 2026-01-19");
    EXPECT_EQ(on(date(2026, 1, 14), Party::young_person), "BB-3 1 2026-02-05");
    EXPECT_EQ(on(date(2026, 1, 25), Party::mentor), "BB-2 1 2026-01-19") << "late, and nearest";
    EXPECT_EQ(on(date(2026, 1, 14), Party::young_person, ContactMode::message), "one more") << "it is to be by phone";
    EXPECT_EQ(on(date(2026, 1, 14), Party::young_person, ContactMode::phone), "BB-3 1 2026-02-05");
    EXPECT_EQ(on(date(2026, 1, 30), Party::mentor, ContactMode::message), "BB-2 1 2026-01-19")
        << "which is as they like";
    facts.settled.push_back({"BB-2", 1, Party::mentor, SettledFact::How::done, date(2026, 1, 14)});
    EXPECT_EQ(on(date(2026, 1, 25), Party::mentor), "BB-3 1 2026-02-05");
    facts.settled.push_back({"BB-3", 1, Party::mentor, SettledFact::How::done, date(2026, 1, 25)});
    EXPECT_EQ(on(date(2026, 1, 30), Party::mentor), "one more") << "the next has its turn when this one was due";
    EXPECT_EQ(on(date(2026, 2, 6), Party::mentor), "BB-3 2 2026-03-05");
    EXPECT_EQ(on(date(2026, 2, 6), Party::young_person), "BB-3 1 2026-02-05") << "a day late";
    EXPECT_EQ(on(date(2026, 2, 6), Party::caseworker), "one more");
    facts.stands.push_back({MatchState::closed, date(2026, 2, 1), {}});
    EXPECT_EQ(on(date(2026, 2, 6), Party::young_person), "one more");
}
