#include "domain/programmes/policy_file.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "domain/practice/support_talk.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/programmes/toml_letters.hpp"
#include "tests/support/programme_file.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::string_view smallest = "key = \"skov\"\nname = \"Skovens mentorer\"\nunit = \"Skovby\"\n";

const std::vector<std::string> nothing;

/// The problems of the smallest policy with more lines after it.
std::vector<std::string> problems(std::string_view more) {
    const auto read = read_policy(std::string(smallest) + std::string(more), "skov.toml");
    std::vector<std::string> found;
    if (!read)
        for (const auto& each : read.error()) found.push_back(sentence(each));
    return found;
}

TEST(PolicyFile, the_products_own_programmes_are_read) {
    const Date today{std::chrono::year{2026} / 1 / 5};
    const auto middelfart = tests::programme_file("middelfart");
    EXPECT_EQ(middelfart.age_bands.size(), 6u);
    ASSERT_NE(middelfart.rule<TrainingRequired>(today), nullptr);
    EXPECT_EQ(middelfart.rule<TrainingRequired>(today)->sessions_min, 5);
    EXPECT_EQ(middelfart.rule_of<AgeRange>(today)->severity, Severity::warn);
    EXPECT_EQ(middelfart.groups.front().count, 5);
    EXPECT_EQ(tests::programme_file("ungeenheden").rule<TrainingRequired>(today), nullptr);
}

TEST(PolicyFile, an_unknown_key_is_told_with_file_and_line) {
    EXPECT_EQ(
        problems("colour = \"red\"\n"),
        std::vector<std::string>{"skov.toml:4: unknown key 'colour'; known here: about, age_bands, code_lists, "
                                 "courses, cpr, groups, key, matching, name, rules, standards, talk_questions, unit"});
}

TEST(PolicyFile, what_counts_in_a_match_is_weighed) {
    const auto read = read_policy(std::string(smallest) + "[matching]\nneeds = 50\nnear = 20\n", "skov.toml");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->matching, (MatchingWeights{.of = {50, 0, 0, 0, 20, 0}}));
    EXPECT_FALSE(read_policy(smallest, "skov.toml")->matching) << "it has not said";
    EXPECT_EQ(problems("[matching]\nneeds = 101\n"), std::vector<std::string>{"skov.toml:4: 'needs' must be 0 to 100"});
    EXPECT_EQ(problems("[matching]\nneeds = 0\n"), std::vector<std::string>{"skov.toml:4: [matching] weighs nothing"});
    EXPECT_EQ(problems("[matching]\nneeds = 1\nsex = 9\n"),
              std::vector<std::string>{
                  "skov.toml:6: unknown key 'sex'; known here: free, interests, near, needs, time, wishes"});
    EXPECT_EQ(problems("matching = 5\n").size(), 1U);
}

TEST(PolicyFile, a_wrong_type_is_told_with_what_was_expected) {
    EXPECT_EQ(problems("[[courses]]\nkey = \"k\"\nname = \"Kursus\"\nsessions = \"fem\"\n"),
              std::vector<std::string>{"skov.toml:7: 'sessions' must be a whole number"});
}

// toml++ reads the parts of a name one inside the other: 135,000 of them ended the program.
TEST(PolicyFile, a_name_of_very_many_parts_is_refused) {
    std::string name = "a";
    for (int i = 0; i < 200'000; ++i) name += ".a";
    EXPECT_EQ(problems(name + " = 1\n").size(), 1U);
    EXPECT_EQ(problems("[" + name + "]\n").size(), 1U);
    EXPECT_EQ(problems("about = \"" + name + "\"\n"), nothing) << "a text may have them";
}

TEST(PolicyFile, two_rules_have_one_key_only_one_after_the_other) {
    const auto gap = [](std::string_view days) {
        return fmt::format(
            "[[rules]]\nkey = \"G\"\nkind = \"contact_gap\"\nseverity = \"warn\"\ndays_max = 7\nsource = \"s\"\n{}\n",
            days);
    };
    EXPECT_EQ(problems(gap("valid_to = 2026-03-31") + gap("valid_from = 2026-04-01")), nothing);
    EXPECT_EQ(problems(gap("valid_to = 2026-04-01") + gap("valid_from = 2026-04-01")),
              std::vector<std::string>{"skov.toml:1: two rules are called 'G' at the same time"});
}

TEST(PolicyFile, a_rule_that_names_what_is_not_there_is_refused) {
    const auto rule = [](std::string_view kind) {
        return fmt::format("[[rules]]\nkey = \"R\"\nseverity = \"warn\"\nsource = \"s\"\n{}\n", kind);
    };
    const std::string course = "kind = \"training_required\"\ncourse = \"grund\"\nsessions_min = 1";
    EXPECT_EQ(problems(rule(course)),
              std::vector<std::string>{"skov.toml:1: rule 'R' names the course 'grund', which is not in the policy"});
    EXPECT_EQ(problems(rule(course) + "[[courses]]\nkey = \"grund\"\nname = \"Grundkursus\"\nsessions = 1\n"), nothing);
    const std::string meeting = "kind = \"recurring_meeting\"\ngroup = \"hold\"\nagenda = [\"sagssparring\"]";
    EXPECT_EQ(problems(rule(meeting)),
              std::vector<std::string>{"skov.toml:1: rule 'R' names the group 'hold', which is not in the policy"});
    const std::string talk = "kind = \"check_in\"\nevery_months = 1\nparties = [\"guardian\"]\nguardian_while = \"Q\"";
    EXPECT_EQ(problems(rule(talk)),
              std::vector<std::string>{"skov.toml:1: rule 'R' names the rule 'Q', which is not in the policy"});
}

TEST(PolicyFile, may_bring_the_questions_of_talks) {
    const auto read = read_policy(
        std::string(smallest) + "[[talk_questions]]\nask = \"Ses I?\"\nparties = [\"mentor\"]\n", "skov.toml");
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(questions_for(*read, Party::mentor), std::vector<std::string>{"Ses I?"});
    EXPECT_EQ(questions_for(*read, Party::young_person).size(), 4u) << "those that every programme begins with";
    EXPECT_EQ(problems("[[talk_questions]]\nask = \"Ses I?\"\nparties = [\"wizard\"]\n"),
              std::vector<std::string>{"skov.toml:4: 'wizard' is no word for 'parties'"});
}

TEST(PolicyFile, a_rule_that_would_never_end_is_refused) {
    const auto rule = [](std::string_view kind) {
        return fmt::format("[[rules]]\nkey = \"R\"\nseverity = \"warn\"\nsource = \"s\"\n{}\n", kind);
    };
    for (const auto* kind : {"kind = \"check_in\"\nevery_months = 0\nparties = [\"mentor\"]",
                             "kind = \"check_in\"\nevery_months = 1\nfor_months = 5000\nparties = [\"mentor\"]",
                             "kind = \"follow_up\"\nafter_months = 5000\nparties = [\"mentor\"]",
                             "kind = \"frequency\"\ntimes_min = 1\nwindow = \"days\"\ndays = 0"})
        EXPECT_EQ(problems(rule(kind)).size(), 1u) << kind;
}

TEST(PolicyFile, all_problems_are_told_at_once) {
    EXPECT_EQ(problems("[[rules]]\nkey = \"R\"\nseverity = \"loud\"\nkind = \"none\"\nsource = \"s\"\n").size(), 2u);
    EXPECT_EQ(problems("[[code_lists]]\nkey = \"colours\"\ntitle = \"Farver\"\n").size(), 1u);
}

TEST(PolicyFile, broken_toml_is_told_with_its_line) {
    const auto found = problems("name = \n");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(found.front().starts_with("skov.toml:4: ")) << found.front();
}

TEST(PolicyFile, a_letter_that_may_not_stand_where_it_does_is_told_with_its_line) {
    for (const std::string_view odd : {"n\u00E6vn = 1", "about = \u00A0\"x\"", "about =\v1", "about = \"a\"\u2028",
                                       "\f", "\x01", "about = \"\\\u00E6\"", "about = \"\"\"a\\\n  \u00E6\"\"\"",
                                       "about = ''\u00E6", "[# a", "  [[ .a]]", "[=]"}) {
        const auto found = problems(odd);
        ASSERT_EQ(found.size(), 1u) << odd;
        EXPECT_TRUE(found.front().contains("a letter that may not stand here: outside quotes")) << found.front();
        EXPECT_TRUE(found.front().starts_with(odd.contains('\n') ? "skov.toml:5: " : "skov.toml:4: ")) << found.front();
    }
    EXPECT_EQ(problems("# \u00E6\nabout = \"\"\"\u00E6 \"\" \\\" \u00E6\"\"\"\"\" # \u00E6\r\n"), nothing);
    EXPECT_EQ(problems("about = '''\u00E6 ' \\\u00E6''' # \u00E6\n"), nothing);
    EXPECT_EQ(problems("about = \"\" # \u00E6\n"), nothing);
    EXPECT_EQ(line_of_odd_letter("x = [\n  [+1], {}, # ]\n  [ # a\n  ]\n]\n[\"\u00E6\"]\n[[a]]\n[ b.c ]\n"),
              std::nullopt);
    EXPECT_EQ(line_of_odd_letter("\uFEFFkey = 1\n\n\u00E6"), 3) << "a mark of the byte order may begin the file";
    const auto open = problems("about = \"\u00E6\n\u00E6 = 1");
    ASSERT_EQ(open.size(), 1u);
    EXPECT_FALSE(open.front().contains("may not stand here")) << "toml++ tells of the quotes that are not closed";
}

TEST(CodeList, knows_a_word_however_it_is_written) {
    const auto programme = tests::programme_file("middelfart");
    const auto* reasons = programme.list(lists::end_reason);
    ASSERT_NE(reasons, nullptr);
    EXPECT_EQ(reasons->meant_by("  FLYTTET til anden  kommune ")->key, "flyttet");
    EXPECT_EQ(reasons->meant_by("graenser")->key, "graenser");
    EXPECT_EQ(reasons->meant_by("regnvejr"), nullptr);
    EXPECT_EQ(programme.list("ingen"), nullptr);
}

}  // namespace
}  // namespace mentorkorps::domain
