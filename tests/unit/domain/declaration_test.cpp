// Texts that are read and accepted: which version a yes holds for, whom another one asks, and what can be published.
#include "domain/declarations/declaration.hpp"

#include <gtest/gtest.h>

#include "domain/practice/lacking.hpp"
#include "domain/programmes/programme.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const auto today = date(2026, 6, 20);
const DeclarationRequired silence{
    .declaration = "tavshedserklæringen", .by = {Party::mentor}, .before = Step::proposal};

Programme asking(DeclarationRequired what, Severity severity = Severity::stop) {
    Programme programme;
    programme.rules = {{.key = "T", .severity = severity, .kind = std::move(what), .source = {}}};
    return programme;
}

Fulfilment yes(Date on, std::optional<Date> until = {}) {
    return {{"T", "tavshedserklæringen", Party::mentor, PersonId{1}}, on, until};
}

/// One mentor and one young person since January, with these yeses.
MatchFacts match(std::vector<Fulfilment> yeses) {
    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, date(2026, 1, 5), {}}}};
    facts.members = {{.person = {1}, .party = Party::mentor}, {.person = {2}}};
    facts.fulfilled = std::move(yeses);
    return facts;
}

Outcome judged(const MatchFacts& facts, Date on) { return judge(asking(silence), Timeline(facts, on)).front().outcome; }

Requirement of_mentor(const Programme& programme, std::vector<Fulfilment> yeses) {
    MatchFacts facts{.members = {{.person = {1}, .party = Party::mentor}}, .fulfilled = std::move(yeses)};
    return own_declarations(requirements(programme, Timeline(facts, today))).front();
}

}  // namespace

TEST(Declaration, holds_until_another_version_is_in_force_and_stays_true_for_the_days_before) {
    const auto accepted = match({yes(date(2026, 1, 4), date(2026, 6, 10))});
    EXPECT_EQ(judged(accepted, date(2026, 6, 9)), Outcome::kept);
    EXPECT_EQ(judged(accepted, date(2026, 6, 10)), Outcome::late);
    const auto again = match({yes(date(2026, 1, 4), date(2026, 6, 10)), yes(date(2026, 6, 12))});
    EXPECT_EQ(judged(again, date(2026, 6, 11)), Outcome::late) << "as it was that day";
    EXPECT_EQ(judged(again, today), Outcome::kept);
    EXPECT_EQ(judged(match({}), today), Outcome::late);
}

TEST(Declaration, of_another_version_the_same_day_is_not_the_one_in_force) {
    EXPECT_EQ(judged(match({yes(date(2026, 1, 4), date(2026, 1, 4))}), today), Outcome::late);
}

TEST(Declaration, stands_in_i_dag_as_a_new_text) {
    const auto programme = asking(silence);
    const auto facts = match({yes(date(2026, 1, 4), date(2026, 6, 17))});
    const auto found = lacking(programme, Timeline(facts, today));
    EXPECT_EQ(sentence(found, today), "Mangler: tavshedserklæringen fra mentoren (ny tekst for 3 dage siden).");
    const auto ahead = match({yes(date(2026, 1, 4), date(2026, 6, 27))});
    EXPECT_TRUE(lacking(programme, Timeline(ahead, today)).empty()) << "nobody can accept it yet";
}

TEST(Declaration, keeps_out_only_who_has_never_said_yes) {
    const auto stop = asking(silence);
    EXPECT_EQ(stand_of(of_mentor(stop, {}), today), TextStand::never);
    EXPECT_TRUE(keeps_out(of_mentor(stop, {}), today));
    const auto earlier = of_mentor(stop, {yes(date(2026, 1, 4), date(2026, 6, 10))});
    EXPECT_EQ(stand_of(earlier, today), TextStand::earlier);
    EXPECT_FALSE(keeps_out(earlier, today));
    EXPECT_EQ(stand_of(of_mentor(stop, {yes(date(2026, 1, 4))}), today), TextStand::accepted);
    EXPECT_TRUE(keeps_out(of_mentor(asking(silence, Severity::warn), {}), today));
    EXPECT_FALSE(keeps_out(of_mentor(asking(silence, Severity::info), {}), today));
}

TEST(Declaration, is_counted_by_whom_the_rule_asks) {
    auto of_volunteers = silence;
    of_volunteers.engagements = {Engagement::volunteer};
    const std::vector<AskedMentor> mentors{{.person = {1}, .has_login = true, .papers = {yes(date(2026, 1, 4))}},
                                           {.person = {2}},
                                           {.person = {3}, .engagement = Engagement::employed, .has_login = true}};
    const auto count = [&](const DeclarationRequired& what, std::string_view name) {
        return count_asked(asking(what), name, mentors, today);
    };
    EXPECT_EQ(count(silence, "tavshedserklæringen"), (TextCount{.asked = 3, .accepted = 1, .on_paper = 1}));
    EXPECT_EQ(count(of_volunteers, "tavshedserklæringen"), (TextCount{.asked = 2, .accepted = 1, .on_paper = 1}));
    EXPECT_EQ(count(silence, "fotoaftalen"), TextCount{});
}

TEST(Declaration, is_published_from_a_day_that_has_not_gone_by_and_after_the_one_before) {
    const std::vector<std::string> asked{"tavshedserklæringen"};
    const DeclarationText last{
        .declaration = "tavshedserklæringen", .from = date(2026, 7, 1), .body = "Jeg tier stille."};
    const auto fault = [&](const TextWish& wish) { return new_text(wish, asked, last, today).error(); };
    const std::string name = "tavshedserklæringen";
    EXPECT_EQ(fault({"fotoaftalen", today, "Ja."}), TextFault::not_asked);
    EXPECT_EQ(fault({name, date(2026, 7, 1), " \n"}), TextFault::body_missing);
    EXPECT_EQ(fault({name, date(2026, 7, 1), std::string(20'001, 'a')}), TextFault::body_long);
    EXPECT_EQ(fault({name, date(2026, 7, 1), " Jeg tier stille.\n"}), TextFault::unchanged);
    EXPECT_EQ(fault({name, std::nullopt, "Jeg tier."}), TextFault::day_missing);
    EXPECT_EQ(fault({name, date(2026, 6, 19), "Jeg tier."}), TextFault::day_past);
    EXPECT_EQ(fault({name, date(2026, 6, 30), "Jeg tier."}), TextFault::day_before_last);
    const auto made = new_text({name, date(2026, 7, 1), " Jeg tier.\n"}, asked, last, today);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->body, "Jeg tier.");
    EXPECT_TRUE(new_text({name, today, "Jeg tier."}, asked, std::nullopt, today));
}

TEST(Declaration, that_rules_of_the_day_ask_for_are_named_once) {
    auto programme = asking(silence);
    programme.rules.push_back(programme.rules.front());
    auto later = programme.rules.front();
    later.valid_from = date(2026, 7, 1);
    std::get<DeclarationRequired>(later.kind).declaration = "fotoaftalen";
    programme.rules.push_back(later);
    EXPECT_EQ(declarations_asked(programme, today), std::vector<std::string>{"tavshedserklæringen"});
    EXPECT_EQ(declarations_asked(programme, date(2026, 7, 1)).size(), 2U);
}
