#include <gtest/gtest.h>

#include "store/accounts.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

class Today : public testing::TestWithParam<db::Engine> {
  protected:
    /// A coordinator of a programme that skovby begins to run.
    Login coordinator_of(const std::string& programme) {
        const auto& world = installation.skovby();
        auto tx = world.db.write();
        Person grete;
        grete.name = "Grete Hald";
        grete.uuid = uuid(world.random);
        Login login{store::add(tx, grete, world.clock.now()), {}, programme + "@skovby.example"};
        const Grant grant{Role::coordinator, store::open_programme(tx, programme, date(2026, 1, 1))};
        login.account =
            *store::add(tx, {login.person, login.email, password_hash(password), {grant}}, world.clock.now());
        tx.commit();
        return login;
    }
    bool says(const std::string& programme, std::string_view text) {
        Visitor visitor(installation, "skovby", coordinator_of(programme));
        const auto page = visitor.get("/skovby/" + programme + "/idag");
        EXPECT_EQ(page.status, 200);
        return page.body.contains(text);
    }
    TestInstallation installation{GetParam()};
    Cast cast{installation};
};

ON_BOTH_DATABASES(Today);

TEST_P(Today, does_not_promise_contact_where_no_rule_asks_for_it) {
    EXPECT_TRUE(says("gladsaxe", "Programmet siger ikke, hvor tit det skal være"));
    EXPECT_TRUE(says("bbbs", "Alle match har haft kontakt, som de har aftalt."));
}

}  // namespace
}  // namespace mentorkorps::tests
