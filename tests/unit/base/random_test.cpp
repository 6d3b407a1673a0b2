#include "base/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

using namespace mentorkorps;

TEST(SeededRandom, gives_the_same_for_the_same_seed) {
    SeededRandom one(7), same(7), other(8);
    const auto first = token(one);
    EXPECT_EQ(first, token(same));
    EXPECT_NE(first, token(other));
    EXPECT_NE(first, token(one));
}

TEST(SeededRandom, fills_every_byte_asked_for) {
    SeededRandom random(1);
    std::array<std::byte, 37> bytes{};
    std::array<bool, 37> touched{};
    for (int round = 0; round < 64; ++round) {
        random.fill(bytes);
        for (std::size_t i = 0; i < bytes.size(); ++i) touched[i] = touched[i] || bytes[i] != std::byte{0};
    }
    EXPECT_EQ(std::count(touched.begin(), touched.end(), true), 37);
}

TEST(Token, has_26_letters_and_digits_that_nobody_confuses) {
    SystemRandom random;
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto each = token(random);
        EXPECT_EQ(each.size(), 26u);
        EXPECT_EQ(each.find_first_of("ilouILOU-_+/="), std::string::npos) << each;
        EXPECT_TRUE(seen.insert(each).second);
    }
}

TEST(Uuid, is_of_version_4) {
    SystemRandom random;
    for (int i = 0; i < 1000; ++i) {
        const auto each = uuid(random);
        ASSERT_EQ(each.size(), 36u);
        for (const auto at : {8u, 13u, 18u, 23u}) EXPECT_EQ(each[at], '-') << each;
        EXPECT_EQ(each[14], '4') << each;
        EXPECT_NE(std::string("89ab").find(each[19]), std::string::npos) << each;
    }
}
