#include "domain/people/same.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::domain {
namespace {

constexpr Date born = Date{std::chrono::year{2004} / 2 / 3};

Person named_person(const char* name, std::optional<Date> birth_date = {}) {
    Person person;
    person.name = name;
    person.birth_date = birth_date;
    return person;
}

TEST(Same, is_a_name_that_a_dane_reads_alike) {
    EXPECT_TRUE(may_be_same(named_person("Åse Kjær", born), named_person("aase  KJAER", born)));
    EXPECT_FALSE(may_be_same(named_person("Åse Kjær", born), named_person("Åse Kjærsgaard", born)));
}

TEST(Same, is_not_who_was_born_on_another_day) {
    EXPECT_FALSE(may_be_same(named_person("Åse Kjær", born), named_person("Åse Kjær", born + std::chrono::days(1))));
    EXPECT_TRUE(may_be_same(named_person("Åse Kjær", born), named_person("Åse Kjær"))) << "nothing says otherwise";
}

TEST(Same, is_a_phone_or_a_mail_whatever_the_name) {
    auto one = named_person("Åse Kjær", born), other = named_person("A. Kjær", born + std::chrono::days(1));
    EXPECT_FALSE(may_be_same(one, other)) << "two who state neither have nothing in common";
    one.phone = other.phone = "+4520000001";
    EXPECT_TRUE(may_be_same(one, other));
    other.phone = "+4520000002";
    one.email = "aase@skovby.example";
    other.email = "AASE@skovby.example";
    EXPECT_TRUE(may_be_same(one, other));
}

}  // namespace
}  // namespace mentorkorps::domain
