// A policy through its versions, the differences between two, what another would mean for a match, and filling in the
// text of a file.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/practice/effect.hpp"
#include "domain/programmes/changes.hpp"
#include "domain/programmes/fill.hpp"
#include "domain/programmes/policy_file.hpp"
#include "domain/programmes/versions.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;
using std::chrono::days;

namespace {

const Date first = date(2026, 1, 1);

Programme read(std::string_view rules) {
    const auto text = fmt::format("key = \"skov\"\nname = \"Skovens mentorer\"\nunit = \"Skovby\"\n{}", rules);
    auto found = read_policy(text, "skov.toml");
    if (!found) throw std::runtime_error(sentence(found.error().front()));
    return std::move(*found);
}

std::string gap(std::string_view key, int days, std::string_view more = "") {
    return fmt::format(
        "[[rules]]\nkey = \"{}\"\nkind = \"contact_gap\"\nseverity = \"warn\"\ndays_max = {}\nsource = \"s\"\n{}\n",
        key, days, more);
}

/// The rules that hold on a day, as text, in their order.
std::vector<std::string> on(const std::vector<Rule>& rules, Date day) {
    std::vector<std::string> found;
    for (const auto& rule : rules)
        if (rule.is_in_force(day))
            found.push_back(fmt::format("{} {} {}", rule.key, *std::get<ContactGap>(rule.kind).days_max, rule.source));
    return found;
}

/// Those that are, were or will be in force, with their days.
std::string text_of(const std::vector<Rule>& rules) {
    std::string text;
    for (const auto& rule : rules)
        if (rule.open.empty())
            text +=
                fmt::format("{} {} {} {}\n", rule.key, *std::get<ContactGap>(rule.kind).days_max,
                            rule.valid_from ? iso(*rule.valid_from) : "-", rule.valid_to ? iso(*rule.valid_to) : "-");
    return text;
}

Date any_day() { return first + days{*rc::gen::inRange(0, 400)}; }

/// Any rules of a file, some with days of their own.
std::vector<Rule> any_rules() {
    std::vector<Rule> rules;
    for (const auto* key : {"A", "B", "C", "D"}) {
        if (*rc::gen::inRange(0, 4) == 0) continue;
        Rule rule{.key = key, .kind = ContactGap{*rc::gen::inRange(1, 3)}, .source = {}};
        if (*rc::gen::inRange(0, 4) == 0) rule.valid_from = any_day();
        if (*rc::gen::inRange(0, 4) == 0)
            rule.valid_to = rule.valid_from.value_or(first) + days{*rc::gen::inRange(0, 200)};
        if (*rc::gen::inRange(0, 8) == 0) rule.open = {"days_max"};
        rules.push_back(std::move(rule));
    }
    return rules;
}

std::vector<Rule> any_history() {
    auto held = any_rules();
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) held = merged(held, any_rules(), any_day());
    return held;
}

RC_GTEST_PROP(PolicyVersions, before_the_day_nothing_changes_and_from_it_the_new_text_holds, ()) {
    const auto held = any_history(), next = any_rules();
    const auto from = any_day();
    const auto found = merged(held, next, from);
    for (auto day = first - days{1}; day < first + days{402}; day += days{1}) {
        auto wanted = on(day < from ? held : next, day), got = on(found, day);
        std::ranges::sort(wanted), std::ranges::sort(got);
        RC_ASSERT(got == wanted);
    }
}

RC_GTEST_PROP(PolicyVersions, the_same_text_twice_is_the_same_as_once, ()) {
    const auto held = any_history(), next = any_rules();
    const auto from = any_day();
    const auto once = merged(held, next, from);
    RC_ASSERT(text_of(merged(once, next, from)) == text_of(once));
    RC_ASSERT(text_of(merged(once, next, from + days{*rc::gen::inRange(0, 90)})) == text_of(once));
}

RC_GTEST_PROP(PolicyVersions, a_later_publication_takes_the_place_of_those_from_the_same_day_on, ()) {
    const auto held = any_history(), mistake = any_rules(), next = any_rules();
    const auto from = any_day();
    const auto after = from + days{*rc::gen::inRange(0, 60)};
    const auto lines = [](const std::vector<Rule>& rules) {
        const auto text = text_of(rules);
        auto found = split(text, '\n');
        std::ranges::sort(found);
        return std::vector<std::string>(found.begin(), found.end());
    };
    RC_ASSERT(lines(merged(merged(held, mistake, after), next, from)) == lines(merged(held, next, from)));
}

TEST(PolicyVersions, split_what_changes_and_leave_the_rest_alone) {
    const auto held = read(gap("A", 7) + gap("B", 14) + gap("C", 21)), next = read(gap("A", 7) + gap("B", 10));
    EXPECT_EQ(text_of(merged(held.rules, next.rules, date(2026, 3, 1))),
              "A 7 - -\n"
              "B 14 - 2026-02-28\n"
              "B 10 2026-03-01 -\n"
              "C 21 - 2026-02-28\n");
}

TEST(PolicyVersions, go_on_without_a_break_where_only_the_source_is_written_anew) {
    auto next = read(gap("A", 7));
    next.rules[0].source = "et andet sted";
    next.rules[0].is_screening = true;
    const auto found = merged(read(gap("A", 7)).rules, next.rules, first);
    EXPECT_EQ(text_of(found), "A 7 - -\n");
    EXPECT_EQ(found[0].source, "et andet sted");
}

TEST(PolicyVersions, keep_nothing_of_a_rule_that_waited_to_be_filled) {
    auto held = read(gap("A", 7));
    held.rules[0].open = {"days_max"};
    EXPECT_EQ(text_of(merged(held.rules, read(gap("A", 7)).rules, first)), "A 7 2026-01-01 -\n");
}

constexpr std::string_view two_reasons =
    "[[code_lists]]\nkey = \"end_reason\"\ntitle = \"Ophør\"\n"
    "[[code_lists.codes]]\nkey = \"flyttet\"\nlabel = \"Flyttet\"\n"
    "[[code_lists.codes]]\nkey = \"andet\"\nlabel = \"Andet\"\n";
constexpr std::string_view one_reason =
    "[[code_lists]]\nkey = \"end_reason\"\ntitle = \"Ophør\"\n"
    "[[code_lists.codes]]\nkey = \"andet\"\nlabel = \"Noget andet\"\n";

TEST(PolicyVersions, take_their_lists_from_the_newest_that_has_begun_and_lose_no_code) {
    const auto base = read(two_reasons), next = read(one_reason), none = read("");
    const std::vector<Edition> editions{{date(2026, 3, 1), &next}, {date(2026, 6, 1), &none}};

    const auto before = effective(base, editions, date(2026, 2, 28));
    EXPECT_TRUE(before.list(lists::end_reason)->offers("flyttet"));
    EXPECT_EQ(before.label_of(lists::end_reason, "andet"), "Andet");

    const auto after = effective(base, editions, date(2026, 3, 1));
    EXPECT_FALSE(after.list(lists::end_reason)->offers("flyttet"));
    EXPECT_EQ(after.list(lists::end_reason)->labels(), "Noget andet");
    EXPECT_EQ(after.label_of(lists::end_reason, "flyttet"), "Flyttet");

    const auto without = effective(base, editions, date(2026, 6, 1));
    EXPECT_EQ(without.list(lists::end_reason), nullptr) << "the field takes any text now";
    EXPECT_EQ(without.label_of(lists::end_reason, "flyttet"), "Flyttet");
    EXPECT_EQ(without.label_of(lists::end_reason, "andet"), "Noget andet") << "the newest label that there was";

    EXPECT_EQ(next_begin(editions, date(2026, 2, 28)), date(2026, 3, 1));
    EXPECT_EQ(next_begin(editions, date(2026, 3, 1)), date(2026, 6, 1));
    EXPECT_EQ(next_begin(editions, date(2026, 6, 1)), std::nullopt);
}

std::string text_of(const std::vector<PolicyChange>& changes) {
    std::string text;
    for (const auto& each : changes)
        text += fmt::format("{} {}| {} | {}\n", label(each.what), each.rule, each.was, each.becomes);
    return text;
}

TEST(PolicyChanges, are_told_rule_by_rule) {
    const auto held = read(gap("A", 7) + gap("B", 14) + gap("C", 21) + std::string(two_reasons));
    auto next = read(gap("A", 7) + gap("B", 10) + gap("D", 5, "valid_from = 2026-09-01") + std::string(one_reason));
    next.asks_for_cpr = true;
    next.rules[0].is_assumption = true;
    EXPECT_EQ(text_of(changes(held, next, first)),
              "Lavet om B| Advarsel: Der går højst 14 dage mellem to kontakter, hvis de ikke selv har aftalt andet. | "
              "Advarsel: Der går højst 10 dage mellem to "
              "kontakter, hvis de ikke selv har aftalt andet.\n"
              "Ny regel D|  | Advarsel: Der går højst 5 dage mellem to kontakter, hvis de ikke selv har aftalt andet. "
              "Fra 01-09-2026.\n"
              "Gælder ikke længere C| Advarsel: Der går højst 21 dage mellem to kontakter, hvis de ikke selv har "
              "aftalt andet. | \n"
              "Kilden er skrevet om A| s | s (vores antagelse)\n"
              "Andet |  | Programmet begynder at bede om CPR-numre.\n"
              "Andet |  | På listen »Ophør« går ud: Flyttet.\n"
              "Andet |  | På listen »Ophør« er lavet om: Noget andet.\n");
    EXPECT_EQ(text_of(changes(held, held, first)), "");
    next = held;
    next.rules[0].is_screening = true;
    EXPECT_EQ(text_of(changes(held, next, first)),
              "Kilden er skrevet om A| s | s. Regnes med til screeningen af mentorer.\n");
}

TEST(PolicyChanges, tell_what_a_match_would_get) {
    const auto talk = [](int days) {
        return fmt::format(
            "[[rules]]\nkey = \"T\"\nkind = \"follow_up\"\nseverity = \"warn\"\nafter_days = {}\n"
            "parties = [\"mentor\"]\nsource = \"s\"\n",
            days);
    };
    MatchFacts facts{.match = {1}};
    facts.stands.push_back({MatchState::active, first, {}});
    facts.contacts.push_back({.id = {1}, .on = first + days{1}});
    const Timeline match(facts, first + days{11});

    const auto held = read(gap("A", 14) + talk(20)), next = read(gap("A", 7) + talk(30));
    const auto found = effect(held, next, match);
    ASSERT_EQ(found.verdicts.size(), 1U);
    EXPECT_EQ(found.verdicts[0], (OtherVerdict{"A", Outcome::kept, Outcome::late}));
    ASSERT_EQ(found.moved.size(), 1U);
    EXPECT_EQ(found.moved[0].due, first + days{30});
    EXPECT_TRUE(found.added.empty() && found.gone.empty());

    EXPECT_EQ(effect(held, read(gap("A", 14)), match).gone.size(), 1U);
    EXPECT_EQ(effect(read(""), held, match).added.size(), 1U);
    EXPECT_TRUE(effect(held, held, match).is_nothing());
}

constexpr const char* with_gaps = R"(# Vores program.
key = "skov"
name = "Skovens mentorer"
unit = "Skovby"

[[rules]]
key = "R-1"
kind = "age_range"
severity = "warn"
  open = [ "years_min",   # kilden siger det ikke
           "years_max" ]  # spørg styregruppen
source = "Side 3"         # æøå

[[rules]]
key = "R-2"
kind = "area"
severity = "warn"
open = ["areas"]
source = "Side 4"
)";

TEST(PolicyFill, puts_values_in_their_place_and_keeps_all_else) {
    const auto found = filled(with_gaps, {{{0, "years_min"}, " 015 "}, {{1, "areas"}, "Nordby, Øster \"Sø\""}});
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, R"(# Vores program.
key = "skov"
name = "Skovens mentorer"
unit = "Skovby"

[[rules]]
key = "R-1"
kind = "age_range"
severity = "warn"
  # kilden siger det ikke
  years_min = 15
  open = ["years_max"]  # spørg styregruppen
source = "Side 3"         # æøå

[[rules]]
key = "R-2"
kind = "area"
severity = "warn"
areas = ["Nordby", "Øster \"Sø\""]
source = "Side 4"
)");
    const auto whole = filled(*found, {{{0, "years_max"}, "25"}, {{1, "areas"}, ""}});
    ASSERT_TRUE(whole);
    const auto policy = read_policy(*whole, "skov.toml");
    ASSERT_TRUE(policy);
    EXPECT_TRUE(open_parameters(*policy).empty());
    EXPECT_EQ(std::get<AgeRange>(policy->rules[0].kind).years_max, 25);
}

TEST(PolicyFill, says_where_the_values_come_from) {
    const auto found = filled(with_gaps, {{{0, "source"}, "Mødet \"i maj\""}, {{0, "years_min"}, "15"}});
    ASSERT_TRUE(found);
    EXPECT_NE(found->find(R"(source = "Side 3. Udfyldt efter: Mødet \"i maj\""         # æøå)"), std::string::npos)
        << *found;
    EXPECT_EQ(read_policy(*found, "")->rules[0].source, "Side 3. Udfyldt efter: Mødet \"i maj\"");
    std::string in_other_quotes = with_gaps;
    in_other_quotes.replace(in_other_quotes.find("\"Side 3\""), 8, "'Side 3'");
    EXPECT_FALSE(filled(in_other_quotes, {{{0, "source"}, "Mødet"}}));
}

TEST(PolicyFill, says_what_does_not_fit_and_at_which_field) {
    const auto found = filled(with_gaps, {{{0, "years_min"}, "femten"}, {{0, "years_max"}, "1000000"}});
    ASSERT_FALSE(found);
    ASSERT_EQ(found.error().size(), 2U);
    EXPECT_EQ(found.error()[0].parameter, (OpenParameter{0, "years_min"}));
    EXPECT_EQ(found.error()[0].sentence,
              "»antal år, mindst«: »femten« kan ikke bruges. »antal år, mindst« skal være et helt tal.");
    EXPECT_EQ(found.error()[1].sentence,
              "»antal år, højst«: »1000000« kan ikke bruges. »antal år, højst« skal være et helt tal fra 0 til "
              "100.000.");
    const auto turned = filled(with_gaps, {{{0, "years_min"}, "25"}, {{0, "years_max"}, "15"}});
    ASSERT_FALSE(turned);
    EXPECT_EQ(turned.error()[0].sentence,
              "»antal år, højst«: »15« kan ikke bruges. »antal år, højst« må ikke være mindre end »antal år, mindst«.");
}

TEST(PolicyFill, refuses_what_is_not_open_or_not_on_a_line_of_its_own) {
    EXPECT_FALSE(filled(with_gaps, {{{0, "days_max"}, "5"}}));
    EXPECT_FALSE(filled(with_gaps, {{{7, "years_min"}, "5"}}));
    const std::string in_braces =
        "key = \"skov\"\nname = \"S\"\nunit = \"S\"\nrules = [{ key = \"R\", kind = \"contact_gap\", severity = "
        "\"warn\", "
        "source = \"s\", open = [\"days_max\"] }]\n";
    ASSERT_TRUE(read_policy(in_braces, ""));
    EXPECT_FALSE(filled(in_braces, {{{0, "days_max"}, "5"}}));
}

TEST(PolicyFill, of_a_typed_text_cannot_break_out_of_its_quotes) {
    for (const auto* typed : {"x\"\nsource = \"y", "x\\", "\"", "æ\nø", "]", "#"}) {
        const auto found = filled(with_gaps, {{{1, "areas"}, typed}});
        if (!found) continue;
        const auto policy = read_policy(*found, "");
        ASSERT_TRUE(policy) << typed;
        EXPECT_EQ(policy->rules[1].source, "Side 4");
        EXPECT_EQ(policy->rules.size(), 2U);
    }
}

}  // namespace
