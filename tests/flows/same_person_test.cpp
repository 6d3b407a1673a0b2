#include <gtest/gtest.h>

#include <fmt/format.h>

#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

constexpr db::Sql count_people = "select count(*) from person";
constexpr db::Sql count_shown =
    "select count(*) from audit_event where kind = 'people_listed' and person_id = $1 and account_id = $2";

/// Somebody new who is there already.
class SamePerson : public testing::TestWithParam<db::Engine> {
  protected:
    static bool says(const http::Response& page, std::string_view words) {
        return page.body.find(words) != std::string::npos;
    }
    static bool asks(const http::Response& page) { return page.status == 422 && says(page, "Opret alligevel"); }
    std::int64_t people() {
        auto tx = installation.skovby().db.read();
        return tx.value<std::int64_t>(count_people);
    }
    std::int64_t shown(domain::PersonId person) {
        auto tx = installation.skovby().db.read();
        return tx.value<std::int64_t>(count_shown, person, cast.karen.account);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    Visitor karen{installation, "skovby", cast.karen};
    const std::string young = "/skovby/middelfart/unge/ny", mentors = "/skovby/middelfart/mentorer/ny";
};
ON_BOTH_DATABASES(SamePerson);

TEST_P(SamePerson, is_shown_before_two_are_made_of_one) {
    const auto before = people();
    const auto page =
        karen.post(young, {{"name", "mads kjaer"}, {"birth_date", "3-2-2004"}, {"sex", "Mand"}, {"interests", "Skak"}});
    EXPECT_TRUE(asks(page));
    EXPECT_TRUE(says(page, fmt::format("href=\"/skovby/personer/{}\" target=\"_blank\"", cast.mads.person.value)));
    EXPECT_TRUE(says(page, "født 03-02-2004 · 20 00 00 01"));
    for (const auto* kept : {"value=\"mads kjaer\"", "value=\"3-2-2004\"", "value=\"Skak\"", "value=\"Mand\" selected"})
        EXPECT_TRUE(says(page, kept)) << kept;
    EXPECT_EQ(people(), before);
    EXPECT_EQ(shown(cast.mads.person), 1) << "a look is on record";

    const auto others = std::to_string(cast.mads.person.value);
    EXPECT_TRUE(asks(karen.post(young, {{"name", "Sara Bæk"}, {"andre", others}}))) << "another than the one shown";
    const auto made = karen.send(young, {{"name", "Mads Kjær"}, {"birth_date", "3-2-2004"}, {"andre", others}});
    EXPECT_TRUE(says(made, "Personen er oprettet."));
    EXPECT_EQ(people(), before + 1);
}

TEST_P(SamePerson, is_known_by_name_and_birth_date_by_phone_or_by_mail) {
    EXPECT_TRUE(asks(karen.post(mentors, {{"name", "Bent Aagaard"}}))) << "nothing says that it is another";
    EXPECT_TRUE(asks(karen.post(mentors, {{"name", "B. Ågård"}, {"phone", "20 00 01 01"}})));
    EXPECT_TRUE(asks(karen.post(young, {{"name", "En anden"}, {"email", "BENT@skovby.example"}})));
    EXPECT_FALSE(asks(karen.post(mentors, {{"name", "Bent Ågård"}, {"birth_date", "1-1-1950"}})));
    EXPECT_FALSE(asks(karen.post(mentors, {{"name", "Bente Ågård"}})));
}

TEST_P(SamePerson, that_the_viewer_may_not_see_is_not_told) {
    Visitor ulla(installation, "skovby", cast.ulla);
    EXPECT_EQ(ulla.post("/skovby/ungeenheden/unge/ny", {{"name", "Mads Kjær"}, {"birth_date", "3-2-2004"}}).status,
              303);
    EXPECT_EQ(karen.post(mentors, {{"name", "Ib Dam"}, {"email", cast.ib.email}}).status, 303) << "not in a programme";
    EXPECT_EQ(shown(cast.ib.person), 0);
}

}  // namespace
}  // namespace mentorkorps::tests
