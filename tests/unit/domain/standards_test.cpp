#include <gtest/gtest.h>

#include <set>

#include <fmt/format.h>

#include <rapidcheck/gtest.h>

#include "domain/standards/grades.hpp"
#include "domain/standards/measures.hpp"
#include "domain/standards/standard.hpp"
#include "domain/standards/standard_file.hpp"
#include "tests/support/programme_file.hpp"
#include "tests/support/scenario.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

constexpr Date today = Date{std::chrono::year{2026} / 11 / 24};

/// Held every so many days, from the first day on.
void meet(MatchFacts& facts, int every_days, int minutes) {
    const auto from = facts.stands.front().from;
    const auto to = facts.stands.size() > 1 ? facts.stands[1].from : today;
    for (auto day = from; day <= to; day += std::chrono::days{every_days})
        facts.contacts.push_back({.id = {std::ssize(facts.contacts) + 1}, .on = day, .minutes = minutes});
}

void screen(MatchFacts& facts, const Programme& programme) {
    for (const auto& rule : programme.rules)
        if (const auto* asked = std::get_if<RequiredFacts>(&rule.kind); asked && rule.is_screening)
            for (const auto& what : asked->facts)
                facts.fulfilled.push_back({{rule.key, what, {}, PersonId{2}}, facts.stands.front().from});
}

void hold_all_talks(MatchFacts& facts, const Programme& programme) {
    for (const auto& each : judge(programme, Timeline(facts, today)))
        if (each.ordinal > 0 && each.due && *each.due <= today) {
            const auto party = each.party.value();
            facts.settled.push_back({each.rule->key, each.ordinal, party, SettledFact::How::done, *each.due});
            facts.talks.push_back({party, *each.due, {}});
        }
}

/// "match; how many; began; days that it lasted, or goes on; days between meetings; minutes; ENGAGEMENT; what more is
/// on record": "screenet", "begrundet", "samtaler", and "yes", "partly" or "no" for the young person's answer.
void take(std::vector<MatchFacts>& all, const std::string& line, const Programme& programme) {
    auto cell = tests::cells(line);
    const auto began = parse_iso_date(cell.at(2)).value();
    MatchFacts facts{
        .match = {std::ssize(all) + 1},
        .stands = {{MatchState::active, began, {}}},
        .members = {{.person = {1}, .birth_date = date(2008, 3, 1)},
                    {.person = {2}, .party = Party::mentor, .engagement = named<Engagement>(cell.at(6)).value()}}};
    if (!cell.at(3).empty())
        facts.stands.push_back({MatchState::closed, began + std::chrono::days{std::stoi(cell[3])}, {}});
    if (!cell.at(4).empty()) meet(facts, std::stoi(cell[4]), std::stoi(cell.at(5)));
    for (std::size_t i = 7; i < cell.size(); ++i) {
        if (cell[i] == "screenet") screen(facts, programme);
        if (cell[i] == "begrundet") facts.reasoned_since = since_ever;
        if (cell[i] == "samtaler") hold_all_talks(facts, programme);
        if (const auto answer = named<Support>(cell[i]))
            facts.talks.push_back({Party::young_person, cell.at(3).empty() ? today : facts.stands.back().from, answer});
    }
    for (int n = std::stoi(cell.at(1)); n > 0; --n) {
        facts.match = {std::ssize(all) + 1};
        all.push_back(facts);
    }
}

std::string text_of(const std::vector<CriterionGrade>& grades) {
    std::string text;
    for (const auto& each : grades) {
        text += fmt::format("{} {} [{}]\n", each.criterion->key, each.criterion->name, name_of(each.grade));
        for (const auto& part : each.parts) text += fmt::format("  {}: {}\n", label(part.part->measure), figure(part));
    }
    return text;
}

/// "standard; KEY; programme; as of", of all the matches; with "match" behind it of the first alone.
std::string answer(const tests::Scenario& scenario) {
    const auto asked = tests::cells(scenario.when.at(0));
    const auto standard = tests::standard_file(asked.at(1));
    const auto programme = tests::programme_file(asked.at(2));
    const auto as_of = parse_iso_date(asked.at(3)).value();
    std::vector<MatchFacts> all;
    for (const auto& line : scenario.given) take(all, line, programme);
    if (asked.size() > 4) return text_of(grade(standard, programme, Timeline(all.front(), as_of)));
    return text_of(grade(standard, programme, all, as_of));
}

}  // namespace

RC_GTEST_PROP(Standards, another_meeting_never_makes_a_rhythm_worse, ()) {
    static const auto standard = tests::standard_file("cfbu");
    static const auto programme = tests::programme_file("bbbs");
    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, date(2026, 3, 2), {}}}};
    const auto days = *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 267)).as("days of meetings");
    for (const auto day : days)
        facts.contacts.push_back({.id = {day + 1}, .on = date(2026, 3, 2) + std::chrono::days{day}, .minutes = 90});
    RC_PRE(!facts.contacts.empty());
    const auto rhythm = [&] { return grade(standard, programme, Timeline(facts, today))[1].parts[0].grade; };
    const auto before = rhythm();
    facts.contacts.push_back({.id = {1000}, .on = today});
    RC_ASSERT(rhythm() <= before);
}

TEST(Standards, of_a_programme_with_one_match_are_those_of_the_match) {
    const auto standard = tests::standard_file("cfbu");
    const auto programme = tests::programme_file("bbbs");
    std::vector<MatchFacts> all;
    take(all, "match; 1; 2025-02-03; 400; 14; 90; volunteer; screenet", programme);
    const auto of_programme = grade(standard, programme, all, today);
    const auto of_match = grade(standard, programme, Timeline(all.front(), today));
    for (std::size_t i = 0; i < of_match.size(); ++i) EXPECT_EQ(of_match[i].grade, of_programme[i].grade) << i;
}

TEST(Standards, tell_what_young_people_answered_from_five_answers_on) {
    const auto standard = tests::standard_file("cfbu");
    const auto programme = tests::programme_file("bbbs");
    std::vector<MatchFacts> all;
    take(all, "match; 4; 2026-01-05; ; 7; 120; volunteer; no", programme);
    EXPECT_EQ(grade(standard, programme, all, today)[2].grade, Grade::unknown);
    EXPECT_EQ(figure(grade(standard, programme, all, today)[2].parts[0]), "for få har svaret til, at det kan vises");
    take(all, "match; 1; 2026-01-05; ; 7; 120; volunteer; no", programme);
    EXPECT_EQ(grade(standard, programme, all, today)[2].grade, Grade::not_met);
}

TEST(Standards, ask_each_young_person_of_a_match) {
    const auto standard = tests::standard_file("cfbu");
    const auto programme = tests::programme_file("bbbs");
    std::vector<MatchFacts> all;
    take(all, "match; 1; 2026-01-05; ; 7; 120; volunteer", programme);
    auto& facts = all.front();
    const auto answers = [&] { return grade(standard, programme, Timeline(facts, today))[2].grade; };
    facts.talks = {{Party::young_person, date(2026, 9, 1), Support::no, {1}},
                   {Party::young_person, date(2026, 9, 2), Support::yes, {3}}};
    EXPECT_NE(answers(), Grade::met) << "that the other can trust the mentor is no comfort to the first";
    facts.talks.push_back({Party::young_person, date(2026, 10, 1), Support::yes, {1}});
    EXPECT_EQ(answers(), Grade::met) << "what each said last";
}

TEST(Standards, do_not_count_what_was_before_the_programme_ran_here) {
    const auto programme = tests::programme_file("bbbs");
    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, date(2025, 1, 15), {}}}};
    facts.on_record_since = date(2026, 9, 1);
    for (auto day = date(2026, 9, 4); day < today; day += std::chrono::days{7})
        facts.contacts.push_back({.id = {std::ssize(facts.contacts) + 1}, .on = day, .minutes = 150});
    const auto found = grade(tests::standard_file("cfbu"), programme, Timeline(facts, today));
    EXPECT_EQ(found[1].grade, Grade::met) << "weekly since then, though on other weekdays than the first";
    EXPECT_EQ(Timeline(facts, today).first_meeting(), date(2025, 1, 15)) << "and not the first that is on record";
    EXPECT_EQ(found[3].parts[0].missing, 0);
    EXPECT_EQ(found[3].parts[1].missing, 1) << "nobody may have written why they were matched";
}

TEST(Standards, count_a_group_as_a_meeting_and_a_call_not) {
    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, date(2026, 3, 2), {}}}};
    facts.contacts = {{.id = {1}, .on = date(2026, 3, 4), .mode = ContactMode::phone},
                      {.id = {2}, .on = date(2026, 3, 6), .mode = ContactMode::group},
                      {.id = {3}, .on = date(2026, 3, 9), .mode = ContactMode::meeting}};
    EXPECT_EQ(Timeline(facts, today).first_meeting(), date(2026, 3, 6));
}

TEST(Standards, count_closing_steps_and_not_how_long_it_lasted) {
    Programme programme;
    programme.rules = {{.key = "E", .kind = EarlyEnd{.months = 3, .steps = {"et afslutningsmøde"}}, .source = {}}};
    const CriterionPart closed{.measure = Measure::closed_well, .met_from = 100, .assumptions = {}};
    MatchFacts facts{
        .match = {1},
        .stands = {{MatchState::active, date(2026, 3, 2), {}}, {MatchState::closed, date(2026, 4, 20), {}}}};
    const auto is_well = [&] {
        const Timeline match(facts, today);
        const auto verdicts = judge(programme, match);
        return Measured(programme, match, verdicts, {date(2026, 1, 1), today})(closed).amount.sum;
    };
    EXPECT_EQ(is_well(), 0);
    facts.fulfilled.push_back({{"E", "et afslutningsmøde", {}, {}}, date(2026, 4, 20)});
    EXPECT_EQ(is_well(), 1) << "broken early, and closed as it should be";
}

TEST(Standards, count_a_match_as_a_year_old_on_the_day_that_a_rule_does) {
    const Programme programme;
    const CriterionPart year{.measure = Measure::months, .met_from = 12, .assumptions = {}};
    MatchFacts facts{.match = {1},
                     .stands = {{MatchState::active, date(2024, 2, 29), {}},
                                {MatchState::paused, date(2024, 6, 1), {}},
                                {MatchState::active, date(2024, 6, 11), {}}}};
    const auto months = [&](Date as_of) {
        const Timeline match(facts, as_of);
        return Measured(programme, match, {}, {})(year);
    };
    EXPECT_EQ(months(date(2025, 3, 9)).is, Reading::Is::so_far) << "the pause is not counted";
    EXPECT_EQ(months(date(2025, 3, 10)).amount.value(Measure::months), 12);
}

TEST(Standards, say_their_bounds_and_whose_they_are) {
    const CriterionPart part{
        .measure = Measure::meetings_a_week, .met_from = 1, .nearly_from = 0.5, .assumptions = {"nearly_from"}};
    EXPECT_EQ(bounds(part), "opfyldt fra 1 møde om ugen, tilnærmelsesvis fra 0,5 møder om ugen (vores antagelse)");
}

TEST(Standards, say_nothing_of_a_programme_without_matches) {
    for (const auto& each : grade(tests::standard_file("eep"), tests::programme_file("bbbs"), {}, today))
        EXPECT_EQ(each.grade, Grade::unknown) << each.criterion->name;
}

TEST(Standards, are_refused_with_line_and_expectation) {
    const auto read = read_standard(
        "key = \"x\"\nname = \"X\"\nabout = \"\"\nsource = \"s. 1\"\nlooks_back_months = 0\nknown_from = "
        "50\n[[criteria]]\n"
        "key = \"1\"\nname = \"Tid\"\nasks = \"\"\nsource = \"\"\n[[criteria.parts]]\nmeasure = \"weeks\"\n"
        "met_from = 1\nnearly_from = 2\n[[criteria]]\nkey = \"2\"\nname = \"Tomt\"\nasks = \"\"\nsource = \"\"\n",
        "x.toml");
    ASSERT_FALSE(read);
    std::string text;
    for (const auto& each : read.error()) text += sentence(each) + "\n";
    EXPECT_NE(text.find("'weeks' is no measure; expected one of months, "), std::string::npos) << text;
    EXPECT_NE(text.find("'nearly_from' must be above 0 and below"), std::string::npos) << text;
    EXPECT_NE(text.find("x.toml:16: nothing decides this criterion"), std::string::npos) << text;
    EXPECT_NE(text.find("'looks_back_months' must be 1 to 120"), std::string::npos) << text;
}

TEST(Standards, that_nobody_knows_cannot_be_adopted) {
    Programme policy;
    policy.standards = {"cfbu", "cfbo"};
    const auto problems = unknown_standards(policy, {{"cfbu", {}}}, "key = \"x\"\nstandards = [\"cfbo\"]\n", "x.toml");
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(sentence(problems[0]), "x.toml:2: there is no standard 'cfbo'; there are: cfbu");
    EXPECT_EQ(danish_sentence(problems[0]), "Linje 2: Standarden »cfbo« findes ikke her. Der er: cfbu.");
}

TEST(Standards, are_lived_up_to_as_the_scenarios_say) {
    tests::try_scenarios(SCENARIOS_FOLDER "/standards/grades.txt", answer);
}

TEST(Standards, count_a_reason_from_the_day_that_it_was_written) {
    const auto standard = tests::standard_file("cfbu");
    const auto programme = tests::programme_file("bbbs");
    std::vector<MatchFacts> all;
    take(all, "match; 1; 2026-01-05; ; 7; 120; volunteer", programme);
    auto& facts = all.front();
    const auto reasoned = [&](Date on) { return figure(grade(standard, programme, Timeline(facts, on))[3].parts[1]); };
    EXPECT_EQ(reasoned(today), "nej");
    facts.reasoned_since = date(2026, 6, 1);
    EXPECT_EQ(reasoned(date(2026, 5, 31)), "nej");
    EXPECT_EQ(reasoned(date(2026, 6, 1)), "ja");
    facts.on_record_since = date(2026, 3, 1);
    EXPECT_EQ(reasoned(date(2026, 5, 31)), "ikke skrevet ned") << "before it was here nobody could have written it";
    facts.reasoned_since = since_ever;
    EXPECT_EQ(reasoned(date(2026, 2, 1)), "ja") << "it came with the match";
}

TEST(Standards, know_of_talks_from_before_that_somebody_brought_along) {
    const auto standard = tests::standard_file("cfbu");
    const auto programme = tests::programme_file("bbbs");
    std::vector<MatchFacts> all;
    take(all, "match; 1; 2026-01-05; ; 7; 120; volunteer; samtaler", programme);
    auto& facts = all.front();
    const auto in_time = [&] { return figure(grade(standard, programme, Timeline(facts, today))[3].parts[2]); };
    facts.on_record_since = today;
    EXPECT_EQ(in_time(), "22 af 22 (100 %)");
    const auto first = facts.talks.front().on;
    std::erase_if(facts.talks, [&](const TalkFact& each) { return each.on < date(2026, 6, 1); });
    EXPECT_EQ(in_time(), "12 af 12 (100 %)") << "from the first of them on; before it nobody knows";
    EXPECT_LT(first, facts.talks.front().on);
    std::erase_if(facts.talks, [](const TalkFact& each) { return each.party != Party::mentor; });
    EXPECT_EQ(in_time(), "6 af 6 (100 %)") << "with the mentor; of talks with the others nobody knows yet";
    facts.talks.clear();
    EXPECT_EQ(in_time(), "endnu intet at gå ud fra");
}
