#include "domain/audit/seals.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::domain::audit {
namespace {

class Seals : public testing::Test {
  protected:
    RowPrint print(std::int64_t number, const char* row) { return row_print(key, "contact", number, {row}); }
    Seal sealed() {
        Seal seal(key, run);
        seal.put(64, print(64, "a"));
        seal.put(127, print(127, "b"));
        return seal;
    }

    SeededRandom random{1};
    const Key key{random};
    const Key other{random};
    const audit::Run run{"contact", 1};
    const SealedAt at{5, 12, "end"};
};

TEST_F(Seals, a_row_print_tells_key_table_number_and_row) {
    const auto row = print(1, "a");
    EXPECT_EQ(row, print(1, "a"));
    EXPECT_NE(row, print(2, "a"));
    EXPECT_NE(row, print(1, "b"));
    EXPECT_NE(row, row_print(key, "note", 1, {"a"}));
    EXPECT_NE(row, row_print(other, "contact", 1, {"a"}));
}

TEST_F(Seals, the_order_of_rows_under_one_number_does_not_matter_but_their_count_does) {
    const auto both = row_print(key, "contact", 1, {"a", "b"});
    EXPECT_EQ(both, row_print(key, "contact", 1, {"b", "a"}));
    EXPECT_NE(both, row_print(key, "contact", 1, {"a", "b", "b"}));
    EXPECT_NE(both, row_print(key, "contact", 1, {"ab"}));
}

TEST_F(Seals, runs_are_64_numbers_also_below_zero) {
    EXPECT_EQ(run_of(63), 0);
    EXPECT_EQ(run_of(64), 1);
    EXPECT_EQ(run_of(-1), -1);
    Seal below(key, {"contact", -1});
    below.put(-1, print(-1, "a"));
    EXPECT_EQ(Seal(key, {"contact", -1}, below.bytes()).rows(), below.rows());
}

TEST_F(Seals, a_seal_is_read_as_it_was_written) {
    const Seal read(key, run, sealed().bytes());
    EXPECT_TRUE(read.holds());
    EXPECT_EQ(read.rows(), sealed().rows());
    EXPECT_EQ(read.bytes(), sealed().bytes());
}

TEST_F(Seals, a_seal_that_was_edited_or_moved_does_not_hold_and_never_does_again) {
    for (std::size_t i = 0; i < sealed().bytes().size(); ++i) {
        auto bytes = sealed().bytes();
        bytes[i] = static_cast<char>(bytes[i] ^ 1);
        Seal edited(key, run, bytes);
        EXPECT_FALSE(edited.holds()) << i;
        edited.put(66, print(66, "c"));
        EXPECT_FALSE(Seal(key, run, edited.bytes()).holds()) << i;
    }
    EXPECT_FALSE(Seal(key, {"contact", 2}, sealed().bytes()).holds());
    EXPECT_FALSE(Seal(key, {"note", 1}, sealed().bytes()).holds());
    EXPECT_FALSE(Seal(key, run, "").holds());
    EXPECT_FALSE(Seal(key, run, "short").holds());
}

TEST_F(Seals, the_head_knows_each_seal_whatever_came_first) {
    SealHead one(key);
    one.toggle(run, "x");
    one.toggle({"note", 3}, "y");
    SealHead two(key);
    two.toggle({"note", 3}, "y");
    EXPECT_FALSE(one == two);
    two.toggle(run, "x");
    EXPECT_TRUE(one == two);
    two.toggle(run, "x");
    two.toggle(run, "older");
    EXPECT_FALSE(one == two);
}

TEST_F(Seals, the_head_opens_where_it_was_sealed_only) {
    SealHead head(key);
    head.toggle(run, "x");
    const auto box = head.box(at, random);
    EXPECT_NE(box, head.box(at, random));
    EXPECT_TRUE(SealHead::opened(key, box, at) == head);
    EXPECT_FALSE(SealHead::opened(other, box, at));
    for (const auto& elsewhere : {SealedAt{4, 12, "end"}, SealedAt{5, 11, "end"}, SealedAt{5, 12, "and"}})
        EXPECT_FALSE(SealHead::opened(key, box, elsewhere));
}

}  // namespace
}  // namespace mentorkorps::domain::audit
