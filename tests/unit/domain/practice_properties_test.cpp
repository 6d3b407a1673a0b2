// What holds for every match, however it goes: looked for with matches that nobody thought of.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "domain/practice/plan.hpp"
#include "domain/practice/windows.hpp"
#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;
using std::chrono::days;

namespace {

// Leap days, DST nights, and week 53 of 2020 lie ahead.
constexpr Date first_day = Date{std::chrono::year{2019} / 12 / 1};
constexpr int last_day = 1'600;

/// Where calendars go wrong: leap days, the nights when clocks are changed, a week that belongs to two years, and the
/// ends of long and short months.
constexpr Date edges[] = {
    Date{std::chrono::year{2020} / 2 / 29},  Date{std::chrono::year{2020} / 3 / 29},
    Date{std::chrono::year{2020} / 10 / 25}, Date{std::chrono::year{2020} / 12 / 31},
    Date{std::chrono::year{2021} / 1 / 3},   Date{std::chrono::year{2021} / 1 / 31},
    Date{std::chrono::year{2021} / 2 / 28},  Date{std::chrono::year{2022} / 8 / 31},
    Date{std::chrono::year{2024} / 2 / 29},
};

/// In days after the first: on an edge, or beside one, every third time.
rc::Gen<int> any_offset() {
    const auto on_edge = rc::gen::apply(
        [](std::size_t edge, int beside) { return static_cast<int>((edges[edge] - first_day).count()) + beside; },
        rc::gen::inRange<std::size_t>(0, std::size(edges)), rc::gen::inRange(-1, 2));
    return rc::gen::weightedOneOf<int>({{2, rc::gen::inRange(0, last_day)}, {1, on_edge}});
}

Date any_day() { return first_day + days{*any_offset()}; }

std::vector<Date> any_days(std::size_t most) {
    auto found = *rc::gen::resize(static_cast<int>(most), rc::gen::container<std::vector<int>>(any_offset()));
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
    for (const auto day : any_days(3))
        if (day >= facts.stands.front().from) facts.agreements.push_back({*rc::gen::inRange(1, 40), {}, day});
    for (const auto day : any_days(80))
        facts.contacts.push_back(
            {.id = {1}, .on = day, .outcome = *rc::gen::element(ContactOutcome::held, ContactOutcome::no_show)});
    return facts;
}

Frequency any_frequency() {
    Frequency frequency{.times_min = *rc::gen::inRange(1, 5),
                        .times_max = {},
                        .window = *rc::gen::element(Window::week, Window::month, Window::days),
                        .days = {},
                        .modes = {},
                        .grace_days = *rc::gen::inRange(0, 4)};
    if (frequency.window == Window::days) frequency.days = *rc::gen::inRange(1, 40);
    return frequency;
}

/// A rule about how often, of one kind or the other.
RuleKind any_rhythm() {
    if (*rc::gen::arbitrary<bool>()) return any_frequency();
    return ContactGap{.days_max = *rc::gen::inRange(1, 40)};
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

int badness(Outcome outcome) {
    switch (outcome) {
        case Outcome::kept:
        case Outcome::not_relevant: return 0;
        case Outcome::coming: return 1;
        case Outcome::unknown: return 2;
        case Outcome::late:
        case Outcome::broken: return 3;
    }
    return 3;
}

/// What somebody does with a talk, if anything.
Task touched(const Task& task, Date today) {
    const int choice = *rc::gen::inRange(0, 6);
    if (task.is_settled()) return choice == 0 ? reopened(task, {}).value() : task;
    if (choice == 0) return done(task);
    if (choice == 1) return set_aside(task, "De har talt om det.").value();
    if (choice == 2) return put_off(task, today + days{*rc::gen::inRange(1, 60)}, "De er rejst.", today).value();
    return task;
}

/// What was settled by then, as rules know of it.
std::vector<SettledFact> settled_in(const std::vector<Task>& tasks, Date on) {
    std::vector<SettledFact> found;
    for (const auto& each : tasks)
        if (each.is_settled())
            found.push_back({each.key.rule, each.key.ordinal, each.key.party,
                             each.state == TaskState::done ? SettledFact::How::done : SettledFact::How::set_aside, on});
    return found;
}

/// Where the window begins that a day lies in, by the agreement that holds on it or else by the rule.
Date edge_before(const Frequency& frequency, const Timeline& match, Date day) {
    for (const auto& together : match.together()) {
        if (day < together.from || day >= together.to) continue;
        auto from = together.from;
        const MeetingAgreement* agreed = nullptr;
        for (const auto& each : match.facts().agreements)
            if (each.from <= day) from = std::max(together.from, each.from), agreed = &each;
        return agreed == nullptr ? window_of(frequency.window, frequency.days.value_or(0), from, day).from
                                 : window_of(Window::days, agreed->every_days, from, day).from;
    }
    return day;
}

/// The written tasks after a plan.
std::vector<Task> after(std::vector<Task> tasks, const Replanned& replanned) {
    for (const auto& changed : replanned.changed) *std::ranges::find(tasks, changed.id, &Task::id) = changed;
    for (const auto& added : replanned.added)
        tasks.push_back({.id = {std::ssize(tasks) + 1}, .key = added.key, .due = added.due, .to_do_on = added.due});
    return tasks;
}

}  // namespace

RC_GTEST_PROP(Frequency, is_never_worse_for_a_contact_more, ()) {
    auto facts = any_match();
    const auto programme = with(any_rhythm());
    const auto as_of = any_day();
    const auto before = judge(programme, Timeline(facts, as_of)).at(0);
    facts.contacts.push_back({.id = {2}, .on = any_day()});
    std::ranges::stable_sort(facts.contacts, {}, &ContactFact::on);
    const auto then = judge(programme, Timeline(facts, as_of)).at(0);
    RC_ASSERT(badness(then.outcome) <= badness(before.outcome));
    if (before.outcome == Outcome::kept && before.due) RC_ASSERT((then.due >= before.due));
}

RC_GTEST_PROP(Frequency, is_counted_the_same_in_one_period_and_in_its_parts, ()) {
    const auto facts = any_match();
    const auto frequency = any_frequency();
    const auto programme = with(frequency);
    const Timeline match(facts, first_day + days{last_day});
    const Period whole{any_day(), first_day + days{last_day}};
    const auto count = [&](const Period& period) { return tally(frequency, programme.rules.front(), match, period); };
    const auto in_parts = [&](Date cut) { return count({whole.from, cut}) + count({cut, whole.to}); };

    const auto anywhere = any_day();
    RC_PRE(anywhere >= whole.from);
    const auto missed = count(whole).counted - in_parts(anywhere).counted;
    RC_ASSERT(missed == 0 || missed == 1);  // the one window that the cut went through
    RC_ASSERT(in_parts(anywhere).kept <= count(whole).kept);

    const auto edge = edge_before(frequency, match, anywhere);
    RC_PRE(edge >= whole.from);
    RC_ASSERT(in_parts(edge) == count(whole));
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
    const auto bring_in_step = [&](Date as_of) {
        const Timeline match(facts, as_of);
        tasks = after(tasks, replan(tasks, plan(programme, match), lost(programme, match)));
        RC_ASSERT(replan(tasks, plan(programme, match), lost(programme, match)).is_nothing());
    };
    for (const auto as_of : any_days(5)) {
        bring_in_step(as_of);
        const auto before = tasks;
        for (auto& each : tasks) each = touched(each, as_of);
        facts.settled = settled_in(tasks, as_of);
        const auto chosen = tasks;
        bring_in_step(as_of);
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            RC_ASSERT(tasks[i].state == chosen[i].state);  // what somebody did stays
            if (tasks[i].is_settled()) RC_ASSERT(!tasks[i].to_do_on);
        }
    }
}

RC_GTEST_PROP(Plans, of_months_keep_the_day_of_the_month_or_its_last, ()) {
    const auto start = any_day();
    const MatchFacts facts{.match = {1}, .stands = {{MatchState::active, start, {}}}};
    const int every = *rc::gen::inRange(1, 5);
    const auto programme =
        with(CheckIn{.every_months = every, .for_months = 48, .parties = {Party::mentor}, .mode = {}});
    const std::chrono::year_month_day first{start};
    int months = 0;
    for (const auto& each : plan(programme, Timeline(facts, start))) {
        months += every;
        const auto month = std::chrono::year_month{first.year(), first.month()} + std::chrono::months{months};
        const std::chrono::year_month_day due{each.due};
        RC_ASSERT(due.year() / due.month() == month);
        RC_ASSERT(due.day() == std::min(first.day(), (month / std::chrono::last).day()));
        RC_ASSERT(each.key.ordinal == months);
    }
    RC_ASSERT(months == 48 / every * every);
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

RC_GTEST_PROP(Verdicts, of_all_programmes_are_due_on_days_of_the_calendar, ()) {
    static const auto all = [] {
        std::vector<Programme> found;
        for (const auto* key : {"a-til-b", "bbbs", "dynamo", "gladsaxe", "ishoej", "jobplaneten", "middelfart",
                                "ungeenheden", "vallensbaek"})
            found.push_back(tests::programme_file(key));
        return found;
    }();
    auto facts = any_match();
    facts.members = {{.person = {1}, .birth_date = any_day() - days{6000}}, {.person = {2}, .party = Party::mentor}};
    const auto as_of = any_day();
    for (const auto& programme : all)
        for (const auto& each : judge(programme, Timeline(facts, as_of))) {
            if (!each.due) continue;
            RC_ASSERT((parse_iso_date(iso(*each.due)) == each.due));
            RC_ASSERT(each.outcome != Outcome::late || *each.due <= as_of);
        }
}

TEST(Windows, of_a_year_with_53_weeks_begin_on_mondays) {
    const auto window = window_of(Window::week, 0, first_day, date(2021, 1, 3));
    EXPECT_EQ(window, (Period{date(2020, 12, 28), date(2021, 1, 4)}));
    EXPECT_EQ(window_of(Window::month, 0, first_day, date(2020, 2, 29)), (Period{date(2020, 2, 1), date(2020, 3, 1)}));
    EXPECT_EQ(window_of(Window::days, 10, date(2020, 2, 25), date(2020, 3, 6)),
              (Period{date(2020, 3, 6), date(2020, 3, 16)}));
}
