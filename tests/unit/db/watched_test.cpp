#include <fmt/format.h>

#include "tests/unit/db/engines.hpp"

namespace mentorkorps::db {
namespace {

constexpr Watched tables[] = {{"note", "id"}, {"author", "id"}};
constexpr Sql add_author = "INSERT INTO author (id, name) VALUES ($1, $2)";
constexpr Sql rename = "UPDATE author SET name = $2 WHERE id = $1";
constexpr Sql renumber = "UPDATE author SET id = $2 WHERE id = $1";
constexpr Sql forget = "DELETE FROM author WHERE id = $1";
constexpr Sql count_up = "UPDATE tally SET n = n + 1";
constexpr Sql count = "SELECT n FROM tally";

class WatchedTables : public OnBothEngines {
  protected:
    WatchedTables() {
        database->watch(tables, [this](Write& tx, std::span<const Touched> rows) {
            told.emplace_back(rows.begin(), rows.end());
            tx.run(count_up);
        });
    }
    template <class... Work>
    void commit(Database& in, const Work&... work) {
        auto tx = in.write();
        (work(tx), ...);
        tx.commit();
    }

    std::vector<std::vector<Touched>> told;
    std::unique_ptr<Database> database = home->create("watched");
};
ON_BOTH_ENGINES(WatchedTables);

TEST_P(WatchedTables, TellWhatATransactionTouchedOnceAndInOrder) {
    commit(*database, [](Write& tx) {
        tx.run(add_author, 7, "Bo");
        tx.run(add_author, 3, "Ida");
        tx.run(rename, 7, "Ib");
    });
    commit(*database, [](Write& tx) { tx.run(renumber, 3, 4); });
    commit(*database, [](Write& tx) { tx.run(forget, 7); });
    using Rows = std::vector<Touched>;
    EXPECT_EQ(told, (std::vector<Rows>{{{1, 3}, {1, 7}}, {{1, 3}, {1, 4}}, {{1, 7}}}));
    EXPECT_EQ(database->read().value<int>(count), 3) << "what is done before a commit is part of it";
}

TEST_P(WatchedTables, TellNothingOfWhatChangesNothingOrIsUndone) {
    commit(*database, [](Write& tx) { tx.run(add_author, 7, "Bo"); });
    commit(*database, [](Write& tx) { tx.run(rename, 7, "Bo"); });
    commit(*database, [](Write& tx) { tx.run(count_up); });
    {
        database->write().run(rename, 7, "Ib");
    }
    commit(*database, [](Write& tx) { tx.run(forget, 8); });
    EXPECT_EQ(told.size(), 1u);
}

TEST_P(WatchedTables, TellNothingOfAnotherProgramsChanges) {
    const auto another = home->open("watched");
    commit(*another, [](Write& tx) { tx.run(add_author, 7, "Bo"); });
    commit(*database, [](Write& tx) { tx.run(count_up); });
    EXPECT_TRUE(told.empty());
}

TEST_P(WatchedTables, GiveTheirRowsWhole) {
    commit(*database, [](Write& tx) {
        tx.run(add_author, 7, "Bo");
        tx.run(add_author, 3, "");
    });
    std::string text;
    auto tx = database->read();
    tx.rows(tables[1], [&](const Row& row) {
        ASSERT_EQ(row.width(), 2);
        text += fmt::format("{}={} {}={};", row.name(0), std::get<std::int64_t>(row.value(0)), row.name(1),
                            std::get<std::string_view>(row.value(1)));
    });
    EXPECT_EQ(text, "id=3 name=;id=7 name=Bo;");
}

}  // namespace
}  // namespace mentorkorps::db
