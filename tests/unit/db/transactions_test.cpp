#include <atomic>
#include <latch>
#include <numeric>
#include <thread>

#include "tests/unit/db/engines.hpp"

namespace mentorkorps::db {
namespace {

constexpr Sql add_author = "INSERT INTO author (name) VALUES ($1)";
constexpr Sql add_author_with_id = "INSERT INTO author (name) VALUES ($1) RETURNING id";
constexpr Sql add_note = "INSERT INTO note (author, body) VALUES ($1, $2)";
constexpr Sql authors = "SELECT count(*) FROM author";
constexpr Sql author_names = "SELECT name FROM author ORDER BY id";
constexpr Sql tally = "SELECT n FROM tally";
constexpr Sql count_one = "UPDATE tally SET n = n + 1";

class Transactions : public OnBothEngines {
  protected:
    int count() { return database->read().value<int>(authors); }
    void add(const std::string& name) {
        auto tx = database->write();
        tx.run(add_author, name);
        tx.commit();
    }
    void from_threads(int threads, const std::function<void(int)>& work) {
        std::latch start(threads);
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i)
            running.emplace_back([&, i] {
                start.arrive_and_wait();
                work(i);
            });
    }
    std::unique_ptr<Database> database = home->create("transactions");
};
ON_BOTH_ENGINES(Transactions);

TEST_P(Transactions, WhatIsNotCommittedIsUndone) {
    {
        auto tx = database->write();
        EXPECT_EQ(tx.run(add_author, "Ida"), 1);
        EXPECT_EQ(tx.value<int>(authors), 1);
    }
    EXPECT_EQ(count(), 0);
    add("Ida");
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, AWriteThatMovedIsStillOne) {
    auto first = database->write();
    first.run(add_author, "Ida");
    auto second = std::move(first);
    second.commit();
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, AReadSeesOneState) {
    add("Ida");
    auto reading = database->read();
    EXPECT_EQ(reading.value<int>(authors), 1);
    std::jthread([&] { add("Bo"); }).join();
    EXPECT_EQ(reading.value<int>(authors), 1);
    EXPECT_EQ(count(), 2);
}

TEST_P(Transactions, AReadCannotChangeAnything) {
    EXPECT_THROW(database->read().value<std::int64_t>(add_author_with_id, "Ida"), Broken);
    EXPECT_EQ(count(), 0);
    add("Bo");
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, ReadersGoOnBesideAWriter) {
    auto writing = database->write();
    writing.run(add_author, "Ida");
    EXPECT_EQ(count(), 0);
    writing.commit();
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, BrokenRulesAreBrokenWithoutTheValue) {
    add("Hemmelig Navn");
    try {
        add("Hemmelig Navn");
        FAIL() << "a name twice";
    } catch (const Broken& broken) {
        EXPECT_EQ(std::string(broken.what()).find("Hemmelig"), std::string::npos) << broken.what();
        EXPECT_NE(std::string(broken.what()).find("author"), std::string::npos) << broken.what();
    }
    auto tx = database->write();
    constexpr Sql reads_word_as_number = "SELECT CAST($1 AS BIGINT) FROM author WHERE CAST($2 AS TEXT) = name";
    try {
        tx.value<std::int64_t>(reads_word_as_number, "Hemmelig Navn", "Hemmelig Navn");
    } catch (const Broken& broken) {
        EXPECT_EQ(std::string(broken.what()).find("Hemmelig"), std::string::npos) << broken.what();
    }
}

TEST_P(Transactions, ReferencesAreChecked) {
    auto tx = database->write();
    EXPECT_THROW(tx.run(add_note, std::int64_t{99}, "uden forfatter"), Broken);
}

TEST_P(Transactions, WritersFromManyThreadsCountRight) {
    from_threads(8, [&](int) {
        for (int i = 0; i < 25; ++i) {
            auto tx = database->write();
            EXPECT_EQ(tx.run(count_one), 1);
            tx.commit();
        }
    });
    EXPECT_EQ(database->read().value<int>(tally), 200);
}

TEST_P(Transactions, AnotherProgramGetsItsTurnBetweenManyWrites) {
    const auto other = home->open("transactions");
    std::atomic<bool> has_come = false;
    const std::jthread waits([&] {
        auto tx = other->write();
        tx.run(add_author, "Ida");
        tx.commit();
        has_come = true;
    });
    int writes = 0;
    for (; !has_come && writes < 5'000; ++writes) {
        auto tx = database->write();
        tx.run(count_one);
        tx.commit();
        database->give_way();
    }
    EXPECT_LT(writes, 5'000);
}

TEST_P(Transactions, MoreThreadsThanConnectionsWaitForOne) {
    add("Ida");
    from_threads(40, [&](int) { EXPECT_EQ(count(), 1); });
}

TEST_P(Transactions, TogetherKeepsAllOfEveryThreadInItsOrder) {
    from_threads(16, [&](int thread) {
        for (int i = 0; i < 20; ++i)
            database->together([&](Write& tx) { tx.run(add_author, std::to_string(thread * 100 + i)); });
    });
    const auto names = database->read().all(author_names, [](const Row& row) { return row.get<std::string>(0); });
    ASSERT_EQ(names.size(), 320U);
    std::vector<int> last(16, -1);
    for (const auto& name : names) {
        const int number = std::stoi(name);
        EXPECT_GT(number % 100, last.at(static_cast<std::size_t>(number / 100)));
        last.at(static_cast<std::size_t>(number / 100)) = number % 100;
    }
}

TEST_P(Transactions, TogetherIsDoneWhenItReturns) {
    for (int i = 1; i <= 10; ++i) {
        database->together([&](Write& tx) { tx.run(add_author, std::to_string(i)); });
        EXPECT_EQ(count(), i);
    }
}

TEST_P(Transactions, TogetherFailsForWhomItFailedAndGoesOn) {
    EXPECT_THROW(database->together([&](Write& tx) { tx.run(add_note, std::int64_t{99}, "uden forfatter"); }), Broken);
    EXPECT_EQ(count(), 0);
    database->together([&](Write& tx) { tx.run(add_author, "Ida"); });
    EXPECT_EQ(count(), 1);
}

TEST_P(Transactions, RowsComeInOrderAndOneIsTheFirst) {
    for (const auto* name : {"Ida", "Bo", "Carl"}) add(name);
    constexpr Sql sorted = "SELECT name FROM author ORDER BY name";
    constexpr Sql nobody = "SELECT name FROM author WHERE name = $1";
    const auto name = [](const Row& row) { return row.get<std::string>(0); };
    EXPECT_EQ(database->read().all(sorted, name), (std::vector<std::string>{"Bo", "Carl", "Ida"}));
    EXPECT_EQ(database->read().one(sorted, name), "Bo");
    EXPECT_EQ(database->read().one(nobody, name, "Dan"), std::nullopt);
}

TEST_P(Transactions, ComplaintsNameWhatIsWrongWithAStatement) {
    EXPECT_EQ(database->complaint("SELECT name FROM author WHERE id = $1"), std::nullopt);
    EXPECT_EQ(database->complaint("UPDATE tally SET n = $2 WHERE name = $1"), std::nullopt);
    const auto complaint = database->complaint("SELECT nickname FROM author");
    ASSERT_TRUE(complaint.has_value());
    EXPECT_NE(complaint->find("nickname"), std::string::npos) << *complaint;
}

TEST(TransactionsDeathTest, AWriterWhoAsksToWriteIsABug) {
    EngineHome home(Engine::sqlite);
    const auto database = home->create("twice");
    auto tx = database->write();
    EXPECT_DEATH(database->write(), "asks to write while it is writing");
}

TEST(TransactionsDeathTest, NothingFollowsACommit) {
    EngineHome home(Engine::sqlite);
    const auto database = home->create("after");
    auto tx = database->write();
    tx.commit();
    EXPECT_DEATH(tx.run(count_one), "used after its end");
}

TEST(LostConnection, IsBrokenOnceAndReplacedNextTime) {
    EngineHome home(Engine::postgres);
    const auto database = home->create("lost");
    {
        auto tx = database->write();
        tx.run(add_author, "Ida");
        tests::disconnect_everybody();
        EXPECT_THROW(tx.run(add_author, "Bo"), Broken);
    }
    EXPECT_EQ(database->read().value<int>(authors), 0);
}

TEST(LostConnection, WhileIdleIsReplacedUnseen) {
    EngineHome home(Engine::postgres);
    const auto database = home->create("idle");
    tests::disconnect_everybody();
    EXPECT_EQ(database->read().value<int>(authors), 0);
}

}  // namespace
}  // namespace mentorkorps::db
