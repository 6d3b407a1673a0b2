// A course in evenings: cohorts, who came, and what it makes of a mentor's training.
#include <gtest/gtest.h>

#include "domain/people/changes.hpp"
#include "domain/training/attendance.hpp"
#include "domain/training/cohort.hpp"
#include "domain/training/hours.hpp"

namespace mentorkorps::domain {
namespace {

constexpr CommitmentId bent{1};

Programme programme() {
    Programme programme;
    programme.courses.push_back({.key = "kursus",
                                 .name = "Kurset",
                                 .sessions = 5,
                                 .topics = {"Anerkendelse", "Konflikter", "Coaching", "Cases"}});
    return programme;
}
CohortDraft draft() {
    return {.course = "kursus",
            .name = " Forår 2027 ",
            .seats = "20",
            .first = "12-01-2027",
            .every = "7",
            .from = "17.00",
            .to = "19.30",
            .place = "Biblioteket"};
}
std::vector<std::string> fields(const std::vector<FieldFault>& faults) {
    std::vector<std::string> names;
    for (const auto& each : faults) names.push_back(each.field);
    return names;
}
Followed came(int number, Date on) { return {bent, "kursus", number, on}; }
/// Four evenings are enough.
TrainingRecord count(const std::vector<TrainingRecord>& records, const std::vector<Followed>& followed) {
    const TrainingRequired rule{.course = "kursus", .sessions_min = 4, .valid_months = {}};
    return counted(programme().courses.front(), &rule, records, followed);
}

TEST(Cohorts, have_all_evenings_of_their_course_in_an_even_rhythm) {
    const auto cohort = written(draft(), programme());
    ASSERT_TRUE(cohort);
    EXPECT_EQ(cohort->name, "Forår 2027");
    EXPECT_EQ(cohort->seats, 20);
    ASSERT_EQ(cohort->evenings.size(), 5U);
    EXPECT_EQ(cohort->evenings[0].on, date(2027, 1, 12));
    EXPECT_EQ(cohort->evenings[4].on, date(2027, 2, 9));
    EXPECT_EQ(cohort->evenings[1].topic, "Konflikter");
    EXPECT_EQ(cohort->evenings[4].topic, "") << "the policy names four topics for five evenings";
    EXPECT_EQ(cohort->evenings[4].number, 5);
    EXPECT_EQ(cohort->evenings[4].to, TimeOfDay{19 * 60 + 30});
}

TEST(Cohorts, say_of_each_field_what_is_wrong) {
    const auto nothing = written(CohortDraft{}, programme());
    ASSERT_FALSE(nothing);
    EXPECT_EQ(fields(nothing.error()), (std::vector<std::string>{"kursus", "navn", "foerste", "hver", "sted"}));
    auto wrong = draft();
    wrong.seats = "0", wrong.to = "16.00", wrong.first = "30-02-2027";
    const auto refused = written(wrong, programme());
    ASSERT_FALSE(refused);
    EXPECT_EQ(fields(refused.error()), (std::vector<std::string>{"pladser", "foerste", "til-kl"}));
}

TEST(Cohorts, cannot_have_fewer_seats_than_are_taken) {
    const auto cohort = *written(draft(), programme());
    EXPECT_FALSE(written(CohortNaming{"Forår 2027", "2"}, cohort, 3));
    EXPECT_EQ(written(CohortNaming{"Vinter", "3"}, cohort, 3)->seats, 3);
    EXPECT_EQ(written(CohortNaming{"Vinter", ""}, cohort, 3)->seats, std::nullopt);
    const std::vector<Place> places{{bent, PlaceState::seated, {}}, {CommitmentId{2}, PlaceState::waiting, {}}};
    EXPECT_EQ(free_seats(cohort, places), 19);
    EXPECT_EQ(free_seats(Cohort{}, places), std::nullopt);
}

TEST(Evenings, can_be_moved_and_are_shown_as_they_stand) {
    auto evening = written(draft(), programme())->evenings[1];
    auto typed = draft_of(evening);
    EXPECT_EQ(typed.from, "17:00");
    typed.on = "20-01-2027", typed.topic = "", typed.from = "";
    const auto moved = written(typed, evening);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->on, date(2027, 1, 20));
    EXPECT_EQ(moved->number, 2);
    EXPECT_EQ(moved->from, std::nullopt);
    typed.place = " ", typed.on = "";
    EXPECT_EQ(fields(written(typed, evening).error()), (std::vector<std::string>{"dato", "sted"}));
}

TEST(Attendance, counts_each_number_once_whichever_cohort_it_was_with) {
    const std::vector<Followed> evenings{came(1, date(2027, 1, 12)), came(3, date(2027, 1, 26)),
                                         came(3, date(2027, 5, 4)), came(2, date(2027, 5, 11))};
    const auto record = count({}, evenings);
    EXPECT_EQ(record.sessions, 3);
    EXPECT_FALSE(record.completed_on);
    EXPECT_TRUE(record.is_counted);
    auto all = evenings;
    all.push_back(came(5, date(2027, 4, 1)));
    EXPECT_EQ(count({}, all).completed_on, date(2027, 5, 11)) << "the day of the evening that was the fourth";
    EXPECT_EQ(missing(programme().courses.front(), sessions_of("kursus", {}, all)), std::vector<int>{4});
}

TEST(Attendance, goes_on_from_what_somebody_wrote_in_all) {
    const std::vector<TrainingRecord> before{{"kursus", 3, {}, false}, {"andet", 5, date(2020, 1, 1), false}};
    EXPECT_EQ(count(before, {}).sessions, 3);
    const auto record = count(before, {came(2, date(2027, 1, 19)), came(4, date(2027, 2, 2))});
    EXPECT_EQ(record.sessions, 4) << "the second is among the first three";
    EXPECT_EQ(record.completed_on, date(2027, 2, 2));
    const std::vector<TrainingRecord> done{{"kursus", 5, date(2025, 12, 1), false}};
    EXPECT_EQ(count(done, {came(1, date(2027, 1, 12))}).completed_on, date(2025, 12, 1)) << "had been before";
}

TEST(Attendance, that_was_ticked_by_mistake_counts_no_more) {
    const std::vector<TrainingRecord> records{
        {"kursus", 1, {}, false}, {"kursus", 4, date(2027, 2, 2), true}, {"kursus", 3, {}, true}};
    EXPECT_EQ(sessions_followed(records, "kursus"), 3);
    EXPECT_TRUE(holds(records[0], records));
    EXPECT_FALSE(holds(records[1], records));
    EXPECT_TRUE(holds(records[2], records));
    EXPECT_EQ(completed(records, "kursus"), nullptr);
    EXPECT_FALSE(is_news({"kursus", 3, {}, true}, records));
    EXPECT_TRUE(is_news({"kursus", 2, {}, true}, records));
}

TEST(Attendance, is_caught_up_at_the_next_evening_with_that_number_of_another_cohort) {
    auto own = *written(draft(), programme()), later = own, latest = own, other = own;
    own.id = CohortId{1}, later.id = CohortId{2}, latest.id = CohortId{3}, other.id = CohortId{4};
    for (auto& each : later.evenings) each.on += std::chrono::days{60};
    for (auto& each : latest.evenings) each.on += std::chrono::days{90};
    for (auto& each : other.evenings) each.on += std::chrono::days{30};
    other.course = "andet";
    const std::vector<Cohort> all{latest, later, own, other};
    const auto next = catch_up(all, own, 2, date(2027, 1, 30));
    ASSERT_NE(next.evening, nullptr);
    EXPECT_EQ(next.cohort->id, CohortId{2});
    EXPECT_EQ(next.evening->on, date(2027, 3, 20));
    EXPECT_EQ(catch_up(all, own, 2, date(2027, 3, 21)).cohort->id, CohortId{3});
    EXPECT_EQ(catch_up(all, own, 2, date(2028, 1, 1)).evening, nullptr);
}

TEST(TrainingHours, are_what_a_mentor_says_within_reason) {
    const auto today = date(2026, 11, 23);
    const auto hours = written(TrainingHoursDraft{"20-11-2026", "2,5", " Konflikter "}, today);
    ASSERT_TRUE(hours);
    EXPECT_EQ(hours->minutes, 150);
    EXPECT_EQ(hours->what, "Konflikter");
    EXPECT_EQ(fields(written(TrainingHoursDraft{}, today).error()),
              (std::vector<std::string>{"dato", "timer", "hvad"}));
    EXPECT_EQ(fields(written(TrainingHoursDraft{"24-11-2026", "0", "Om 010190-1234"}, today).error()),
              (std::vector<std::string>{"dato", "timer", "hvad"}));
    const std::vector<TrainingHours> all{{.on = date(2025, 11, 23), .minutes = 60},
                                         {.on = date(2025, 11, 24), .minutes = 30},
                                         {.on = date(2026, 11, 23), .minutes = 15}};
    EXPECT_EQ(last_year(all, today), 45);
}

}  // namespace
}  // namespace mentorkorps::domain
