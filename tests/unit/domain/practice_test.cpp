#include "domain/practice/verdict.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>

#include "domain/practice/early_ends.hpp"
#include "domain/practice/plan.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/practice/timeline.hpp"
#include "domain/practice/windows.hpp"
#include "tests/support/programme_file.hpp"
#include "tests/support/scenario.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

Date day_of(const std::string& cell) { return cell == "?" ? since_ever : parse_iso_date(cell).value(); }

void take_of(MemberFact& member, const std::vector<std::string>& cell, const std::string& line) {
    if (cell[0] == "observation")
        member.observations.push_back({cell[1], cell[2], day_of(cell[3]), parse_iso_date(cell[4])});
    else if (cell[0] == "kursus")
        member.training.push_back({cell[1], std::stoi(cell[2]), parse_iso_date(cell[3])});
    else if (cell[0] == "antal")
        member.matched_with = std::stoi(cell[1]),
        member.wish = cell[2].empty() ? std::nullopt : std::optional(std::stoi(cell[2]));
    else
        FAIL() << line;
}

/// "stand; STATE; from", "aftale; every days; from; minutes; ja: they said where", "kontakt; on; mode; minutes;
/// outcome", "samtale; RULE; ordinal; PARTY; done|set_aside; on; how", "ung; born", "mentor; born; employed since;
/// ENGAGEMENT; in the corps since", "plads; RULE; what; PARTY; of the member of that number, or of the match; since",
/// "fraveget; RULE; on", "slut; REASON; on", "skrevet ned fra; day". Of the last member: "observation; SCHEME; code;
/// from; to", "kursus; COURSE; sessions; completed", "antal; matched with now; wished for".
void take(MatchFacts& facts, const std::string& line) {
    auto cell = tests::cells(line);
    cell.resize(7);
    if (cell[0] == "stand")
        facts.stands.push_back({named<MatchState>(cell[1]).value(), day_of(cell[2]), {}});
    else if (cell[0] == "aftale")
        facts.agreements.push_back({std::stoi(cell[1]),
                                    cell[3].empty() ? std::nullopt : std::optional(std::stoi(cell[3])), day_of(cell[2]),
                                    cell[4] == "ja"});
    else if (cell[0] == "kontakt")
        facts.contacts.push_back({{std::ssize(facts.contacts) + 1},
                                  day_of(cell[1]),
                                  cell[3].empty() ? std::nullopt : std::optional(std::stoi(cell[3])),
                                  cell[2].empty() ? ContactMode::meeting : named<ContactMode>(cell[2]).value(),
                                  cell[4].empty() ? ContactOutcome::held : named<ContactOutcome>(cell[4]).value()});
    else if (cell[0] == "samtale")
        facts.settled.push_back({cell[1], std::stoi(cell[2]), named<Party>(cell[3]).value(),
                                 cell[4] == "set_aside" ? SettledFact::How::set_aside : SettledFact::How::done,
                                 day_of(cell[5]), named<ContactMode>(cell[6])});
    else if (cell[0] == "ung" || cell[0] == "mentor")
        facts.members.push_back({.person = {std::ssize(facts.members) + 1},
                                 .party = cell[0] == "ung" ? Party::young_person : Party::mentor,
                                 .birth_date = parse_iso_date(cell[1]),
                                 .engagement = named<Engagement>(cell[3]).value_or(Engagement::volunteer),
                                 .employed_since = parse_iso_date(cell[2]),
                                 .in_corps_since = parse_iso_date(cell[4])});
    else if (cell[0] == "plads")
        facts.fulfilled.push_back({{cell[1], cell[2], named<Party>(cell[3]),
                                    cell[4].empty() ? std::nullopt : std::optional(PersonId{std::stoi(cell[4])})},
                                   day_of(cell[5]),
                                   parse_iso_date(cell[6])});
    else if (cell[0] == "fraveget")
        facts.waived.push_back({cell[1], day_of(cell[2])});
    else if (cell[0] == "slut")
        facts.stands.push_back({MatchState::closed, day_of(cell[2]), cell[1]});
    else if (cell[0] == "skrevet ned fra")
        facts.on_record_since = facts.asked_since = day_of(cell[1]);
    else
        take_of(facts.members.at(facts.members.size() - 1), cell, line);
}

std::string text_of(const Verdict& verdict) {
    auto text = fmt::format("{}", verdict.rule->key);
    if (verdict.ordinal > 0) text += fmt::format(" {} {}", verdict.ordinal, name_of(*verdict.party));
    text += fmt::format(" [{}", name_of(verdict.outcome));
    if (verdict.due) text += " " + iso(*verdict.due);
    return text + fmt::format("] {}\n", explanation(verdict));
}

/// "programme; KEY; as of" and "regler; KEY; …", or all of them.
std::string answer(const tests::Scenario& scenario) {
    MatchFacts facts;
    for (const auto& line : scenario.given) take(facts, line);
    const auto asked = tests::cells(scenario.when.at(0));
    const auto rules = scenario.when.size() > 1 ? tests::cells(scenario.when[1]) : std::vector<std::string>{};
    const auto programme = tests::programme_file(asked.at(1));
    const Timeline match(facts, day_of(asked.at(2)));
    std::string text;
    int to_come = 0;
    for (const auto& verdict : judge(programme, match)) {
        if (!rules.empty() && std::ranges::find(rules, verdict.rule->key) == rules.end()) continue;
        const bool is_far = verdict.outcome == Outcome::coming && verdict.ordinal > 0 && verdict.n < -45;
        to_come += is_far ? 1 : 0;
        if (!is_far) text += text_of(verdict);
    }
    if (text.empty() && to_come == 0) return "intet\n";
    return text + (to_come > 0 ? fmt::format("{} samtaler mere, senere\n", to_come) : "");
}

}  // namespace

TEST(Practice, is_judged_as_the_scenarios_say) {
    tests::try_scenarios(SCENARIOS_FOLDER "/practice/verdicts.txt", answer);
}
TEST(Practice, asks_what_is_in_place_as_the_scenarios_say) {
    tests::try_scenarios(SCENARIOS_FOLDER "/practice/requirements.txt", answer);
}

namespace {

constexpr Date start = Date{std::chrono::year{2026} / 1 / 5};

MatchFacts new_match() {
    return {.match = {1},
            .stands = {{MatchState::active, start, {}}},
            .members = {{.person = {1}}, {.person = {2}, .party = Party::mentor}}};
}

std::vector<Task> written(const std::vector<PlannedTask>& planned) {
    std::vector<Task> tasks;
    for (const auto& each : planned)
        tasks.push_back({.id = {std::ssize(tasks) + 1}, .key = each.key, .due = each.due, .to_do_on = each.due});
    return tasks;
}

}  // namespace

// The contact duty of the law on active employment was weekly until 2016, and every other week after L 66 (2015-16).
TEST(Practice, is_judged_by_the_rule_of_its_time) {
    Programme programme;
    programme.rules = {
        {.key = "weekly",
         .kind = Frequency{.times_min = 1, .times_max = {}, .window = Window::week, .days = {}, .modes = {}},
         .source = {},
         .valid_to = date(2016, 1, 31)},
        {.key = "fortnightly",
         .kind = Frequency{.times_min = 1, .times_max = {}, .window = Window::days, .days = 14, .modes = {}},
         .source = {},
         .valid_from = date(2016, 2, 1)}};
    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, date(2015, 1, 5), {}}}};
    for (auto day = date(2015, 1, 6); day < date(2016, 12, 31); day += std::chrono::days{14})
        facts.contacts.push_back({.id = {std::ssize(facts.contacts) + 1}, .on = day});
    const auto in_2015 = judge(programme, Timeline(facts, date(2015, 6, 22)));
    ASSERT_EQ(in_2015.size(), 1U);
    EXPECT_EQ(in_2015[0].rule->key, "weekly");
    EXPECT_EQ(in_2015[0].outcome, Outcome::late);
    const auto in_2016 = judge(programme, Timeline(facts, date(2016, 6, 29)));
    ASSERT_EQ(in_2016.size(), 1U);
    EXPECT_EQ(in_2016[0].rule->key, "fortnightly");
    EXPECT_EQ(in_2016[0].outcome, Outcome::kept);

    const auto tally_of = [&](const Rule& rule, Period period) {
        return tally(std::get<Frequency>(rule.kind), rule, Timeline(facts, date(2016, 12, 31)), period);
    };
    const Period june_2015{date(2015, 6, 1), date(2015, 6, 29)}, june_2016{date(2016, 6, 6), date(2016, 7, 4)};
    EXPECT_EQ(tally_of(programme.rules[0], june_2015), (Tally{2, 4}));
    EXPECT_EQ(tally_of(programme.rules[1], june_2015), (Tally{0, 0}));
    EXPECT_EQ(tally_of(programme.rules[0], june_2016), (Tally{0, 0}));
    EXPECT_EQ(tally_of(programme.rules[1], june_2016).kept, tally_of(programme.rules[1], june_2016).counted);
}

// A rule that is published anew ends one row and begins another; what a match had to have in place when it began stays.
TEST(Practice, asks_what_was_asked_when_the_match_began) {
    Programme programme;
    const RequiredEvent talk{.event = "jobsamtale", .attended_by = {Party::mentor}};
    programme.rules = {
        {.key = "T", .severity = Severity::warn, .kind = talk, .source = {}, .valid_to = date(2026, 3, 31)},
        {.key = "T", .severity = Severity::stop, .kind = talk, .source = {}, .valid_from = date(2026, 4, 1)}};
    const auto facts = new_match();
    for (const auto day : {date(2026, 3, 31), date(2026, 4, 1), date(2030, 1, 1)}) {
        const auto verdicts = judge(programme, Timeline(facts, day));
        ASSERT_EQ(verdicts.size(), 1U) << iso(day);
        EXPECT_EQ(verdicts[0].rule, &programme.rules[0]);
        EXPECT_EQ(verdicts[0].outcome, Outcome::late);
        const auto asked = requirements(programme, Timeline(facts, day));
        ASSERT_EQ(asked.size(), 1U) << "what is told to be missing can be written down";
        EXPECT_EQ(asked[0].rule, &programme.rules[0]);
    }
    auto later = new_match();
    later.stands = {{MatchState::active, date(2026, 4, 1), {}}};
    const auto verdicts = judge(programme, Timeline(later, date(2026, 4, 2)));
    ASSERT_EQ(verdicts.size(), 1U);
    EXPECT_EQ(verdicts[0].rule, &programme.rules[1]);
}

TEST(Practice, judges_nobody_by_a_rule_that_came_afterwards) {
    Programme programme;
    programme.rules = {{.key = "D", .kind = MinDuration{.months = 6}, .source = {}, .valid_to = date(2026, 9, 30)},
                       {.key = "D", .kind = MinDuration{.months = 12}, .source = {}, .valid_from = date(2026, 10, 1)}};
    auto facts = new_match();
    facts.stands.push_back({MatchState::closed, date(2026, 9, 5), {}});
    const auto verdicts = judge(programme, Timeline(facts, date(2026, 12, 1)));
    ASSERT_EQ(verdicts.size(), 1U);
    EXPECT_EQ(verdicts[0].outcome, Outcome::kept) << "it ended after eight months, when six were asked";
}

namespace {

Rule& early_end_of(Programme& programme) {
    return *std::ranges::find_if(programme.rules,
                                 [](const Rule& each) { return std::holds_alternative<EarlyEnd>(each.kind); });
}

Programme without_early_end() {
    auto programme = tests::programme_file("middelfart");
    std::erase_if(programme.rules, [](const Rule& each) { return std::holds_alternative<EarlyEnd>(each.kind); });
    return programme;
}

}  // namespace

TEST(EarlyEnds, are_counted_of_the_last_year_and_the_silent_come_first) {
    const auto today = date(2026, 11, 24);
    const auto began = [](std::int64_t id, Date on) {
        return MatchFacts{.match = {id}, .stands = {{MatchState::active, on, {}}}};
    };
    const auto ended = [&](std::int64_t id, Date from, Date to) {
        auto facts = began(id, from);
        facts.stands.push_back({MatchState::closed, to, {}});
        return facts;
    };
    auto in_touch = began(1, date(2026, 10, 1)), silent = began(2, date(2026, 9, 1)),
         fresh = began(3, date(2026, 11, 20));
    in_touch.contacts = {{.id = {1}, .on = date(2026, 11, 10)}};
    silent.contacts = {{.id = {2}, .on = date(2026, 11, 9)}, {.id = {3}, .on = date(2026, 11, 25)}};
    const auto programme = tests::programme_file("middelfart");
    const std::vector<MatchFacts> matches{in_touch,
                                          silent,
                                          fresh,
                                          began(4, date(2026, 8, 24)),
                                          ended(5, date(2026, 8, 1), date(2026, 10, 31)),
                                          ended(6, date(2026, 7, 31), date(2026, 10, 31)),
                                          ended(7, date(2025, 10, 1), date(2025, 11, 24)),
                                          ended(8, date(2025, 10, 1), date(2025, 11, 25))};
    const auto found = early_ends(programme, matches, today);
    EXPECT_EQ(found.ended, 3) << "not the one that ended a year ago to the day";
    EXPECT_EQ(found.early, 2) << "three months to the day are three months";
    ASSERT_EQ(found.fragile.size(), 3U) << "three months to the day is not fragile any more";
    EXPECT_EQ(found.fragile[0].match, MatchId{2});
    EXPECT_TRUE(found.fragile[0].is_silent());
    EXPECT_EQ(found.fragile[1].match, MatchId{1});
    EXPECT_FALSE(found.fragile[1].is_silent()) << "14 days are not over two weeks";
    EXPECT_FALSE(found.fragile[2].silent_days);

    const auto none = early_ends(without_early_end(), matches, today);
    EXPECT_EQ(none.rule, nullptr);
    EXPECT_EQ(none.ended + none.early + std::ssize(none.fragile), 0) << "no rule says how early is too early";
}

TEST(EarlyEnds, are_what_the_rule_of_the_day_says) {
    const auto day = date(2026, 11, 24);
    auto programme = tests::programme_file("middelfart");
    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, date(2026, 9, 1), {}}}};
    EXPECT_TRUE(fragile(programme, Timeline(facts, day)));
    EXPECT_FALSE(fragile(without_early_end(), Timeline(facts, day)));
    EXPECT_EQ(asks_for_plan(programme, Timeline(facts, day)), early_end(programme, Timeline(facts, day)));

    auto& rule = early_end_of(programme);
    std::get<EarlyEnd>(rule.kind).months = 2;
    EXPECT_FALSE(fragile(programme, Timeline(facts, day))) << "it has lasted two months";
    facts.stands.push_back({MatchState::paused, date(2026, 9, 10), {}});
    facts.stands.push_back({MatchState::active, date(2026, 10, 10), {}});
    EXPECT_TRUE(fragile(programme, Timeline(facts, day))) << "but for a month that they were not together";

    facts.stands.push_back({MatchState::closed, date(2026, 11, 20), "flyttet"});
    EXPECT_TRUE(asks_for_plan(programme, Timeline(facts, day)));
    rule.severity = Severity::info;
    EXPECT_FALSE(asks_for_plan(programme, Timeline(facts, day))) << "what only informs asks nobody for anything";
    rule.severity = Severity::warn;
    rule.valid_from = date(2026, 11, 21);
    EXPECT_FALSE(asks_for_plan(programme, Timeline(facts, day))) << "nobody is judged by a rule that came afterwards";
    rule.valid_from = std::nullopt;
    facts.stands = {{MatchState::active, since_ever, {}}};
    EXPECT_FALSE(early_end(programme, Timeline(facts, day))) << "nobody knows when it began";
}

TEST(Plan, of_a_new_match_is_one_follow_up_and_three_talks_a_month_for_a_year) {
    const auto programme = tests::programme_file("bbbs");
    const auto facts = new_match();
    const auto planned = plan(programme, Timeline(facts, start));
    EXPECT_EQ(planned.size(), 37U);
    EXPECT_EQ(planned.front(), (PlannedTask{{"BB-2", 1, Party::mentor}, date(2026, 1, 19)}));
    EXPECT_EQ(planned[1], (PlannedTask{{"BB-3", 1, Party::mentor}, date(2026, 2, 5)}));
    EXPECT_EQ(planned.back(), (PlannedTask{{"BB-3", 12, Party::guardian}, date(2027, 1, 5)}));
}

TEST(Plan, asks_for_no_talk_of_a_time_when_its_rule_was_not_in_force) {
    Programme programme;
    programme.rules = {{.key = "C",
                        .kind = CheckIn{.every_months = 1, .for_months = 12, .parties = {Party::mentor}, .mode = {}},
                        .source = {},
                        .valid_from = date(2026, 4, 1)}};
    const auto facts = new_match();
    const auto planned = plan(programme, Timeline(facts, date(2026, 4, 1)));
    ASSERT_EQ(planned.size(), 10U);
    EXPECT_EQ(planned.front().due, date(2026, 4, 5));
    for (const auto& verdict : judge(programme, Timeline(facts, date(2026, 4, 1))))
        EXPECT_EQ(verdict.outcome, Outcome::coming);
}

TEST(Plan, knows_a_talk_that_was_had_when_the_interval_changes) {
    Programme programme;
    programme.rules = {{.key = "C",
                        .kind = CheckIn{.every_months = 2, .for_months = 12, .parties = {Party::mentor}, .mode = {}},
                        .source = {}}};
    auto facts = new_match();
    for (const int month : {1, 2, 3})  // when they were monthly
        facts.settled.push_back({"C", month, Party::mentor, SettledFact::How::done, plus_months(start, month)});
    const auto planned = plan(programme, Timeline(facts, plus_months(start, 3)));
    ASSERT_FALSE(planned.empty());
    EXPECT_EQ(planned.front(), (PlannedTask{{"C", 4, Party::mentor}, plus_months(start, 4)}));
}

TEST(Plan, is_nothing_once_the_match_is_closed) {
    auto facts = new_match();
    facts.stands.push_back({MatchState::closed, date(2026, 3, 1), {}});
    EXPECT_TRUE(plan(tests::programme_file("bbbs"), Timeline(facts, date(2026, 3, 2))).empty());
}

TEST(Replanning, writes_what_is_missing_and_moves_what_has_moved) {
    const auto programme = tests::programme_file("bbbs");
    auto facts = new_match();
    auto tasks = written(plan(programme, Timeline(facts, start)));
    EXPECT_TRUE(replan(tasks, plan(programme, Timeline(facts, start))).is_nothing());

    tasks[0].state = TaskState::done;
    tasks[0].to_do_on.reset();
    tasks[1].state = TaskState::put_off;
    tasks[1].put_off_until = tasks[1].to_do_on = date(2026, 2, 20);
    facts.stands = {{MatchState::active, start, {}},
                    {MatchState::paused, date(2026, 1, 20), {}},
                    {MatchState::active, date(2026, 1, 27), {}}};
    facts.settled = {{"BB-2", 1, Party::mentor, SettledFact::How::done, date(2026, 1, 18)}};
    const auto found = replan(tasks, plan(programme, Timeline(facts, date(2026, 1, 27))));
    EXPECT_TRUE(found.added.empty());
    ASSERT_EQ(found.changed.size(), 36U) << "all but the one that was done";
    EXPECT_EQ(found.changed[0].due, date(2026, 2, 12)) << "a week later";
    EXPECT_EQ(found.changed[0].to_do_on, date(2026, 2, 20)) << "as somebody put it off";
    EXPECT_EQ(found.changed[1].to_do_on, date(2026, 2, 12));
}

TEST(Plan, asks_for_nothing_while_they_are_on_a_pause_and_for_what_is_late_when_they_go_on) {
    const auto programme = tests::programme_file("bbbs");
    auto facts = new_match();
    facts.stands.push_back({MatchState::paused, date(2026, 1, 25), {}});
    EXPECT_TRUE(plan(programme, Timeline(facts, date(2026, 1, 28))).empty());
    facts.stands.push_back({MatchState::active, date(2026, 1, 29), {}});
    EXPECT_EQ(plan(programme, Timeline(facts, date(2026, 1, 29))).front().key, (TaskKey{"BB-2", 1, Party::mentor}));
}

TEST(Replanning, keeps_what_somebody_put_off_or_took_up_again_though_it_is_lost) {
    const auto programme = tests::programme_file("bbbs");
    const auto facts = new_match();
    auto tasks = written(plan(programme, Timeline(facts, start)));
    ASSERT_EQ(tasks[1].key, (TaskKey{"BB-3", 1, Party::mentor}));
    tasks[1].state = TaskState::put_off;
    tasks[1].put_off_until = tasks[1].to_do_on = date(2026, 4, 20);
    tasks[2].state = TaskState::reopened;
    const Timeline later(facts, date(2026, 4, 19));
    for (const auto& each : replan(tasks, plan(programme, later), lost(programme, later)).changed) {
        EXPECT_NE(each.id, tasks[1].id) << "on the day that was promised it is there";
        EXPECT_NE(each.id, tasks[2].id);
        EXPECT_EQ(each.to_do_on, std::nullopt) << "the others are lost";
    }
}

TEST(Replanning, leaves_nothing_to_do_when_the_match_has_ended) {
    const auto programme = tests::programme_file("bbbs");
    auto facts = new_match();
    const auto tasks = written(plan(programme, Timeline(facts, start)));
    facts.stands.push_back({MatchState::closed, date(2026, 1, 6), {}});
    const auto found = replan(tasks, plan(programme, Timeline(facts, date(2026, 1, 6))));
    EXPECT_EQ(found.changed.size(), 37U);
    for (const auto& each : found.changed) EXPECT_EQ(each.to_do_on, std::nullopt);
}
