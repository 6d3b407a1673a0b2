#include "domain/recruitment/round.hpp"

#include <gtest/gtest.h>

#include "tests/support/programme_file.hpp"

namespace mentorkorps::domain {
namespace {

const Programme& middelfart() {
    static const auto text = tests::programme_text("middelfart");
    static const auto read = tests::programme_in(text, "middelfart");
    return read;
}

RecruitmentRound round(int id, Date from, std::optional<Date> to) {
    return {.id = RoundId{id}, .name = "Runde", .from = from, .to = to};
}

TEST(RecruitmentRound, is_open_from_its_first_day_to_its_last) {
    const auto spring = round(1, date(2026, 3, 1), date(2026, 3, 31));
    EXPECT_FALSE(is_open(spring, date(2026, 2, 28)));
    EXPECT_TRUE(is_open(spring, date(2026, 3, 1)));
    EXPECT_TRUE(is_open(spring, date(2026, 3, 31)));
    EXPECT_FALSE(is_open(spring, date(2026, 4, 1)));
    auto endless = round(2, date(2026, 3, 1), {});
    EXPECT_TRUE(is_open(endless, date(2030, 1, 1)));
    endless.is_closed = true;
    EXPECT_FALSE(is_open(endless, date(2026, 3, 1)));
}

TEST(RecruitmentRound, that_began_last_takes_the_applications) {
    const std::vector rounds{round(1, date(2026, 1, 1), {}), round(2, date(2026, 3, 1), {}),
                             round(3, date(2026, 6, 1), {})};
    EXPECT_EQ(open_round(rounds, date(2025, 1, 1)), nullptr);
    EXPECT_EQ(open_round(rounds, date(2026, 2, 1))->id, RoundId{1});
    EXPECT_EQ(open_round(rounds, date(2026, 3, 1))->id, RoundId{2});
    EXPECT_EQ(next_round(rounds, date(2026, 2, 1)), date(2026, 3, 1));
    EXPECT_EQ(next_round(rounds, date(2026, 6, 1)), std::nullopt);
}

std::vector<std::string> fields(const RoundDraft& draft) {
    std::vector<std::string> found;
    if (const auto made = written(draft, {}, middelfart()); !made)
        for (const auto& each : made.error()) found.push_back(each.field);
    return found;
}

TEST(RecruitmentRound, is_written_down_with_a_name_and_days_that_follow_each_other) {
    EXPECT_EQ(fields({}), (std::vector<std::string>{"navn", "fra"}));
    EXPECT_EQ(fields({.name = "Forår", .channel = "rygter fra Mars", .from = "2026-03-01"}),
              std::vector<std::string>{"kanal"});
    EXPECT_EQ(fields({.name = "Forår", .from = "01-03-2026", .to = "28-02-2026"}), std::vector<std::string>{"til"});
    EXPECT_EQ(fields({.name = "Forår", .from = "31-02-2026"}), std::vector<std::string>{"fra"});
    const auto made = written({.name = " Forår ", .from = "2026-03-01"}, {}, middelfart());
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->name, "Forår");
    EXPECT_FALSE(made->to || made->cohort || made->channel);
    EXPECT_EQ(draft_of(*made).from, "2026-03-01");
}

}  // namespace
}  // namespace mentorkorps::domain
