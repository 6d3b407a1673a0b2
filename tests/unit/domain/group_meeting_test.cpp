// A meeting of a group is written down, and whom it may talk about.
#include "domain/meetings/group_meeting.hpp"

#include <gtest/gtest.h>

#include "domain/meetings/agenda.hpp"
#include "domain/meetings/writing_down.hpp"
#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

constexpr CommitmentId bent{1}, lone{2}, left_long_ago{9};
constexpr PersonId ali{11}, mia{12}, bo{13};
const Date wednesday = date(2016, 11, 23);

/// A match of a young person, with the basis written down on a day.
MatchFacts match(PersonId young, std::optional<Date> basis, MatchState state = MatchState::active) {
    MatchFacts facts{.match = {young.value}, .stands = {{MatchState::active, date(2016, 9, 1), {}}}};
    if (state != MatchState::active) facts.stands.push_back({state, date(2016, 11, 1), {}});
    facts.members = {{.person = {1}, .party = Party::mentor}, {.person = young}};
    if (basis)
        facts.fulfilled = {{{"JP-4",
                             "samtykke eller et andet grundlag til at tale om den unge over for dem, der er med i "
                             "arbejdsgruppen",
                             std::nullopt, young},
                            *basis,
                            plus_months(*basis, 12)}};
    return facts;
}

class WritingDown : public testing::Test {
  protected:
    std::optional<MeetingFault::Why> fault(const GroupMeetingDraft& wanted) const {
        const auto written = meet(programme, wanted, {corps, held, agenda(programme, matches, wednesday), wednesday});
        return written ? std::nullopt : std::optional(written.error().why);
    }
    Programme programme = tests::programme_file("jobplaneten");
    std::vector<CorpsMember> corps{{bent, date(2016, 1, 1)}, {lone, date(2016, 2, 1)}};
    GroupMeetings held{{.group = "arbejdsgruppen", .on = date(2016, 11, 16)}};
    std::vector<MatchFacts> matches{match(ali, date(2016, 10, 1)), match(mia, std::nullopt),
                                    match(bo, date(2016, 10, 1), MatchState::closed)};
    GroupMeetingDraft draft{.group = "arbejdsgruppen", .on = wednesday, .came = {bent}, .talked_about = {ali}};
};

}  // namespace

TEST_F(WritingDown, are_kept_with_nobody_twice) {
    draft.came = {lone, bent, lone};
    const auto meeting = meet(programme, draft, {corps, held, agenda(programme, matches, wednesday), wednesday});
    ASSERT_TRUE(meeting.has_value());
    EXPECT_EQ(meeting->came, (std::vector{bent, lone}));
    EXPECT_EQ(meeting->on, wednesday);
}

TEST_F(WritingDown, are_refused_with_the_field_that_is_wrong) {
    using enum MeetingFault::Why;
    EXPECT_EQ(fault(draft), std::nullopt);
    const auto wrong = [&](auto change) {
        auto other = draft;
        change(other);
        return fault(other);
    };
    EXPECT_EQ(wrong([](auto& it) { it.on.reset(); }), day_missing);
    EXPECT_EQ(wrong([](auto& it) { it.on = wednesday + std::chrono::days{1}; }), in_future);
    EXPECT_EQ(wrong([](auto& it) { it.on = date(2016, 11, 16); }), written_before);
    EXPECT_EQ(wrong([](auto& it) { it.team = 2; }), no_such_team);
    EXPECT_EQ(wrong([](auto& it) { it.team = 0; }), no_such_team);
    EXPECT_EQ(wrong([](auto& it) { it.group = "erfa"; }), no_such_team);
    EXPECT_EQ(wrong([](auto& it) { it.came.clear(); }), nobody_came);
    EXPECT_EQ(wrong([](auto& it) { it.came = {left_long_ago}; }), not_in_corps);
    EXPECT_EQ(wrong([](auto& it) { it.agenda = {"kage"}; }), no_such_point);
    EXPECT_EQ(wrong([](auto& it) { it.talked_about = {ali, mia}; }), without_basis);
    EXPECT_EQ(wrong([](auto& it) { it.talked_about = {bo}; }), without_basis) << "the match has ended";
    corps.clear();
    EXPECT_EQ(fault(draft), before_corps);
}

TEST_F(WritingDown, say_why_with_the_source_of_the_rule) {
    draft.talked_about = {mia};
    const auto refusal = meet(programme, draft, {corps, held, agenda(programme, matches, wednesday), wednesday});
    ASSERT_FALSE(refusal.has_value());
    const auto said = sentence(refusal.error());
    EXPECT_TRUE(said.contains("Den dag var der ikke samtykke eller et andet grundlag til at tale om den unge over for"))
        << said;
    EXPECT_TRUE(said.contains("forvaltningslovens § 28")) << said;
    EXPECT_TRUE(sentence(MeetingFault{MeetingFault::Why::without_basis}).contains("spørger ikke"));
}

TEST_F(WritingDown, of_a_programme_without_such_a_rule_talk_about_nobody) {
    std::erase_if(programme.rules, [](const Rule& each) { return std::holds_alternative<BasisRequired>(each.kind); });
    EXPECT_FALSE(agenda(programme, matches, wednesday).asks());
    EXPECT_EQ(fault(draft), MeetingFault::Why::without_basis);
    draft.talked_about.clear();
    EXPECT_EQ(fault(draft), std::nullopt);
}

TEST_F(WritingDown, talk_about_those_with_a_basis_only) {
    const auto found = agenda(programme, matches, wednesday);
    EXPECT_EQ(found.ready, std::vector{ali});
    ASSERT_EQ(found.held_back.size(), 1U);
    EXPECT_EQ(found.held_back[0].person, mia);
    EXPECT_EQ(label(found.held_back[0].missing.at(0)),
              "samtykke eller et andet grundlag til at tale om den unge over for dem, der er med i arbejdsgruppen");
    EXPECT_FALSE(agenda(programme, matches, date(2017, 12, 1)).is_ready(ali)) << "it ran out";
    EXPECT_FALSE(agenda(programme, matches, date(2016, 9, 30)).is_ready(ali)) << "not before it was there";
    matches[0].fulfilled.clear();
    EXPECT_FALSE(agenda(programme, matches, wednesday).is_ready(ali)) << "taken off, and at once";
}

TEST(Groups, have_rules_and_points) {
    const auto programme = tests::programme_file("ungeenheden");
    const auto* group = group_of(programme, "faellesmoeder");
    ASSERT_NE(group, nullptr);
    EXPECT_EQ(rules_about(programme, *group, date(2017, 11, 30)).size(), 1U);
    EXPECT_EQ(points_of(programme, *group, date(2017, 11, 30)), std::vector<std::string>{"sagssparring"});
    EXPECT_EQ(group_of(programme, "erfa"), nullptr);
}

TEST(TakingBack, has_a_reason) {
    EXPECT_EQ(fault_in_reason("Forkert dag"), std::nullopt);
    EXPECT_EQ(fault_in_reason("  "), TakeBackFault::reason_missing);
    EXPECT_EQ(fault_in_reason(std::string(201, 'x')), TakeBackFault::reason_too_long);
    for (const auto fault : {TakeBackFault::reason_missing, TakeBackFault::reason_too_long})
        EXPECT_FALSE(sentence(fault).empty());
}
