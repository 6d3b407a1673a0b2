#include <gtest/gtest.h>

#include "store/accounts.hpp"
#include "store/people.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

class Accounts : public testing::TestWithParam<db::Engine> {
  protected:
    TestInstallation installation{GetParam()};
    Cast cast{installation};
    Visitor ib{installation, "skovby", cast.ib};

    http::Response add(std::string_view name, std::string_view email, std::string_view role) {
        return ib.post("/skovby/brugere",
                       {{"navn", name}, {"email", email}, {"rolle", role}, {"program", "middelfart"}});
    }
};
ON_BOTH_DATABASES(Accounts);

TEST_P(Accounts, a_new_one_is_shown_its_password_once) {
    const auto page = add("Anne Vang", "anne@skovby.example", "leader");
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.body.find("Adgangskode til anne@skovby.example"), std::string::npos);
    EXPECT_EQ(ib.get("/skovby/brugere").body.find("Adgangskode til"), std::string::npos);
}

TEST_P(Accounts, a_refusal_keeps_what_was_typed) {
    const auto page = add("Anne Vang", "ingen e-mail", "leader");
    EXPECT_EQ(page.status, 422);
    EXPECT_NE(page.body.find("value=\"Anne Vang\""), std::string::npos);
}

TEST_P(Accounts, a_mentors_login_belongs_to_the_mentor_with_the_address) {
    auto& db = installation.skovby().db;
    domain::Person mentor;
    {
        auto tx = db.write();
        mentor = *store::person(tx, cast.mads.person);
        mentor.id = {};
        mentor.uuid = "a-mentor-without-a-login";
        mentor.email = "Ny.Mentor@Skovby.example";
        mentor.id = store::add(tx, mentor, installation.clock.now());
        store::add(tx,
                   domain::Commitment{.id = {},
                                      .person = mentor.id,
                                      .programme = cast.middelfart,
                                      .capacity = 1,
                                      .channel = {},
                                      .cohort = {},
                                      .sector = {},
                                      .education = {},
                                      .workplace = {},
                                      .employed_since = {},
                                      .external_id = {}},
                   installation.clock.now());
        tx.commit();
    }
    EXPECT_EQ(add("", "ny.mentor@skovby.example", "mentor").status, 200);
    auto tx = db.read();
    const auto account = store::account(tx, "ny.mentor@skovby.example");
    ASSERT_TRUE(account.has_value());
    EXPECT_EQ(account->person, mentor.id);
}

TEST_P(Accounts, a_mentor_whom_nobody_knows_is_refused) {
    const auto page = add("Nogen", "ukendt@skovby.example", "mentor");
    EXPECT_EQ(page.status, 422);
    EXPECT_NE(page.body.find("Vi kender ingen mentor med den e-mail"), std::string::npos);
}

}  // namespace
}  // namespace mentorkorps::tests
