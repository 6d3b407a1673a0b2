#include <gtest/gtest.h>

#include "db/home.hpp"
#include "statements.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/postgres.hpp"

namespace mentorkorps {
namespace {

void expect_all_understood(db::Home& home) {
    const auto database = home.create("statements");
    for (const auto& [where, text] : statements) EXPECT_EQ(database->complaint(text), std::nullopt) << where;
    home.remove("statements");
}

TEST(Statements, AreUnderstoodBySqlite) {
    const tests::TemporaryFolder folder;
    expect_all_understood(*db::sqlite_home(folder.path));
}

TEST(Statements, AreUnderstoodByPostgres) { expect_all_understood(*db::postgres_home(tests::postgres_url())); }

}  // namespace
}  // namespace mentorkorps
