// Rules about a programme as a whole, and about what was granted: what no policy of ours shows in a scenario.
#include "domain/practice/whole.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "domain/practice/verdict.hpp"
#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

MatchFacts match(Date began, Engagement engagement, std::optional<Date> closed = std::nullopt) {
    MatchFacts facts{.match = {1}, .stands = {{MatchState::active, began, {}}}};
    if (closed) facts.stands.push_back({MatchState::closed, *closed, {}});
    facts.members = {{.person = {1}, .party = Party::mentor, .engagement = engagement}, {.person = {2}}};
    return facts;
}

std::string said(const Verdict& verdict) {
    return fmt::format("{} [{}] {}", verdict.rule->key, name_of(verdict.outcome), explanation(verdict));
}

std::vector<std::string> said(const Programme& programme, const ProgrammeFacts& facts) {
    std::vector<std::string> found;
    for (const auto& each : judge_whole(programme, facts)) found.push_back(said(each));
    return found;
}

Rule granted_for(int months, bool is_renewable) {
    return {.key = "G", .kind = GrantPeriod{.months_max = months, .is_renewable = is_renewable}, .source = {}};
}

/// Of a match that began in January 2026, with these granted times, on a day.
std::string said(const Rule& rule, const std::vector<GrantedTime>& granted, Date on) {
    Programme programme;
    programme.rules = {rule};
    auto facts = match(date(2026, 1, 5), Engagement::volunteer);
    facts.members[1].granted = granted;
    return said(judge(programme, Timeline(facts, on)).at(0));
}

}  // namespace

TEST(Whole, counts_the_mentors_and_says_what_nobody_writes_down) {
    const auto programme = tests::programme_file("vallensbaek");
    EXPECT_EQ(said(programme, {.corps = std::vector<CorpsMember>(9), .as_of = date(2014, 11, 30)}),
              (std::vector<std::string>{
                  "S1-2 [coming] Der er 9 mentorer i korpset; målet er 10.",
                  "S1-3 [unknown] Koordinatorens timer skrives ikke ned her, så det kan ikke vurderes.",
                  "S1-3b [unknown] Koordinatorens timer skrives ikke ned her, så det kan ikke vurderes."}));
    EXPECT_EQ(said(programme, {.corps = std::vector<CorpsMember>(10), .as_of = date(2014, 11, 30)}).front(),
              "S1-2 [kept] Der er 10 mentorer i korpset; målet er 10.");
    EXPECT_EQ(said(tests::programme_file("bbbs"), {.as_of = date(2013, 11, 30)}),
              std::vector<std::string>{"BB-7 [unknown] Udgifter skrives ikke ned her, så det kan ikke vurderes."});
}

TEST(Whole, counts_the_matches_of_the_year_of_those_it_is_about) {
    const auto programme = tests::programme_file("jobplaneten");
    std::vector<MatchFacts> all{match(date(2015, 12, 31), Engagement::workplace),
                                match(date(2016, 6, 1), Engagement::employed),
                                match(date(2016, 12, 1), Engagement::workplace)};
    for (int i = 0; i < 14; ++i) all.push_back(match(date(2016, 1, 1), Engagement::workplace, date(2016, 2, 1)));
    const auto on = [&](Date day) { return said(programme, {.matches = all, .as_of = day}).at(1); };  // after JP-2
    EXPECT_EQ(on(date(2015, 12, 31)),
              "JP-3 [kept] I 2015 er der begyndt 1 match med erhvervsmentorer; der er plads til 15.");
    EXPECT_EQ(on(date(2016, 11, 30)),
              "JP-3 [kept] I 2016 er der begyndt 14 match med erhvervsmentorer; der er plads til 15.");
    all.push_back(match(date(2016, 12, 31), Engagement::workplace));
    EXPECT_EQ(on(date(2016, 12, 31)),
              "JP-3 [broken] I 2016 er der begyndt 16 match med erhvervsmentorer; der er plads til 15.");
}

TEST(Whole, counts_the_matches_that_run) {
    Programme programme;
    Capacity one_at_a_time;
    one_at_a_time.of = Capacity::Of::matches;
    one_at_a_time.most = 1;
    programme.rules = {{.key = "C", .kind = one_at_a_time, .source = {}, .valid_to = date(2026, 6, 30)}};
    const std::vector<MatchFacts> all{match(date(2026, 1, 5), Engagement::volunteer, date(2026, 3, 1)),
                                      match(date(2026, 2, 1), Engagement::volunteer)};
    EXPECT_EQ(said(programme, {.matches = all, .as_of = date(2026, 2, 2)}).front(),
              "C [broken] Der er 2 match i gang; der er plads til 1.");
    EXPECT_EQ(said(programme, {.matches = all, .as_of = date(2026, 3, 1)}).front(),
              "C [kept] Der er 1 match i gang; der er plads til 1.");
    EXPECT_TRUE(said(programme, {.matches = all, .as_of = date(2026, 7, 1)}).empty()) << "not in force any more";
}

TEST(GrantPeriod, is_told_when_it_runs_out) {
    const auto rule = granted_for(6, true);
    const std::vector<GrantedTime> half_a_year{{date(2026, 1, 5), date(2026, 7, 4)}};
    EXPECT_EQ(said(rule, {}, date(2026, 2, 1)), "G [unknown] Ingen har skrevet, hvor længe der er bevilget en mentor.");
    EXPECT_EQ(said(rule, half_a_year, date(2026, 6, 4)), "G [kept] Der er bevilget en mentor.");
    EXPECT_EQ(said(rule, half_a_year, date(2026, 6, 5)),
              "G [coming] Bevillingen udløber om 29 dage. Den kan forlænges.");
    EXPECT_EQ(said(rule, half_a_year, date(2026, 7, 4)), "G [coming] Bevillingen udløber i dag. Den kan forlænges.");
    EXPECT_EQ(said(rule, half_a_year, date(2026, 7, 5)), "G [late] Bevillingen udløb i går. Den kan forlænges.");
    EXPECT_EQ(said(granted_for(6, false), half_a_year, date(2026, 7, 5)),
              "G [late] Bevillingen udløb i går. Den kan ikke forlænges.");
}

TEST(GrantPeriod, goes_on_without_a_gap_when_it_is_renewed) {
    const std::vector<GrantedTime> renewed{{date(2026, 1, 5), date(2026, 7, 4)}, {date(2026, 7, 5), date(2027, 1, 4)}};
    EXPECT_EQ(said(granted_for(6, true), renewed, date(2026, 7, 1)), "G [kept] Der er bevilget en mentor.");
    const std::vector<GrantedTime> a_gap{{date(2026, 1, 5), date(2026, 7, 4)}, {date(2026, 7, 6), date(2027, 1, 4)}};
    EXPECT_EQ(said(granted_for(6, true), a_gap, date(2026, 7, 5)),
              "G [late] Bevillingen udløb i går. Den kan forlænges.");
}

TEST(GrantPeriod, must_not_be_too_long) {
    EXPECT_EQ(GrantPeriod{.months_max = 6}.last_day(date(2026, 1, 5)), date(2026, 7, 4));
    EXPECT_EQ(said(granted_for(6, true), {{date(2026, 1, 5), date(2026, 7, 5)}}, date(2026, 2, 1)),
              "G [broken] Der er bevilget en mentor for mere end 6 måneder.");
}
