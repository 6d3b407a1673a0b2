#include <gtest/gtest.h>

#include "domain/letters/discreet.hpp"

namespace mentorkorps::domain {
namespace {

TEST(Discreet, tells_of_no_place_or_benefit) {
    EXPECT_EQ(indiscretion_in("Husk din aftale i Misbrugscenteret onsdag kl. 14"), Indiscretion::care);
    EXPECT_EQ(indiscretion_in("Din ansøgning om KONTANTHJÆLP"), Indiscretion::care);
    EXPECT_EQ(indiscretion_in("Husk din aftale onsdag den 25. september 2019 kl. 14.00 med Varde Kommune"),
              std::nullopt);
}

TEST(Discreet, holds_no_number_and_no_way_in) {
    EXPECT_EQ(indiscretion_in("Dit nummer er 010190-1234."), Indiscretion::cpr);
    EXPECT_EQ(indiscretion_in("Log ind på https://mentor.skovby.example/skovby/login."), std::nullopt);
    EXPECT_EQ(indiscretion_in("Log ind på https://mentor.skovby.example/skovby?kode=1"), Indiscretion::way_in);
    EXPECT_EQ(indiscretion_in("Se https://mentor.skovby.example/ind/4f3c2a9b8d7e6f5a4b3c2d1e"), Indiscretion::way_in);
}

}  // namespace
}  // namespace mentorkorps::domain
