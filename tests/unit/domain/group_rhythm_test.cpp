// How often a group meets: what a rule says of its meetings on a day, and when the next one is due.
#include "domain/meetings/rhythm.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "domain/practice/whole.hpp"
#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

/// A programme with one rule about its erfamøder.
Programme with(RecurringMeeting asked, int teams = 1) {
    Programme programme;
    programme.groups = {{"erfa", "Erfamøder", teams, "en gang imellem"}};
    asked.group = "erfa";
    programme.rules = {{.key = "E", .kind = asked, .source = {}}};
    return programme;
}

GroupMeeting on(Date day, int team = 1, std::vector<std::string> agenda = {}, std::vector<CommitmentId> came = {}) {
    return {.group = "erfa", .team = team, .on = day, .came = std::move(came), .agenda = std::move(agenda)};
}

/// What the rules about groups say on a day.
std::vector<std::string> said(const Programme& programme, const GroupMeetings& meetings, Date as_of,
                              const std::vector<CorpsMember>& corps = {}) {
    std::vector<std::string> found;
    for (const auto& each : judge_whole(programme, {.corps = corps, .as_of = as_of, .meetings = meetings}))
        if (std::holds_alternative<RecurringMeeting>(each.rule->kind))
            found.push_back(
                fmt::format("{} {} {}", name_of(each.outcome), each.due ? iso(*each.due) : "-", explanation(each)));
    return found;
}
std::string first_said(const Programme& programme, const GroupMeetings& meetings, Date as_of) {
    return said(programme, meetings, as_of).at(0);
}

const RecurringMeeting monthly{.times = 1};
const RecurringMeeting quarterly{.times = 1, .window_count = 3};
const RecurringMeeting wednesdays{.times = 1, .window = Window::week, .weekday = Weekday::wednesday};

}  // namespace

TEST(Rhythm, is_unknown_while_nothing_was_written_down) {
    EXPECT_EQ(said(with(monthly, 5), {}, date(2026, 11, 24)),
              std::vector<std::string>{"unknown - Der er ikke skrevet noget møde ned det seneste år."});
    EXPECT_EQ(said(with(monthly), {on(date(2026, 11, 25))}, date(2026, 11, 24)).at(0).substr(0, 7), "unknown")
        << "what lies ahead is not looked at";
}

TEST(Rhythm, begins_with_the_first_meeting_and_counts_whole_windows) {
    GroupMeetings meetings{on(date(2026, 9, 15))};
    EXPECT_EQ(first_said(with(monthly), meetings, date(2026, 9, 15)),
              "kept 2026-09-30 Gruppen har holdt sit møde i denne måned.");
    EXPECT_EQ(first_said(with(monthly), meetings, date(2026, 10, 31)),
              "late 2026-10-31 Gruppen har holdt sit møde i 0 af 1 hel måned. Fristen var 31-10-2026.");
    EXPECT_EQ(first_said(with(monthly), meetings, date(2026, 10, 30)),
              "coming 2026-10-31 Gruppen skal holde sit møde senest 31-10-2026.");
    meetings.push_back(on(date(2026, 11, 3)));
    EXPECT_EQ(first_said(with(monthly), meetings, date(2026, 11, 3)),
              "kept 2026-11-30 Gruppen har holdt sit møde i 0 af 1 hel måned.")
        << "what is held in the open month makes up for the one before";
    EXPECT_EQ(first_said(with(monthly), meetings, date(2026, 12, 24)),
              "kept 2026-12-31 Gruppen har holdt sit møde i 1 af 2 hele måneder.");
}

TEST(Rhythm, is_looked_at_a_year_back) {
    const GroupMeetings meetings{on(date(2024, 1, 8)), on(date(2025, 12, 1)), on(date(2026, 11, 2))};
    EXPECT_EQ(first_said(with(monthly), meetings, date(2026, 11, 30)),
              "kept 2026-11-30 Gruppen har holdt sit møde i 2 af 12 hele måneder.");
    EXPECT_EQ(first_said(with({.agenda = {"nyt"}}), {meetings[0]}, date(2026, 11, 30)),
              "unknown - Der er ikke skrevet noget møde ned det seneste år.");
}

TEST(Rhythm, is_looked_at_longer_where_a_window_is) {
    const auto yearly = with({.times = 1, .window_count = 12});
    EXPECT_EQ(first_said(yearly, {on(date(2024, 3, 1))}, date(2026, 2, 1)),
              "late 2025-12-31 Gruppen har holdt sit møde i 0 af 1 hel periode. Fristen var 31-12-2025.");
    EXPECT_EQ(first_said(yearly, {on(date(2024, 3, 1)), on(date(2025, 1, 9))}, date(2026, 2, 1)),
              "kept 2026-12-31 Gruppen har holdt sit møde i 1 af 1 hel periode.");
}

TEST(Rhythm, is_kept_by_each_team_for_itself) {
    const GroupMeetings meetings{on(date(2026, 9, 1), 1), on(date(2026, 10, 1), 2), on(date(2026, 10, 2), 1)};
    EXPECT_EQ(said(with(monthly, 3), meetings, date(2026, 10, 31)),
              (std::vector<std::string>{
                  "kept 2026-10-31 Hold 1 har holdt sit møde i 2 af 2 hele måneder.",
                  "kept 2026-10-31 Hold 2 har holdt sit møde i 1 af 2 hele måneder.",
                  "late 2026-10-31 Hold 3 har holdt sit møde i 0 af 2 hele måneder. Fristen var 31-10-2026."}));
}

TEST(Rhythm, goes_by_quarters_of_the_calendar_and_by_weeks) {
    const GroupMeetings meetings{on(date(2026, 1, 1)), on(date(2026, 5, 5))};
    EXPECT_EQ(first_said(with(quarterly), meetings, date(2026, 7, 1)),
              "kept 2026-09-30 Gruppen har holdt sit møde i 2 af 2 hele kvartaler.");
    const RecurringMeeting every_other_week{.times = 1, .window = Window::week, .window_count = 2};
    const auto window = window_of(every_other_week, date(2026, 11, 24), date(2026, 11, 24));
    EXPECT_EQ(window.to - window.from, std::chrono::weeks{2});
    EXPECT_EQ(window_of(every_other_week, window.from, window.to).from, window.to);
    const RecurringMeeting ten_days{.window = Window::days, .window_count = 10};
    EXPECT_EQ(window_of(ten_days, date(2026, 1, 1), date(2026, 1, 11)), (Period{date(2026, 1, 11), date(2026, 1, 21)}));
}

TEST(Rhythm, counts_what_lay_on_its_weekday) {
    const GroupMeetings meetings{on(date(2016, 11, 7)), on(date(2016, 11, 16)), on(date(2016, 11, 24))};
    EXPECT_EQ(first_said(with(wednesdays), meetings, date(2016, 11, 27)),
              "late 2016-11-27 Gruppen har holdt sit møde på en onsdag i 1 af 3 hele uger. Fristen var 27-11-2016.");
    EXPECT_EQ(first_said(with({.weekday = Weekday::wednesday}), meetings, date(2016, 11, 27)),
              "late 2016-11-24 1 af 3 møder lå på en onsdag.");
}

TEST(Agendas, have_their_points_every_time) {
    const RecurringMeeting asked{.agenda = {"sagssparring"}};
    GroupMeetings meetings{on(date(2017, 9, 5), 1, {"sagssparring"}), on(date(2017, 10, 3))};
    EXPECT_EQ(said(with(asked), meetings, date(2017, 11, 30)),
              std::vector<std::string>{
                  "late 2017-10-03 »sagssparring« stod på dagsordenen ved 1 af 2 møder. Punktet manglede sidst."});
    meetings.push_back(on(date(2017, 11, 7), 1, {"sagssparring"}));
    EXPECT_EQ(first_said(with(asked), meetings, date(2017, 11, 30)),
              "kept 2017-11-07 »sagssparring« stod på dagsordenen ved 2 af 3 møder.");
}

TEST(Attendance, is_asked_of_those_who_were_there_through_all_of_the_last_window) {
    const CommitmentId bent{1}, lone{2}, eva{3};
    const std::vector<CorpsMember> corps{{bent, date(2026, 1, 1)}, {lone, date(2026, 4, 1)}, {eva, date(2026, 4, 2)}};
    const auto programme = with({.window_count = 3, .attendance_min = 1});
    const GroupMeetings meetings{on(date(2026, 1, 5), 1, {}, {bent}), on(date(2026, 5, 5), 1, {}, {bent, eva})};
    EXPECT_EQ(said(programme, meetings, date(2026, 7, 5), corps).at(0),
              "broken 2026-06-30 1 af 2 mentorer er kommet mindst 1 gang i det seneste hele kvartal.");
    EXPECT_EQ(said(programme, meetings, date(2026, 2, 1), corps).at(0),
              "coming 2026-03-31 1 af 1 mentor er kommet mindst 1 gang i dette kvartal.");
    EXPECT_EQ(said(programme, meetings, date(2026, 7, 5)).at(0),
              "not_relevant 2026-06-30 Ingen har været i korpset så længe endnu.");
}

TEST(Rhythm, of_our_own_programmes) {
    const auto middelfart = tests::programme_file("middelfart");
    EXPECT_EQ(said(middelfart, {}, date(2012, 1, 31)).size(), 3U) << "MF-3, MF-4 and MF-5";
    EXPECT_EQ(said(middelfart, {on(date(2012, 1, 9))}, date(2012, 1, 31)).size(), 5U + 6U + 1U);
}

TEST(NextMeeting, is_on_the_weekday_or_at_the_end_of_the_window) {
    const auto next = [](const Programme& programme, const GroupMeetings& meetings, Date today, int team = 1) {
        return next_meeting(programme.rules_of<RecurringMeeting>(today), meetings, team, today);
    };
    const auto tuesday = date(2026, 11, 24);
    EXPECT_EQ(next(with(wednesdays), {}, tuesday), (NextMeeting{date(2026, 11, 25), true}));
    EXPECT_EQ(next(with(wednesdays), {}, date(2026, 11, 25)), (NextMeeting{date(2026, 11, 25), true}));
    EXPECT_EQ(next(with(wednesdays), {on(date(2026, 11, 25))}, date(2026, 11, 25)),
              (NextMeeting{date(2026, 12, 2), true}));
    EXPECT_EQ(next(with(wednesdays), {}, date(2026, 11, 26)), (NextMeeting{date(2026, 12, 2), true}));
    EXPECT_EQ(next(with(monthly, 2), {on(date(2026, 11, 3), 2)}, tuesday, 1), (NextMeeting{date(2026, 11, 30)}));
    EXPECT_EQ(next(with(monthly, 2), {on(date(2026, 11, 3), 2)}, tuesday, 2), (NextMeeting{date(2026, 12, 31)}));
    EXPECT_EQ(next(with({.agenda = {"nyt"}}), {}, tuesday), std::nullopt) << "as they agree";
    EXPECT_EQ(next(with({.weekday = Weekday::monday}), {}, tuesday), (NextMeeting{date(2026, 11, 30), true}));
}

namespace {

/// The better, the higher; nothing is known before the first meeting.
int rank(const std::string& said) {
    if (said.starts_with("kept")) return 2;
    return said.starts_with("coming") ? 1 : 0;
}

}  // namespace

RC_GTEST_PROP(Rhythm, is_never_worse_for_another_meeting, ()) {
    const auto asked =
        *rc::gen::element(monthly, quarterly, wednesdays, RecurringMeeting{.times = 3, .window = Window::week},
                          RecurringMeeting{.times = 2, .window = Window::days, .window_count = 10});
    const auto programme = with(asked, 2);
    const auto begin = date(2026, 1, 1);
    const auto day = [&] { return begin + std::chrono::days{*rc::gen::inRange(0, 400)}; };
    GroupMeetings meetings{on(begin)};
    for (int i = *rc::gen::inRange(0, 40); i > 0; --i) meetings.push_back(on(day(), *rc::gen::inRange(1, 3)));
    std::ranges::sort(meetings, {}, &GroupMeeting::on);
    auto more = meetings;
    more.push_back(on(day(), *rc::gen::inRange(1, 3)));
    std::ranges::sort(more, {}, &GroupMeeting::on);
    const auto as_of = day();
    const auto was = said(programme, meetings, as_of), is = said(programme, more, as_of);
    RC_ASSERT(was.size() == is.size());
    for (std::size_t i = 0; i < was.size(); ++i) RC_ASSERT(rank(was[i]) <= rank(is[i]));
    RC_ASSERT(said(programme, meetings, as_of) == was);
}
