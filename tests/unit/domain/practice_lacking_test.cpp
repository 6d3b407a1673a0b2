// What I dag says a match has not got, and what is about to run out.
#include "domain/practice/lacking.hpp"

#include <gtest/gtest.h>

#include "domain/programmes/programme.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const auto today = date(2026, 6, 20);

MatchFacts match_since_january() {
    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, date(2026, 1, 5), {}}}};
    facts.members = {{.person = {1}, .party = Party::mentor}, {.person = {2}}};
    return facts;
}

Programme with(RuleKind kind, Severity severity) {
    Programme programme;
    programme.rules = {{.key = "A", .severity = severity, .kind = std::move(kind), .source = {}}};
    return programme;
}

std::string said(const Programme& programme, const MatchFacts& facts) {
    const auto found = lacking(programme, Timeline(facts, today));
    return found.empty() ? std::string() : sentence(found, today);
}

const RuleKind half_a_year = GrantPeriod{.months_max = 6};
const RuleKind certificate = CredentialRequired{CredentialRequired::Which::children, {}, 24, Step::approval};

}  // namespace

TEST(Lacking, is_a_grant_that_ends_or_has_ended) {
    auto facts = match_since_january();
    const auto programme = with(half_a_year, Severity::warn);
    EXPECT_TRUE(asks_for_things(programme));
    EXPECT_EQ(said(programme, facts), "") << "nobody has written down what was granted";
    facts.members[1].granted = {{date(2026, 1, 5), date(2026, 7, 4)}};
    EXPECT_EQ(said(programme, facts), "Udløber snart: bevilling af en mentor (om 14 dage).");
    EXPECT_EQ(said(with(half_a_year, Severity::info), facts), "");
    facts.members[1].granted = {{date(2026, 1, 5), date(2026, 6, 17)}};
    EXPECT_EQ(said(programme, facts), "Mangler: bevilling af en mentor (udløb for 3 dage siden).");
    EXPECT_TRUE(lacking(programme, Timeline(facts, today)).front().is_grant());
    facts.stands.push_back({MatchState::closed, date(2026, 6, 19), {}});
    EXPECT_EQ(said(programme, facts), "");
}

TEST(Lacking, is_a_paper_that_runs_out_also_of_a_mentor_without_a_match) {
    MatchFacts alone{.members = {{.person = {1}, .party = Party::mentor}}};
    const auto programme = with(certificate, Severity::stop);
    const auto seen = [&](Date on) {
        alone.fulfilled = {{.key = {"A", "børneattest", Party::mentor, PersonId{1}}, .on = on}};
        const auto found = running_out(programme, Timeline(alone, today));
        return found.empty() ? std::string() : sentence(found, today);
    };
    EXPECT_EQ(seen(date(2024, 7, 4)), "Udløber snart: børneattest fra mentoren (om 14 dage).");
    EXPECT_EQ(seen(date(2024, 6, 17)), "Mangler: børneattest fra mentoren (udløb for 3 dage siden).");
    EXPECT_EQ(seen(date(2024, 7, 21)), "");
    alone.fulfilled.clear();
    EXPECT_TRUE(running_out(programme, Timeline(alone, today)).empty()) << "what is missing is asked for with a match";
}

TEST(Lacking, is_no_certificate_once_all_are_so_old_that_none_is_asked_for) {
    auto facts = match_since_january();
    facts.members[1].birth_date = date(2011, 6, 20);
    const auto programme =
        with(CredentialRequired{CredentialRequired::Which::children, 15, 6, Step::activation}, Severity::stop);
    const auto on = [&](Date day) {
        const auto found = lacking(programme, Timeline(facts, day));
        return found.empty() ? std::string() : sentence(found, day);
    };
    EXPECT_EQ(on(date(2026, 6, 19)), "Mangler: børneattest fra mentoren.");
    EXPECT_EQ(on(date(2026, 6, 20)), "") << "fifteen today";
    facts.fulfilled = {{.key = {"A", "børneattest", Party::mentor, PersonId{1}}, .on = date(2025, 12, 20)}};
    EXPECT_EQ(on(date(2026, 6, 19)), "Udløber snart: børneattest fra mentoren (i morgen).");
    EXPECT_EQ(on(date(2026, 6, 20)), "") << "it need not be renewed";
}
