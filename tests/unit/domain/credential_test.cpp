// Certificates: who needs one and why, what the last word on it is, and what not approved does to the rule.
#include "domain/credentials/credential.hpp"

#include <gtest/gtest.h>

#include "domain/practice/lacking.hpp"
#include "domain/programmes/programme.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const auto today = date(2026, 6, 20);
using Why = CredentialNeed::Why;
using Which = CredentialRequired::Which;

Programme asking(std::optional<int> under_years, std::optional<int> valid_months = {}) {
    Programme programme;
    programme.rules = {{.key = "L",
                        .severity = Severity::stop,
                        .kind = CredentialRequired{Which::children, under_years, valid_months, Step::activation},
                        .source = {}}};
    return programme;
}

Fulfilment looked_at(Date on, bool is_refused = false) {
    return {{"L", "børneattest", Party::mentor, PersonId{1}}, on, {}, is_refused};
}

MatchFacts with(std::vector<std::optional<Date>> born, std::vector<Fulfilment> papers = {}) {
    MatchFacts facts{.members = {{.person = {1}, .party = Party::mentor}}, .fulfilled = std::move(papers)};
    for (const auto& each : born) facts.members.push_back({.birth_date = each});
    return facts;
}

std::optional<Why> why(const Programme& programme, const MatchFacts& facts) {
    const auto found = credentials_needed(programme, facts, today);
    return found.empty() ? std::nullopt : std::optional(found.front().why);
}

Requirement thing(const Programme& programme, std::vector<Fulfilment> papers, Date on = today) {
    const auto facts = with({}, std::move(papers));
    return requirements(programme, Timeline(facts, on)).front();
}

}  // namespace

TEST(Credential, is_needed_by_the_youngest) {
    const auto rule = asking(15);
    EXPECT_EQ(why(rule, with({})), Why::nobody_yet);
    EXPECT_EQ(why(rule, with({date(2011, 6, 20)})), std::nullopt) << "15 today";
    EXPECT_EQ(why(rule, with({date(2005, 1, 1), date(2011, 6, 21)})), Why::young_person);
    EXPECT_EQ(credentials_needed(rule, with({date(2011, 6, 21)}), today).front().youngest_years, 14);
    EXPECT_EQ(why(rule, with({date(2005, 1, 1), std::nullopt})), Why::age_unknown);
    EXPECT_EQ(why(asking({}), with({date(2005, 1, 1)})), Why::everybody);
}

TEST(Credential, is_needed_sixty_days_before_it_runs_out) {
    const auto rule = asking({}, 12);
    EXPECT_EQ(why(rule, with({}, {looked_at(date(2025, 8, 20))})), std::nullopt) << "runs out in 61 days";
    EXPECT_EQ(why(rule, with({}, {looked_at(date(2025, 8, 19))})), Why::everybody);
    EXPECT_EQ(why(asking({}), with({}, {looked_at(date(2020, 1, 1))})), std::nullopt) << "never runs out";
}

TEST(Credential, that_is_not_approved_is_in_place_no_more_and_was_before) {
    const auto rule = asking({});
    const std::vector<Fulfilment> papers{looked_at(date(2026, 1, 1)), looked_at(date(2026, 6, 10), true)};
    EXPECT_TRUE(thing(rule, papers).is_refused);
    EXPECT_FALSE(thing(rule, papers).is_in_place(today));
    EXPECT_TRUE(thing(rule, papers, date(2026, 6, 9)).is_in_place(date(2026, 6, 9)));
    EXPECT_FALSE(thing(rule, papers, date(2026, 6, 9)).is_refused);
    EXPECT_EQ(obstacles({thing(rule, papers)}, today).front().sentence, "Ikke godkendt: børneattest fra mentoren");
    EXPECT_TRUE(ticked({thing(rule, papers)}, {token(thing(rule, papers))}, today).empty());
    auto again = papers;
    again.push_back(looked_at(date(2026, 6, 10)));
    EXPECT_TRUE(thing(rule, again).is_in_place(today)) << "the last word holds";
    EXPECT_FALSE(thing(rule, again).is_refused);
}

TEST(Credential, that_is_not_approved_stands_in_i_dag) {
    MatchFacts facts = with({std::nullopt}, {looked_at(date(2026, 1, 1)), looked_at(date(2026, 6, 10), true)});
    facts.stands = {{MatchState::active, date(2026, 1, 5), {}}};
    const auto programme = asking({});
    const auto found = lacking(programme, Timeline(facts, today));
    EXPECT_EQ(sentence(found, today), "Mangler: børneattest fra mentoren (ikke godkendt).");
}

TEST(Credential, stands_where_the_last_notes_say) {
    const auto note = [](CredentialStep step, Date on) {
        return CredentialNote{.credential = "børneattest", .step = step, .on = on};
    };
    auto stand =
        stand_of({note(CredentialStep::not_consented, date(2026, 1, 1)),
                  note(CredentialStep::consented, date(2026, 1, 2)), note(CredentialStep::asked, date(2026, 1, 3))},
                 "børneattest");
    EXPECT_TRUE(stand.has_consented());
    EXPECT_TRUE(stand.is_awaited());
    stand.outcome = note(CredentialStep::approved, date(2026, 1, 3));
    EXPECT_FALSE(stand.is_awaited());
    EXPECT_FALSE(stand_of({note(CredentialStep::asked, today)}, "straffeattest").asked);
}

TEST(Credential, is_written_down_only_where_a_rule_asks) {
    const auto programme = asking({});
    const auto facts = with({});
    const auto asked = requirements(programme, Timeline(facts, today));
    const auto fault = [&](const CredentialWish& wish) { return things_of(wish, asked, today).error(); };
    EXPECT_EQ(fault({Which::criminal, CredentialStep::asked, today}), CredentialFault::not_asked);
    EXPECT_EQ(fault({{}, CredentialStep::asked, today}), CredentialFault::not_asked);
    EXPECT_EQ(fault({Which::children, {}, today}), CredentialFault::step_missing);
    EXPECT_EQ(fault({Which::children, CredentialStep::asked, {}}), CredentialFault::day_missing);
    EXPECT_EQ(fault({Which::children, CredentialStep::asked, date(2026, 6, 21)}), CredentialFault::day_ahead);
    EXPECT_EQ(things_of({Which::children, CredentialStep::approved, today}, asked, today)->size(), 1U);
}
