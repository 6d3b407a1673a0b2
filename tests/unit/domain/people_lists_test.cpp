#include <gtest/gtest.h>

#include "base/text.hpp"
#include "domain/people/lists.hpp"

namespace mentorkorps::domain {
namespace {

ListLine young(const char* name, EnrolmentState state) {
    ListLine line;
    line.who = {PersonId{1}, name};
    line.name_folded = folded(name);
    line.state = state;
    return line;
}

ListLine mentor(const char* name, CommitmentState state, std::optional<int> capacity, std::size_t young_people) {
    auto line = young(name, EnrolmentState::active);
    line.state = state;
    line.capacity = capacity;
    line.matched_with.resize(young_people);
    return line;
}

std::vector<std::string> names_of(const std::vector<ListLine>& lines) {
    std::vector<std::string> names;
    for (const auto& line : lines) names.push_back(line.who.name);
    return names;
}
using Names = std::vector<std::string>;

TEST(Lists, find_parts_of_names_the_danish_way_and_phone_numbers) {
    std::vector lines{young("Bo Kjær", EnrolmentState::waiting), young("Åse Maria Lund", EnrolmentState::waiting)};
    lines[0].phone = "+4520001234";
    const auto found = [&](const char* search) {
        return names_of(answered(lines, {.search = search, .state = {}, .cohort = {}}));
    };
    EXPECT_EQ(found("lund aase"), (Names{"Åse Maria Lund"}));
    EXPECT_EQ(found("KJAER"), (Names{"Bo Kjær"}));
    EXPECT_EQ(found("20 00 12"), (Names{"Bo Kjær"}));
    EXPECT_EQ(found("20"), Names{}) << "too few digits fit everybody";
    EXPECT_EQ(found(" "), (Names{"Bo Kjær", "Åse Maria Lund"}));
}

TEST(Lists, sort_with_what_is_not_known_last_in_either_order) {
    std::vector lines{young("Anna", EnrolmentState::active), young("Bo", EnrolmentState::waiting),
                      young("Carl", EnrolmentState::waiting)};
    lines[0].birth_date = date(2000, 1, 1);
    lines[2].birth_date = date(2008, 1, 1);
    const auto sorted = [&](ListSort sort, ListOrder order) {
        return names_of(answered(lines, {.search = {}, .state = {}, .cohort = {}, .sort = sort, .order = order}));
    };
    EXPECT_EQ(sorted(ListSort::age, ListOrder::ascending), (Names{"Carl", "Anna", "Bo"}));
    EXPECT_EQ(sorted(ListSort::age, ListOrder::descending), (Names{"Anna", "Carl", "Bo"}));
    EXPECT_EQ(sorted(ListSort::state, ListOrder::ascending), (Names{"Bo", "Carl", "Anna"}));
    EXPECT_EQ(sorted(ListSort::name, ListOrder::descending), (Names{"Carl", "Bo", "Anna"}));
}

TEST(Lists, have_room_for_one_where_nobody_said_how_many) {
    EXPECT_TRUE(has_room(mentor("Ida", CommitmentState::active, 2, 1)));
    EXPECT_FALSE(has_room(mentor("Ida", CommitmentState::active, 2, 2)));
    EXPECT_TRUE(has_room(mentor("Ida", CommitmentState::approved, {}, 0)));
    EXPECT_FALSE(has_room(mentor("Ida", CommitmentState::active, {}, 1)));
    EXPECT_FALSE(has_room(mentor("Ida", CommitmentState::training, 2, 0)));
    EXPECT_FALSE(has_room(young("Bo", EnrolmentState::waiting)));
}

TEST(Lists, know_each_round_once_in_danish_order) {
    std::vector lines{mentor("A", CommitmentState::active, 1, 0), mentor("B", CommitmentState::active, 1, 0),
                      mentor("C", CommitmentState::active, 1, 0), mentor("D", CommitmentState::active, 1, 0)};
    lines[0].cohort = "Århus", lines[1].cohort = "Odense", lines[2].cohort = "Århus";
    EXPECT_EQ(cohorts(lines), (Names{"Odense", "Århus"}));
}

}  // namespace
}  // namespace mentorkorps::domain
