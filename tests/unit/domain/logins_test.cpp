#include "domain/access/logins.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::domain {
namespace {

constexpr ProgrammeId here{1}, there{2};

Viewer who_has(std::vector<Grant> grants) { return {AccountId{1}, PersonId{1}, "Karen Holm", std::move(grants)}; }

TEST(Logins, of_mentors_in_own_programmes_may_be_given) {
    const auto karen = who_has({{Role::coordinator, here}});
    EXPECT_TRUE(may_give(karen, {{Role::mentor, here}}));
    EXPECT_FALSE(may_give(karen, {{Role::mentor, there}}));
    EXPECT_FALSE(may_give(karen, {{Role::mentor, here}, {Role::mentor, there}}));
    EXPECT_FALSE(may_give(karen, {{Role::mentor, std::nullopt}})) << "reaches further than she does";
    EXPECT_TRUE(may_give(who_has({{Role::coordinator, std::nullopt}}), {{Role::mentor, std::nullopt}}));
    EXPECT_TRUE(may_give(who_has({{Role::leader, here}, {Role::coordinator, there}}), {{Role::mentor, there}}));
}

TEST(Logins, of_anything_more_may_not) {
    const auto karen = who_has({{Role::coordinator, std::nullopt}});
    for (const auto role : {Role::coordinator, Role::caseworker, Role::leader, Role::administrator}) {
        EXPECT_FALSE(may_give(karen, {{role, here}})) << name_of(role);
        EXPECT_FALSE(may_give(karen, {{Role::mentor, here}, {role, here}})) << name_of(role);
    }
    EXPECT_FALSE(may_give(karen, {})) << "nobody knows what it is";
}

TEST(Logins, are_given_by_who_may_change_people) {
    for (const auto role : {Role::mentor, Role::caseworker, Role::leader, Role::administrator})
        EXPECT_FALSE(may_give(who_has({{role, here}}), {{Role::mentor, here}})) << name_of(role);
}

}  // namespace
}  // namespace mentorkorps::domain
