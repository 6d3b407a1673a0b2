#include "domain/audit/audit.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/random.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;
using audit::Entry;
using audit::Kind;

namespace {

Key key(std::uint64_t seed) {
    SeededRandom random(seed);
    return Key(random);
}

Entry entry() {
    return {1,
            midnight(date(2026, 11, 24)),
            {Kind::person_seen, {AccountId{3}, "coordinator"}, PersonId{7}, ProgrammeId{1}, "match 4"}};
}

}  // namespace

TEST(AuditPrint, changes_with_everything_that_a_row_tells) {
    const auto chain = key(1);
    std::set<std::string> prints{print(chain, entry(), "")};
    const auto add = [&](auto change) {
        auto changed = entry();
        change(changed);
        EXPECT_TRUE(prints.insert(print(chain, changed, "")).second);
    };
    add([](Entry& each) { each.seq = 2; });
    add([](Entry& each) { each.at += std::chrono::microseconds(1); });
    add([](Entry& each) { each.event.kind = Kind::note_read; });
    add([](Entry& each) { each.event.by.account = AccountId{4}; });
    add([](Entry& each) { each.event.by.account = {}; });
    add([](Entry& each) { each.event.by.role = "mentor"; });
    add([](Entry& each) { each.event.person = PersonId{8}; });
    add([](Entry& each) { each.event.person = {}; });
    add([](Entry& each) { each.event.programme = {}; });
    add([](Entry& each) { each.event.detail = "match 5"; });
    EXPECT_TRUE(prints.insert(print(chain, entry(), "before")).second);
    EXPECT_TRUE(prints.insert(print(key(2), entry(), "")).second);
}

TEST(AuditPrint, does_not_let_one_field_run_into_the_next) {
    auto one = entry(), other = entry();
    one.event.by.role = "mentor\nnote_read";
    other.event.by.role = "mentor";
    EXPECT_NE(print(key(1), one, ""), print(key(1), other, ""));
}

TEST(AuditPrint, is_the_same_for_the_same) { EXPECT_EQ(print(key(1), entry(), "x"), print(key(1), entry(), "x")); }

TEST(AuditKind, has_a_stored_name_and_words_for_the_person) {
    std::set<std::string_view> stored, said;
    for (const auto& each : names<Kind>) {
        EXPECT_TRUE(stored.insert(each.name).second) << each.name;
        EXPECT_TRUE(said.insert(audit::label(each.value)).second) << each.name;
        EXPECT_FALSE(audit::label(each.value).empty()) << each.name;
    }
}

TEST(AuditActor, is_the_account_in_the_role_that_gave_the_right) {
    const Viewer karen{{3}, {7}, "Karen Holm", {{Role::leader, {}}, {Role::coordinator, {}}}};
    EXPECT_EQ(audit::actor(karen, Right::see_people), (audit::Actor{AccountId{3}, "coordinator"}));
    EXPECT_EQ(audit::actor(karen, Right::log_contacts), (audit::Actor{AccountId{3}, "none"}));
    EXPECT_EQ(audit::system(), (audit::Actor{std::nullopt, "system"}));
}
