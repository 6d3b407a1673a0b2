// One person in several programmes is one person, and one in each programme.
#include <gtest/gtest.h>

#include "store/accounts.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// Three mentors and three young people in Middelfart; Mads, who is one of them, waits in Ungeenheden too, and a
/// referral of Sara to Ungeenheden was declined.
class Heads : public testing::TestWithParam<db::Engine> {
  protected:
    Heads() {
        const auto& world = installation.skovby();
        const store::Written written{std::nullopt, world.clock.now()};
        auto tx = world.db.write();
        const auto enrol = [&](PersonId who, EnrolmentState state) {
            Enrolment enrolment;
            enrolment.person = who;
            enrolment.programme = cast.ungeenheden;
            const auto id = store::add(tx, enrolment, written.at);
            store::add(tx, id, Stand<EnrolmentState>{state, date(2026, 11, 20), {}}, written);
        };
        enrol(cast.mads.person, EnrolmentState::waiting);
        enrol(cast.sara.person, EnrolmentState::declined);
        Person who;
        who.name = "Ea Lind";
        who.uuid = uuid(world.random);
        ea = {store::add(tx, who, written.at), {}, "ea@skovby.example"};
        ea.account =
            *store::add(tx, {ea.person, ea.email, stored_password, {{Role::leader, std::nullopt}}}, written.at);
        tx.commit();
    }
    TestInstallation installation{GetParam()};
    Cast cast{installation};
    Login ea;
};
ON_BOTH_DATABASES(Heads);

TEST_P(Heads, count_a_person_in_two_programmes_once_and_once_in_each) {
    Visitor leader(installation, "skovby", ea);
    for (const auto* programme : {"middelfart", "ungeenheden"})
        EXPECT_TRUE(leader.get(std::string("/skovby/") + programme + "/statistik")
                        .body.contains("I alle 2 programmer: 6 personer i alt, 7 deltagelser."));
    EXPECT_TRUE(
        leader.get("/skovby/middelfart/statistik?dato=2026-11-19").body.contains("6 personer i alt, 6 deltagelser."))
        << "as of a day";
}

TEST_P(Heads, are_for_who_may_see_the_figures_of_all_programmes) {
    Visitor lis(installation, "skovby", cast.lis);
    const auto page = lis.get("/skovby/middelfart/statistik");
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(page.body.contains("personer i alt"));
}

}  // namespace
}  // namespace mentorkorps::tests
