#include <gtest/gtest.h>

#include "domain/people/protection.hpp"

namespace mentorkorps::domain {
namespace {

Person somebody() {
    Person person;
    person.name = "Mads Kjær", person.phone = "+4520000001", person.address = "Skovvej 12", person.city = "Gelsted";
    person.email = "mads@skovby.example";
    return person;
}

TEST(Protection, hides_and_shows_again_what_there_was) {
    Commitment on_the_boat, nowhere;
    on_the_boat.id = {7}, on_the_boat.workplace = "Kutteren: \"Ane\"";
    const auto hidden = to_hide(somebody(), {on_the_boat, nowhere}, Hides::name);
    EXPECT_EQ(hidden.workplaces.size(), 1U);
    EXPECT_EQ(unpacked_details(packed(hidden)), hidden);
    Person open;
    open.name = "Storm";
    EXPECT_EQ(with(hidden, open), somebody());
    EXPECT_EQ(to_hide(somebody(), {}, Hides::address).name, "") << "the name stands open";
}

TEST(Protection, leaves_alone_what_is_hidden_when_the_rest_is_changed) {
    Person before, changed = somebody();
    before.name = "Storm", changed.interests = "Skak";
    keep_hidden(changed, before, Hides::name);
    EXPECT_EQ(changed.name, "Storm");
    EXPECT_EQ(changed.phone, std::nullopt);
    EXPECT_EQ(changed.email, std::nullopt);
    EXPECT_EQ(changed.interests, "Skak");
    changed = somebody();
    keep_hidden(changed, before, Hides::address);
    EXPECT_EQ(changed.name, "Mads Kjær");
    EXPECT_EQ(changed.address, std::nullopt);
}

TEST(Protection, takes_no_part_of_the_name_in_its_place) {
    Person person = somebody();
    person.name = "Mads Kjær-Hansen";
    const auto of = [&](const char* alias) {
        return written({.hides = "name", .until = "2027-01-01", .alias = alias}, person,
                       Date{std::chrono::days{20'000}});
    };
    EXPECT_FALSE(of("Lille Kjær").has_value());
    EXPECT_FALSE(of("hansen").has_value());
    ASSERT_TRUE(of("Storm").has_value());
    EXPECT_EQ(of("Storm")->person, person) << "a form without the details leaves them as they are";
}

}  // namespace
}  // namespace mentorkorps::domain
