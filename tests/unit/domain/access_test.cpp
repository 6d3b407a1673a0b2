#include "domain/access/access.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

constexpr ProgrammeId ours{1}, theirs{2};
constexpr PersonId somebody{7}, other{8};

Viewer viewer(Role role, std::optional<ProgrammeId> programme = ours) {
    return {{1}, other, "Nogen", {{role, programme}}};
}

bool sees_story(const Viewer& who, const Ties& ties) { return Gate::story(who, somebody, ties, 1).has_value(); }

}  // namespace

TEST(RoleTable, gives_nobody_more_than_the_work_needs) {
    using enum Role;
    const auto roles_with = [](Right right) {
        std::vector<Role> found;
        for (const auto& each : names<Role>)
            if (allows(each.value, right)) found.push_back(each.value);
        return found;
    };
    EXPECT_EQ(roles_with(Right::see_people), std::vector{coordinator});
    EXPECT_EQ(roles_with(Right::change_people), std::vector{coordinator});
    EXPECT_EQ(roles_with(Right::import_sheets), std::vector{coordinator});
    EXPECT_EQ(roles_with(Right::log_contacts), std::vector{mentor});
    EXPECT_EQ(roles_with(Right::see_referred), std::vector{caseworker});
    EXPECT_EQ(roles_with(Right::see_figures), (std::vector{coordinator, leader}));
    EXPECT_EQ(roles_with(Right::manage_accounts), std::vector{administrator});
    EXPECT_EQ(roles_with(Right::verify_audit), std::vector{administrator});
    EXPECT_EQ(roles_with(Right::read_concerns), std::vector{concern_lead});
    EXPECT_EQ(roles_with(Right::signed_in).size(), names<Role>.size());
}

TEST(Viewer, may_in_the_programme_of_the_grant_or_in_all) {
    const auto bounded = viewer(Role::coordinator), everywhere = viewer(Role::coordinator, std::nullopt);
    EXPECT_TRUE(bounded.may(Right::see_people));
    EXPECT_TRUE(bounded.may(Right::see_people, ours));
    EXPECT_FALSE(bounded.may(Right::see_people, theirs));
    EXPECT_TRUE(everywhere.may(Right::see_people, theirs));
    EXPECT_FALSE(everywhere.may(Right::log_contacts, ours));
}

TEST(Viewer, acts_in_the_role_that_gives_the_right) {
    Viewer both = viewer(Role::leader);
    both.grants.push_back({Role::coordinator, ours});
    EXPECT_EQ(both.role_for(Right::see_people), Role::coordinator);
    EXPECT_EQ(both.role_for(Right::see_figures), Role::leader);
    EXPECT_EQ(both.role_for(Right::log_contacts), std::nullopt);
}

TEST(Gate, opens_a_story_to_the_programmes_coordinators_and_to_oneself) {
    const Ties ties{{ours}, {}};
    EXPECT_TRUE(sees_story(viewer(Role::coordinator), ties));
    EXPECT_FALSE(sees_story(viewer(Role::coordinator, theirs), ties));
    EXPECT_FALSE(sees_story(viewer(Role::coordinator), Ties{}));
    for (const auto role : {Role::mentor, Role::caseworker, Role::leader, Role::administrator})
        EXPECT_FALSE(sees_story(viewer(role), {{ours}, {ours}})) << name_of(role);
    auto oneself = viewer(Role::mentor);
    oneself.person = somebody;
    EXPECT_TRUE(sees_story(oneself, Ties{}));
}

TEST(Gate, opens_a_match_to_its_own_mentors) {
    const auto opens = [](const Viewer& who, ProgrammeId programme, const std::vector<PersonId>& mentors) {
        return Gate::match(who, programme, mentors, 1).has_value();
    };
    EXPECT_TRUE(opens(viewer(Role::mentor), ours, {somebody, other}));
    EXPECT_FALSE(opens(viewer(Role::mentor), ours, {somebody}));
    EXPECT_FALSE(opens(viewer(Role::mentor), theirs, {other}));
    EXPECT_FALSE(opens(viewer(Role::leader), ours, {other}));
    EXPECT_TRUE(opens(viewer(Role::coordinator), ours, {}));
}

TEST(Gate, hands_over_what_lies_in_a_programme) {
    EXPECT_EQ(**Gate::in_programme(viewer(Role::caseworker), Right::see_referred, ours, 42), 42);
    EXPECT_FALSE(Gate::in_programme(viewer(Role::caseworker), Right::see_referred, theirs, 42));
}
