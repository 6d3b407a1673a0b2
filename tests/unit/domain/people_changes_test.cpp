#include <gtest/gtest.h>

#include "domain/people/changes.hpp"
#include "tests/support/programme_file.hpp"

namespace mentorkorps::domain {
namespace {

constexpr const char* course = "unge-mentorkursus";
const Date today = date(2026, 11, 24);

class Changes : public testing::Test {
  protected:
    const Programme programme = tests::programme_file("middelfart");
    const Programme untrained = tests::programme_file("ungeenheden");
};

TEST_F(Changes, keep_to_the_machine_and_the_calendar) {
    const Stand<EnrolmentState> waiting{EnrolmentState::waiting, date(2026, 11, 1), {}};
    const auto wish = [&](EnrolmentState state, Date from) { return change(waiting, {state, from, {}}, today); };
    EXPECT_TRUE(wish(EnrolmentState::active, date(2026, 11, 1)).has_value());
    EXPECT_EQ(wish(EnrolmentState::waiting, today).error(), StateRefusal::not_next);
    EXPECT_EQ(wish(EnrolmentState::active, date(2026, 10, 31)).error(), StateRefusal::before_current);
    EXPECT_EQ(wish(EnrolmentState::active, date(2026, 11, 25)).error(), StateRefusal::in_future);
}

TEST_F(Changes, complete_the_course_with_enough_sessions_only) {
    const std::vector<TrainingRecord> before{{course, 2, {}}};
    const auto after = [&](int sessions, Date on) { return train(before, sessions, on, programme, today); };
    EXPECT_EQ(after(4, today).value().completed_on, std::nullopt);
    EXPECT_EQ(after(5, today).value().completed_on, today);
    EXPECT_EQ(after(1, today).error(), TrainingRefusal::fewer_than_before);
    EXPECT_EQ(after(6, today).error(), TrainingRefusal::too_many);
    EXPECT_EQ(after(-1, today).error(), TrainingRefusal::too_many);
    EXPECT_EQ(after(3, date(2026, 11, 25)).error(), TrainingRefusal::in_future);
    EXPECT_EQ(train(before, 3, today, untrained, today).error(), TrainingRefusal::no_course);
}

}  // namespace
}  // namespace mentorkorps::domain
