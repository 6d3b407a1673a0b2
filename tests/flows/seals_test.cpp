#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "app/seals.hpp"
#include "db/connection.hpp"
#include "tests/support/sealed_rows.hpp"
#include "tests/support/world.hpp"

namespace mentorkorps::tests {
namespace {

class Seals : public testing::TestWithParam<db::Engine> {
  protected:
    std::string script(std::string text) const {
        if (const auto at = text.find("$bytes"); at != std::string::npos)
            text.replace(at, 6, GetParam() == db::Engine::sqlite ? "blob" : "bytea");
        return text;
    }
    std::string insertion(const SealedRow& example, int number) const {
        return script("insert into " + fmt::format(fmt::runtime(example.insert), number));
    }
    /// Written by the program, in every table.
    void fill() {
        auto tx = world.db.write();
        for (const auto& table : store::sealed_tables())
            if (const auto& example = sealed_rows.at(table.table); *example.insert)
                db::Inside::of(tx).script(insertion(example, 700));
        tx.commit();
    }
    /// What the seals say after another program has run a statement, which is then undone.
    store::SealState after(const std::string& statement) {
        auto tx = outside->write();
        auto& connection = db::Inside::of(tx);
        connection.script(GetParam() == db::Engine::sqlite ? "pragma defer_foreign_keys = on"
                                                           : "set local session_replication_role = replica");
        connection.script(statement);
        return store::verify_seals(tx, world.keys.seals);
    }
    void expect_broken(const char* table, int number, const char* why, const std::string& statement) {
        const auto state = after(statement);
        ASSERT_TRUE(state.first_broken) << statement;
        EXPECT_EQ(state.first_broken->table, table) << statement;
        EXPECT_EQ(state.first_broken->id, number) << statement;
        EXPECT_EQ(state.first_broken->why, why) << statement;
    }

    TestInstallation installation{GetParam()};
    const app::World& world = installation.skovby();
    std::unique_ptr<db::Database> outside = installation.bare("skovby");
};
ON_BOTH_DATABASES(Seals);

TEST_P(Seals, name_the_row_that_was_edited_put_in_or_taken_out_of_any_table) {
    fill();
    EXPECT_TRUE(after("select 1").whole());
    for (const auto& [table, key] : store::sealed_tables()) {
        const auto& example = sealed_rows.at(table);
        const int number = *example.insert ? 700 : 1;
        const auto where = fmt::format("where {} = {}", key, number);
        expect_broken(table, number, "the row has been changed",
                      fmt::format("update {} set {} {}", table, example.edit, where));
        expect_broken(table, number, "the row has been taken out", fmt::format("delete from {} {}", table, where));
        if (*example.insert) expect_broken(table, 900, "the row has been put in", insertion(example, 900));
    }
}

constexpr db::Sql tables_sqlite = "select name from sqlite_master where type = 'table' and name not like 'sqlite%'";
constexpr db::Sql tables_postgres = "select tablename::text from pg_tables where schemaname = current_schema()";

TEST_P(Seals, cover_every_table_or_somebody_has_said_why_not) {
    auto tx = world.db.read();
    const auto names = tx.all(GetParam() == db::Engine::sqlite ? tables_sqlite : tables_postgres,
                              [](const db::Row& row) { return row.get<std::string>(0); });
    std::set<std::string> sealed;
    for (const auto& table : store::sealed_tables()) sealed.insert(table.table);
    for (const auto& name : names) EXPECT_NE(sealed.contains(name), unsealed_tables.contains(name)) << name;
    EXPECT_EQ(names.size(), sealed.size() + unsealed_tables.size());
}

TEST_P(Seals, tell_nothing_from_empty_and_a_number_from_its_text) {
    fill();
    for (const auto* edit : {"topics = ' '", "external_id = ''", "account_id = 0", "minutes = null"})
        expect_broken("contact", 700, "the row has been changed",
                      fmt::format("update contact set {} where id = 700", edit));
    EXPECT_TRUE(after("update contact set minutes = 60 where id = 700").whole());
    if (GetParam() == db::Engine::sqlite)
        for (const auto* edit : {"minutes = 60.5", "minutes = 'tres'", "minutes = x'3630'"})
            expect_broken("contact", 700, "the row has been changed",
                          fmt::format("update contact set {} where id = 700", edit));
}

constexpr db::Sql no_change = "update contact set minutes = minutes where id = $1";
constexpr db::Sql next_row =
    "insert into contact (programme_id, on_date, minutes, mode, outcome, created_at) "
    "values ($1, '2026-02-02', 30, 'moede', 'held', 1) returning id";
constexpr db::Sql more_minutes = "update contact set minutes = minutes + 1 where id = $1";
constexpr db::Sql fewer_minutes = "update contact set minutes = 60 where id = $1";

TEST_P(Seals, are_not_washed_by_work_on_other_rows_nor_by_a_change_that_is_none) {
    fill();
    {
        auto tx = outside->write();
        tx.run(more_minutes, 700);
        tx.commit();
    }
    auto tx = world.db.write();
    tx.run(no_change, 700);
    tx.value<std::int64_t>(next_row, 700);
    tx.commit();
    {
        auto looking = world.db.read();
        EXPECT_EQ(store::verify_seals(looking, world.keys.seals).sentence(), "contact 700: the row has been changed");
    }
    auto back = outside->write();
    back.run(fewer_minutes, 700);
    back.commit();
}

TEST_P(Seals, hold_when_many_write_in_the_same_run_at_once) {
    using enum domain::audit::Kind;
    fill();
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 6; ++thread)
            threads.emplace_back([&] {
                for (int round = 0; round < 15; ++round) {
                    auto tx = world.db.write();
                    const auto id = tx.value<std::int64_t>(next_row, 700);
                    if (round % 3 == 0) tx.run(more_minutes, id);
                    if (round % 5 == 0) app::record(tx, world, {contact_logged, domain::audit::system(), {}, {}, ""});
                    tx.commit();
                }
            });
    }
    EXPECT_EQ(after("select 1").sentence(), "");
    EXPECT_GE(after("select 1").rows, 90);
}

TEST_P(Seals, are_not_made_again_for_an_organisation_whose_seals_somebody_took) {
    {
        auto tx = outside->write();
        db::Inside::of(tx).script("delete from row_seal; update seal_head set box = null");
        tx.commit();
    }
    const auto refused = app::bring_seals_up(world, std::nullopt);
    ASSERT_TRUE(refused);
    EXPECT_NE(refused->find("taken away"), std::string::npos);
    EXPECT_EQ(after("select 1").broken_seals, "the seals have been taken out");

    app::seal_anew(world, domain::audit::system());
    EXPECT_EQ(after("select 1").sentence(), "");
}

TEST_P(Seals, of_an_older_schema_are_made_anew_only_when_they_hold) {
    fill();
    const auto set_back = [&] {
        auto tx = world.db.write();
        store::seal_all(tx, {world.keys.seals, world.random}, 4);
        tx.commit();
    };
    set_back();
    EXPECT_EQ(app::bring_seals_up(world, std::nullopt),
              "the seals of its rows held, and were made anew for the new version");
    EXPECT_EQ(app::bring_seals_up(world, std::nullopt), std::nullopt);
    set_back();
    store::SealState before;
    before.first_broken = store::BrokenRow{"contact", 700, "the row has been changed"};
    const auto heard = app::bring_seals_up(world, before);
    ASSERT_TRUE(heard);
    EXPECT_NE(heard->find("contact 700: the row has been changed"), std::string::npos);
    auto tx = world.db.read();
    EXPECT_EQ(store::sealed_schema(tx), 4);
}

}  // namespace
}  // namespace mentorkorps::tests
