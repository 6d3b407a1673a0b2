#include "domain/people/kin.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::domain {
namespace {

constexpr Date day(int year, unsigned month, unsigned of) {
    return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(of)};
}
constexpr Date today = day(2026, 11, 24);

Kin somebody(KinKind kind, Date from, std::optional<Date> until = {}) {
    return {.kind = kind, .name = "Amal Karim", .from = from, .until = until};
}

TEST(Kin, decide_with_custody_until_the_young_person_is_18) {
    const std::vector<Kin> all{somebody(KinKind::custodian, day(2026, 1, 1)),
                               somebody(KinKind::parent, day(2026, 1, 1)),
                               somebody(KinKind::close_adult, day(2026, 1, 1)),
                               somebody(KinKind::custodian, day(2026, 1, 1), day(2026, 11, 24)),
                               somebody(KinKind::custodian, day(2026, 11, 25))};
    const auto born = day(2009, 2, 10);
    EXPECT_EQ(who_decide(all, born, today), std::vector{all[0]});
    EXPECT_EQ(who_decide(all, born, day(2026, 11, 23)), (std::vector{all[0], all[3]}));
    EXPECT_EQ(who_decide(all, born, day(2027, 2, 9)).size(), 2U);
    EXPECT_TRUE(who_decide(all, born, day(2027, 2, 10)).empty());
    EXPECT_EQ(who_decide(all, std::nullopt, today).size(), 1U) << "nobody knows how old they are";
}

TEST(Kin, are_written_as_they_were_typed_and_shown_so_again) {
    const KinDraft draft{.kind = "custodian",
                         .name = " Amal Karim ",
                         .relation = "mor",
                         .phone = "20 00 00 05",
                         .email = "amal@skovby.example",
                         .interpreter = "arabisk",
                         .from = "2026-01-01",
                         .last = "2026-12-31"};
    const auto kin = written(draft, today);
    ASSERT_TRUE(kin.has_value());
    EXPECT_EQ(kin->name, "Amal Karim");
    EXPECT_EQ(kin->phone, "+4520000005");
    EXPECT_EQ(kin->until, day(2027, 1, 1)) << "the last day counts";
    EXPECT_EQ(draft_of(*kin).last, "2026-12-31");
    Kin again{.kind = kin->kind, .from = kin->from, .until = kin->until};
    ASSERT_TRUE(unpack(packed(*kin), again));
    EXPECT_EQ(again, *kin);
    EXPECT_FALSE(unpack("", again));
}

TEST(Kin, are_refused_field_by_field) {
    const auto fields = [](const KinDraft& draft) {
        std::vector<std::string> found;
        if (const auto kin = written(draft, today); !kin)
            for (const auto& each : kin.error()) found.push_back(each.field);
        return found;
    };
    EXPECT_EQ(fields({}), (std::vector<std::string>{"slags", "navn"}));
    EXPECT_EQ(fields({.kind = "parent",
                      .name = "Bo",
                      .relation = std::string(201, 'x'),
                      .phone = "12",
                      .email = "bo",
                      .from = "2026-11-25",
                      .last = "snart"}),
              (std::vector<std::string>{"relation", "mobil", "email", "fra", "til"}));
    EXPECT_EQ(fields({.kind = "parent", .name = "Bo", .from = "2026-11-01", .last = "2026-10-31"}),
              std::vector<std::string>{"til"});
    EXPECT_TRUE(fields({.kind = "parent", .name = "Bo"}).empty());
}

}  // namespace
}  // namespace mentorkorps::domain
