#include <latch>
#include <thread>

#include "tests/unit/db/engines.hpp"

namespace mentorkorps::db {
namespace {

constexpr auto label = "CREATE TABLE label (id $identity, word TEXT NOT NULL);";
constexpr auto broken_label = "CREATE TABLE label (id $identity);\nINSERT INTO nowhere VALUES (1);";
constexpr Sql labels = "SELECT count(*) FROM label";
constexpr Sql versions = "SELECT count(*) FROM migration";

using Steps = std::vector<Migration>;
const Steps first{notebook_schema[0]};
const Steps both{notebook_schema[0], {2, "label", label, label}};
const Steps changed{{1, "notebook", "SELECT 1;", "SELECT 1;"}};
const Steps failing{notebook_schema[0], {2, "label", broken_label, broken_label}};
const Steps other{notebook_schema[0], {3, "label", label, label}};

std::string complaint_of(Database& database, const Steps& steps) {
    try {
        database.migrate(steps);
    } catch (const Broken& broken) {
        return broken.what();
    }
    return "";
}

class Migrations : public OnBothEngines {
  protected:
    std::unique_ptr<Database> database = home->create("migrations");
};
ON_BOTH_ENGINES(Migrations);

TEST_P(Migrations, RunOnceEach) {
    EXPECT_EQ(database->migrate(first), 0);
    EXPECT_EQ(database->migrate(both), 1);
    EXPECT_EQ(database->migrate(both), 0);
    EXPECT_EQ(database->read().value<int>(labels), 0);
    EXPECT_EQ(database->read().value<int>(versions), 2);
}

TEST_P(Migrations, AreRunOnceEachByManyAtOnce) {
    const auto again = home->open("migrations");
    std::atomic<int> ran = 0;
    {
        std::latch start(8);
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                start.arrive_and_wait();
                ran += (i % 2 == 0 ? *database : *again).migrate(both);
            });
    }
    EXPECT_EQ(ran, 1);
}

TEST_P(Migrations, LeaveNothingWhenTheyFail) {
    EXPECT_NE(complaint_of(*database, failing), "");
    EXPECT_EQ(database->migrate(both), 1);
}

TEST_P(Migrations, RefuseANewerDatabase) {
    database->migrate(both);
    EXPECT_EQ(complaint_of(*database, first),
              "the database is at migration 2 and this program knows 1: use a newer program");
}

TEST_P(Migrations, RefuseAChangedText) {
    EXPECT_EQ(complaint_of(*database, changed),
              "migration 1 (notebook) has been changed since it was run on this database");
}

TEST_P(Migrations, RefuseAnotherHistory) {
    database->migrate(both);
    EXPECT_NE(complaint_of(*database, other).find("migration 2 (label)"), std::string::npos);
}

TEST_P(Migrations, IdentitiesAreNotGivenTwice) {
    database->migrate(both);
    constexpr Sql put = "INSERT INTO label (word) VALUES ($1) RETURNING id";
    constexpr Sql clear = "DELETE FROM label";
    auto tx = database->write();
    const auto given = tx.value<std::int64_t>(put, "a");
    tx.run(clear);
    EXPECT_GT(tx.value<std::int64_t>(put, "b"), given);
}

TEST(EmbeddedMigrations, AreNumberedFromOneAndRunOnBothEngines) {
    int expected = 0;
    for (const auto& migration : migrations()) EXPECT_EQ(migration.number, ++expected);
    TemporaryFolder folder;
    const auto sqlite = sqlite_home(folder.path);
    EXPECT_EQ(sqlite->create("embedded")->migrate(), 0);
    const auto postgres = postgres_home(tests::postgres_url());
    EXPECT_EQ(postgres->create("embedded")->migrate(), 0);
    postgres->remove("embedded");
}

}  // namespace
}  // namespace mentorkorps::db
