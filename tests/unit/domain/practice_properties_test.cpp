// What holds for every match, however it goes: looked for with matches that nobody thought of.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "domain/practice/plan.hpp"
#include "domain/practice/windows.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;
using std::chrono::days;

namespace {

constexpr Date first_day =
    Date{std::chrono::year{2019} / 12 / 1};  // leap day, DST nights, and week 53 of 2020 lie ahead
constexpr int last_day = 900;

Date any_day() { return first_day + days{*rc::gen::inRange(0, last_day)}; }

std::vector<Date> any_days(std::size_t most) {
    auto found =
        *rc::gen::resize(static_cast<int>(most), rc::gen::container<std::vector<int>>(rc::gen::inRange(0, last_day)));
    std::ranges::sort(found);
    std::vector<Date> sorted;
    for (const int day : found) sorted.push_back(first_day + days{day});
    return sorted;
}

MatchFacts any_match() {
    MatchFacts facts{.match = {1}};
    facts.stands.push_back({MatchState::active, any_day(), {}});
    for (const auto day : any_days(6)) {
        if (day <= facts.stands.back().from) continue;
        const bool is_paused = facts.stands.back().state == MatchState::paused;
        facts.stands.push_back({is_paused ? MatchState::active : MatchState::paused, day, {}});
    }
    for (const auto day : any_days(80))
        facts.contacts.push_back(
            {.id = {1}, .on = day, .outcome = *rc::gen::element(ContactOutcome::held, ContactOutcome::no_show)});
    return facts;
}

Frequency any_frequency() {
    return {.times_min = *rc::gen::inRange(1, 5),
            .times_max = {},
            .window = *rc::gen::element(Window::week, Window::month),
            .days = {},
            .modes = {},
            .grace_days = *rc::gen::inRange(0, 4)};
}

Programme with(const RuleKind& kind) {
    Programme programme;
    programme.rules.push_back({.key = "R", .kind = kind, .source = {}});
    return programme;
}

Programme with_talks() {
    Programme programme;
    programme.rules.push_back(
        {.key = "F",
         .kind = FollowUp{.after_days = *rc::gen::inRange(1, 60), .after_months = {}, .parties = {Party::mentor}},
         .source = {}});
    programme.rules.push_back({.key = "C",
                               .kind = CheckIn{.every_months = *rc::gen::inRange(1, 4),
                                               .for_months = *rc::gen::element<std::optional<int>>(12, std::nullopt),
                                               .parties = {Party::mentor, Party::young_person},
                                               .mode = {}},
                               .source = {}});
    return programme;
}

int badness(Outcome outcome) { return outcome == Outcome::late || outcome == Outcome::broken ? 1 : 0; }

/// The written tasks after a plan.
std::vector<Task> after(std::vector<Task> tasks, const Replanned& replanned) {
    for (const auto& changed : replanned.changed) *std::ranges::find(tasks, changed.id, &Task::id) = changed;
    for (const auto& added : replanned.added)
        tasks.push_back({.id = {std::ssize(tasks) + 1}, .key = added.key, .due = added.due, .to_do_on = added.due});
    return tasks;
}

}  // namespace

RC_GTEST_PROP(Frequency, is_never_worse_for_a_later_contact, ()) {
    auto facts = any_match();
    const auto programme = with(any_frequency());
    const auto as_of = any_day();
    const auto before = judge(programme, Timeline(facts, as_of));
    facts.contacts.push_back(
        {.id = {2}, .on = facts.contacts.empty() ? as_of : std::max(as_of, facts.contacts.back().on)});
    const auto then = judge(programme, Timeline(facts, as_of));
    RC_ASSERT(badness(then.at(0).outcome) <= badness(before.at(0).outcome));
}

RC_GTEST_PROP(Frequency, is_counted_the_same_in_one_period_and_in_its_parts, ()) {
    const auto facts = any_match();
    const auto frequency = any_frequency();
    const auto programme = with(frequency);
    const Timeline match(facts, first_day + days{last_day});
    const Period whole{any_day(), first_day + days{last_day}};
    const auto cut = window_of(frequency.window, 0, whole.from, any_day()).from;
    RC_PRE(cut >= whole.from);
    const auto count = [&](const Period& period) { return tally(frequency, programme.rules.front(), match, period); };
    RC_ASSERT(count({whole.from, cut}) + count({cut, whole.to}) == count(whole));
    RC_ASSERT(count(whole).kept <= count(whole).counted);
}

RC_GTEST_PROP(Verdicts, know_nothing_of_what_comes_after_their_day, ()) {
    const auto facts = any_match();
    const auto programme = with(any_frequency());
    const auto as_of = any_day();
    auto known = facts;
    std::erase_if(known.stands, [&](const auto& each) { return each.from > as_of; });
    std::erase_if(known.contacts, [&](const auto& each) { return each.on > as_of; });
    const auto one = judge(programme, Timeline(facts, as_of)).at(0),
               other = judge(programme, Timeline(known, as_of)).at(0);
    RC_ASSERT(one.outcome == other.outcome && one.due == other.due && one.n == other.n);
}

RC_GTEST_PROP(Plans, are_the_same_the_second_time, ()) {
    auto facts = any_match();
    const auto programme = with_talks();
    std::vector<Task> tasks;
    for (const auto as_of : any_days(5)) {
        const Timeline match(facts, as_of);
        tasks = after(tasks, replan(tasks, plan(programme, match)));
        RC_ASSERT(replan(tasks, plan(programme, match)).is_nothing());
    }
}

RC_GTEST_PROP(Plans, have_days_that_are_in_the_calendar_and_in_order, ()) {
    const auto facts = any_match();
    const auto programme = with_talks();
    Date last = since_ever;
    for (const auto& each : plan(programme, Timeline(facts, any_day()))) {
        RC_ASSERT(parse_iso_date(iso(each.due)) == each.due);
        RC_ASSERT(each.due > facts.stands.front().from);
        RC_ASSERT(each.due >= last);
        last = each.due;
    }
}

TEST(Windows, of_a_year_with_53_weeks_begin_on_mondays) {
    const auto window = window_of(Window::week, 0, first_day, date(2021, 1, 3));
    EXPECT_EQ(window, (Period{date(2020, 12, 28), date(2021, 1, 4)}));
    EXPECT_EQ(window_of(Window::month, 0, first_day, date(2020, 2, 29)), (Period{date(2020, 2, 1), date(2020, 3, 1)}));
    EXPECT_EQ(window_of(Window::days, 10, date(2020, 2, 25), date(2020, 3, 6)),
              (Period{date(2020, 3, 6), date(2020, 3, 16)}));
}
