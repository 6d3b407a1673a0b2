// A mentor's screening: what a step must say, what it decides, and what somebody may decide by it.
#include "domain/screening/screening.hpp"

#include <gtest/gtest.h>

#include "domain/letters/discreet.hpp"
#include "domain/programmes/policy_file.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/screening/decision.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const auto today = date(2026, 11, 24);
using enum ScreeningKind;

ScreeningDraft draft(ScreeningKind kind) {
    return {.kind = kind,
            .on = date(2026, 11, 20),
            .held_by = "Lis Berg",
            .also_by = {},
            .notes = {{"Hvorfor?", " Vil gerne. "}, {"Hvad ellers?", " "}},
            .verdict = ScreeningVerdict::green};
}

std::optional<ScreeningFault> fault(const ScreeningDraft& draft) {
    const auto step = written(draft, today);
    return step ? std::nullopt : std::optional(step.error());
}

Rule asking(ScreeningKind kind, std::vector<std::string> facts, std::vector<Engagement> engagements = {}) {
    RequiredFacts asked;
    asked.facts = std::move(facts);
    asked.engagements = std::move(engagements);
    asked.before = Step::approval;
    asked.about = About::person;
    asked.by = kind;
    return {.key = "S-" + std::string(name_of(kind)), .severity = Severity::stop, .kind = asked, .source = {}};
}

Requirements asked_of(const Programme& programme, Engagement engagement, std::vector<Fulfilment> done = {}) {
    const MatchFacts facts{.members = {{.person = {1}, .party = Party::mentor, .engagement = engagement}},
                           .fulfilled = std::move(done)};
    return requirements(programme, Timeline(facts, today));
}

std::vector<std::string> whats(const Requirements& asked) {
    std::vector<std::string> found;
    for (const auto& each : asked) found.emplace_back(each.what);
    return found;
}

WrittenScreeningStep step(ScreeningKind kind, ScreeningVerdict verdict) {
    return {.step = {.kind = kind, .on = today, .verdict = verdict}};
}

DecisionDraft rejecting(std::optional<Reentry> reentry, std::optional<Date> again = {}) {
    return {
        .to = CommitmentState::rejected, .on = today, .reason = "Kan ikke.", .reentry = reentry, .again_from = again};
}

}  // namespace

TEST(Screening, that_was_before_this_program_may_be_told_by_a_spreadsheet_and_by_no_tick) {
    Programme programme;
    programme.rules = {asking(interview, {"en vurdering"})};
    const auto columns = asked_of_some(programme, Party::mentor, today);
    EXPECT_EQ(whats(columns), std::vector<std::string>{"en vurdering"});
    EXPECT_FALSE(may_be_ticked(columns.front()));
}

TEST(Screening, a_step_says_who_when_what_and_why) {
    const auto step = written(draft(interview), today);
    ASSERT_TRUE(step.has_value());
    EXPECT_EQ(step->notes, (std::vector<Answered>{{"Hvorfor?", "Vil gerne."}})) << "what nobody answered is left out";

    auto wrong = draft(interview);
    wrong.kind.reset();
    EXPECT_EQ(fault(wrong), ScreeningFault::kind_missing);
    wrong = draft(interview), wrong.on.reset();
    EXPECT_EQ(fault(wrong), ScreeningFault::day_missing);
    wrong = draft(interview), wrong.on = date(2026, 11, 25);
    EXPECT_EQ(fault(wrong), ScreeningFault::day_ahead);
    wrong = draft(interview), wrong.held_by = "  ";
    EXPECT_EQ(fault(wrong), ScreeningFault::holder_missing);
    wrong = draft(interview), wrong.held_by = std::string(101, 'a');
    EXPECT_EQ(fault(wrong), ScreeningFault::name_long);
    wrong = draft(interview), wrong.notes = {{"Hvorfor?", " \n"}};
    EXPECT_EQ(fault(wrong), ScreeningFault::notes_missing);
    wrong = draft(interview), wrong.notes = {{"Hvorfor?", std::string(4001, 'a')}};
    EXPECT_EQ(fault(wrong), ScreeningFault::notes_long);
    wrong = draft(interview), wrong.notes = {{"Hvorfor?", "Nummeret er 010190-1234"}};
    EXPECT_EQ(fault(wrong), ScreeningFault::notes_hold_cpr);
    wrong = draft(interview), wrong.verdict.reset();
    EXPECT_EQ(fault(wrong), ScreeningFault::verdict_missing);
    wrong = draft(interview), wrong.reason = "010190-1234";
    EXPECT_EQ(fault(wrong), ScreeningFault::reason_holds_cpr);
    for (const auto verdict : {ScreeningVerdict::yellow, ScreeningVerdict::red}) {
        wrong = draft(interview), wrong.verdict = verdict;
        EXPECT_EQ(fault(wrong), ScreeningFault::reason_missing);
        wrong.reason = "Har travlt.";
        EXPECT_EQ(fault(wrong), std::nullopt);
    }
}

TEST(Screening, a_home_visit_takes_two) {
    auto visit = draft(home_visit);
    EXPECT_EQ(fault(visit), ScreeningFault::second_missing);
    visit.also_by = "lis BERG ";
    EXPECT_EQ(fault(visit), ScreeningFault::second_same);
    visit.also_by = "Ulla Bro";
    EXPECT_EQ(fault(visit), std::nullopt);
}

TEST(Screening, what_was_written_comes_back_as_it_was) {
    auto typed = draft(home_visit);
    typed.also_by = "Ulla Bro", typed.verdict = ScreeningVerdict::yellow, typed.reason = "Linje\nto: \x1f – »æ«";
    typed.notes.push_back({"Hvad så I?", "3:Et klaver"});
    const auto step = written(typed, today);
    ASSERT_TRUE(step.has_value());
    auto again = *step;
    again.reason.clear(), again.notes.clear();
    unpack(packed(*step), again);
    EXPECT_EQ(again, *step);
}

TEST(Screening, a_step_decides_what_rules_ask_for_by_it_and_nobody_ticks_that) {
    Programme programme;
    programme.rules = {asking(interview, {"en vurdering", "endnu en"}, {Engagement::volunteer}),
                       asking(workplace, {"vilkårene"}, {Engagement::workplace}),
                       asking(home_visit, {"et besøg"}, {Engagement::volunteer})};
    auto tickable = asking(interview, {"en besked"});
    std::get<RequiredFacts>(tickable.kind).by.reset();
    programme.rules.push_back(tickable);

    const auto volunteer = asked_of(programme, Engagement::volunteer);
    EXPECT_EQ(whats(asked_by_steps(volunteer)), (std::vector<std::string>{"en vurdering", "endnu en", "et besøg"}));
    EXPECT_EQ(whats(decided_by(interview, volunteer, today)), (std::vector<std::string>{"en vurdering", "endnu en"}));
    for (const auto& each : volunteer) EXPECT_EQ(may_be_ticked(each), each.what == "en besked") << each.what;
    EXPECT_EQ(ticked(volunteer, {token(volunteer.front())}, today).size(), 0u);

    EXPECT_EQ(whats(asked_by_steps(asked_of(programme, Engagement::workplace))), std::vector<std::string>{"vilkårene"});
    EXPECT_TRUE(asked_by_steps(asked_of(programme, Engagement::network)).empty()) << "the short road";
}

TEST(Screening, each_reference_is_the_next_of_those_that_are_asked_for) {
    Programme programme;
    programme.rules = {asking(reference, {"den første reference", "den anden reference"})};
    const auto key = [](const char* what) { return RequirementKey{"S-reference", what, {}, PersonId{1}}; };
    const auto next = [&](std::vector<Fulfilment> done) {
        return whats(decided_by(reference, asked_of(programme, Engagement::volunteer, std::move(done)), today));
    };
    const Fulfilment first{key("den første reference"), date(2026, 11, 2)},
        refused{key("den første reference"), date(2026, 11, 3), {}, true},
        second{key("den anden reference"), date(2026, 11, 4)};
    EXPECT_EQ(next({}), std::vector<std::string>{"den første reference"});
    EXPECT_EQ(next({first}), std::vector<std::string>{"den anden reference"});
    EXPECT_EQ(next({first, refused}), std::vector<std::string>{"den første reference"});
    EXPECT_EQ(next({first, second}), std::vector<std::string>{"den anden reference"});
}

TEST(Screening, only_a_rule_about_a_mentor_is_decided_by_a_step) {
    const auto policy = [](const std::string& more) {
        return read_policy(
            "key = \"p\"\nname = \"P\"\nunit = \"U\"\nabout = \"Om.\"\n\n[[rules]]\nkey = \"A\"\nkind = "
            "\"required_facts\"\nseverity = \"stop\"\nfacts = [\"en samtale\"]\nby = \"interview\"\nsource = \"os\"\n" +
                more,
            "p.toml");
    };
    EXPECT_TRUE(policy("about = \"person\"\nbefore = \"approval\"\n").has_value());
    EXPECT_TRUE(policy("about = \"person\"\nfrom = [\"mentor\"]\n").has_value());
    EXPECT_FALSE(policy("").has_value());
    EXPECT_FALSE(policy("about = \"person\"\n").has_value()) << "before a proposal it is about the young person";
    EXPECT_FALSE(policy("before = \"approval\"\n").has_value());
}

TEST(ScreeningDecision, says_why_and_whether_they_may_come_back) {
    EXPECT_EQ(decided({}, {}, today).error(), DecisionFault::way_missing);
    EXPECT_EQ(decided({.to = CommitmentState::training}, {}, today).error(), DecisionFault::day_missing);
    EXPECT_TRUE(decided({.to = CommitmentState::training, .on = today}, {}, today).has_value());
    auto mute = rejecting(Reentry::never);
    mute.reason = " ";
    EXPECT_EQ(decided(mute, {}, today).error(), DecisionFault::reason_missing);
    EXPECT_EQ(decided(rejecting({}), {}, today).error(), DecisionFault::reentry_missing);
    EXPECT_EQ(decided(rejecting(Reentry::from_day), {}, today).error(), DecisionFault::again_missing);
    EXPECT_EQ(decided(rejecting(Reentry::from_day, today), {}, today).error(), DecisionFault::again_past);

    const auto later = *decided(rejecting(Reentry::from_day, date(2027, 3, 1)), {}, today);
    EXPECT_FALSE(lets_return(later, date(2027, 2, 28)));
    EXPECT_TRUE(lets_return(later, date(2027, 3, 1)));
    EXPECT_TRUE(lets_return(*decided(rejecting(Reentry::any_time, date(2027, 3, 1)), {}, today), today));
    EXPECT_FALSE(lets_return(*decided(rejecting(Reentry::never), {}, today), date(2099, 1, 1)));
}

TEST(ScreeningDecision, of_somebody_whose_last_step_is_red_takes_a_reason) {
    DecisionDraft approving{.to = CommitmentState::approved, .on = today};
    const std::vector red{step(interview, ScreeningVerdict::green), step(reference, ScreeningVerdict::red)};
    EXPECT_EQ(decided(approving, red, today).error(), DecisionFault::reason_missing_red);
    const std::vector again{step(reference, ScreeningVerdict::red), step(reference, ScreeningVerdict::yellow)};
    EXPECT_TRUE(decided(approving, again, today).has_value());
    approving.reason = "Vi har talt med referencen igen.";
    EXPECT_TRUE(decided(approving, red, today).has_value());
}

TEST(ScreeningDecision, comes_before_somebody_is_one_of_us) {
    using enum CommitmentState;
    EXPECT_EQ(ways_on(screening), (std::vector{waiting, training, approved, rejected}));
    EXPECT_EQ(ways_on(waiting), (std::vector{training, approved, rejected}));
    for (const auto past : {training, approved, active, paused, left, rejected}) EXPECT_TRUE(ways_on(past).empty());
}

TEST(ScreeningDecision, is_told_in_a_letter_that_tells_nothing_else) {
    for (const auto& draft :
         {rejecting(Reentry::any_time), rejecting(Reentry::from_day, date(2027, 3, 1)), rejecting(Reentry::never)}) {
        const auto letter = letter_of_rejection("Rie", "Ungehuset", *decided(draft, {}, today));
        EXPECT_EQ(fault_in_letter(letter), std::nullopt);
        EXPECT_FALSE(letter.contains("Kan ikke."));
        EXPECT_EQ(letter.contains("søge igen"), draft.reentry != Reentry::never);
        EXPECT_EQ(letter.contains("01-03-2027"), draft.reentry == Reentry::from_day);
    }
    EXPECT_EQ(fault_in_letter(" "), DecisionFault::letter_empty);
    EXPECT_EQ(fault_in_letter("Din straffeattest"), DecisionFault::letter_tells_care);
    EXPECT_EQ(fault_in_letter("https://skovby.example/a?b=1"), DecisionFault::letter_is_way_in);
}
