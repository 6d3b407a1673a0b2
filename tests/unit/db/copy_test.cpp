#include <sys/stat.h>

#include <fstream>

#include "tests/unit/db/engines.hpp"

namespace mentorkorps::db {
namespace {

constexpr Sql add_author = "INSERT INTO author (name) VALUES ($1) RETURNING id";
constexpr Sql add_note = R"(INSERT INTO note (author, answers, body, seal, day, at, open)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id)";
constexpr Sql answer = "UPDATE note SET answers = $2 WHERE id = $1";
constexpr Sql forget_author = "DELETE FROM author WHERE id = $1";
constexpr Sql count_up = "UPDATE tally SET n = $1";
constexpr Sql all_notes = "SELECT id, author, answers, body, seal, day, at, open FROM note ORDER BY id";
constexpr Sql all_authors = "SELECT id, name FROM author ORDER BY id";
constexpr Sql tally = "SELECT n FROM tally";

using Note =
    std::tuple<std::int64_t, std::optional<std::int64_t>, std::optional<std::int64_t>, std::optional<std::string>,
               std::optional<Bytes>, std::optional<Date>, std::optional<Instant>, std::optional<bool>>;
using Author = std::pair<std::int64_t, std::string>;
using Contents = std::tuple<std::vector<Author>, std::vector<Note>, int>;

template <class Tuple, std::size_t... I>
Tuple made(const Row& row, std::index_sequence<I...>) {
    return {row.get<std::tuple_element_t<I, Tuple>>(static_cast<int>(I))...};
}

Contents contents(Database& database) {
    auto tx = database.read();
    return {tx.all(all_authors, [](const Row& row) { return made<Author>(row, std::make_index_sequence<2>()); }),
            tx.all(all_notes, [](const Row& row) { return made<Note>(row, std::make_index_sequence<8>()); }),
            tx.value<int>(tally)};
}

/// Answers that point forward, every kind of nothing, and an author whose number must not be given again.
std::int64_t fill(Database& database, int notes) {
    auto tx = database.write();
    const auto ida = tx.value<std::int64_t>(add_author, "Ida Æbelø");
    std::optional<std::int64_t> before;
    for (int i = 0; i < notes; ++i) {
        const auto id =
            tx.value<std::int64_t>(add_note, ida, std::optional<std::int64_t>{},
                                   i % 3 == 0 ? std::optional<std::string>("tekst ' \\ ø") : std::nullopt,
                                   i % 2 == 0 ? std::optional(Bytes{std::string("\0\xff\n", 3)}) : std::nullopt,
                                   std::optional(date(2026, 2, 28)),
                                   std::optional(Instant{std::chrono::microseconds{i}}), std::optional(i % 2 == 0));
        if (before) tx.run(answer, *before, id);
        before = id;
    }
    tx.run(count_up, notes);
    const auto gone = tx.value<std::int64_t>(add_author, "Bo");
    tx.run(forget_author, gone);
    tx.commit();
    return gone;
}

std::string complaint_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Broken& broken) {
        return broken.what();
    }
    return "";
}

class Copies : public testing::TestWithParam<std::pair<Engine, Engine>> {
  protected:
    EngineHome from{GetParam().first};
    EngineHome to{GetParam().second};
    TemporaryFolder folder;
    std::filesystem::path file = folder.path / "backup.sqlite";
};
INSTANTIATE_TEST_SUITE_P(
    Engines, Copies,
    testing::Values(std::pair{Engine::sqlite, Engine::sqlite}, std::pair{Engine::sqlite, Engine::postgres},
                    std::pair{Engine::postgres, Engine::sqlite}, std::pair{Engine::postgres, Engine::postgres}),
    [](const auto& test) { return name_of_engine(test.param.first) + "_to_" + name_of_engine(test.param.second); });

TEST_P(Copies, BringEverythingOver) {
    const auto source = from->create("source");
    const auto gone = fill(*source, 500);
    backup(*source, file, notebook_schema);

    const auto target = to->create("target");
    restore(file, *target, notebook_schema);
    EXPECT_EQ(contents(*target), contents(*source));
    auto tx = target->write();
    EXPECT_GT(tx.value<std::int64_t>(add_author, "Carl"), gone);
    EXPECT_THROW(tx.run(answer, std::int64_t{1}, std::int64_t{9999}), Broken) << "references are checked again";
}

TEST_P(Copies, OfNothingGiveNumbersFromOne) {
    const auto source = from->create("source");
    backup(*source, file, notebook_schema);
    const auto target = to->create("target");
    restore(file, *target, notebook_schema);
    auto tx = target->write();
    EXPECT_EQ(tx.value<std::int64_t>(add_author, "Ida"), 1);
}

TEST_P(Copies, GoIntoAnEmptyDatabaseOnly) {
    const auto source = from->create("source");
    fill(*source, 3);
    backup(*source, file, notebook_schema);
    const auto target = to->create("target");
    fill(*target, 1);
    const auto before = contents(*target);
    EXPECT_EQ(complaint_of([&] { restore(file, *target, notebook_schema); }),
              "a backup is restored into an empty database only");
    EXPECT_EQ(contents(*target), before);
}

class Backups : public OnBothEngines {
  protected:
    void expect_refused(const std::string& why) {
        const auto target = home->create("target");
        const auto complaint = complaint_of([&] { restore(file, *target, notebook_schema); });
        EXPECT_NE(complaint.find(why), std::string::npos) << complaint;
        EXPECT_NE(complaint.find(file.string()), std::string::npos) << complaint;
        EXPECT_EQ(contents(*target), Contents({}, {}, 0));
    }
    void damage(std::streamoff at) {
        std::fstream open(file, std::ios::in | std::ios::out | std::ios::binary);
        open.seekp(at);
        open << std::string(3000, 'x');
    }
    TemporaryFolder folder;
    std::filesystem::path file = folder.path / "backup.sqlite";
    std::unique_ptr<Database> source = home->create("source");
};
ON_BOTH_ENGINES(Backups);

TEST_P(Backups, AreOneFileForTheOwnerOnly) {
    fill(*source, 10);
    backup(*source, file, notebook_schema);
    struct stat found{};
    ASSERT_EQ(::stat(file.c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777U, 0600U);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path), {}), 1);
}

TEST_P(Backups, NeverOverwrite) {
    std::ofstream(file) << "something dear";
    EXPECT_EQ(complaint_of([&] { backup(*source, file, notebook_schema); }), file.string() + " is there already");
    EXPECT_EQ(std::filesystem::file_size(file), 14U);
}

TEST_P(Backups, AreOneStateWhileOthersWrite) {
    fill(*source, 1);
    auto writing = source->write();
    writing.run(count_up, 99);
    backup(*source, file, notebook_schema);
    writing.commit();
    const auto target = home->create("target");
    restore(file, *target, notebook_schema);
    EXPECT_EQ(target->read().value<int>(tally), 1);
}

TEST_P(Backups, OfAnOlderProgramAreBroughtUpToDate) {
    fill(*source, 5);
    backup(*source, file, notebook_schema);
    const std::vector<Migration> newer{
        notebook_schema[0],
        {2, "label", "ALTER TABLE note ADD COLUMN label TEXT;", "ALTER TABLE note ADD COLUMN label TEXT;"}};
    const auto target = home->create("target");
    target->migrate(newer);
    const auto before = std::filesystem::last_write_time(file);
    restore(file, *target, newer);
    EXPECT_EQ(contents(*target), contents(*source));
    EXPECT_EQ(std::filesystem::last_write_time(file), before);
}

TEST_P(Backups, OfANewerProgramAreRefused) {
    const std::vector<Migration> newer{notebook_schema[0], {2, "none", "SELECT 1;", "SELECT 1;"}};
    source->migrate(newer);
    backup(*source, file, newer);
    const auto target = home->create("target");
    EXPECT_EQ(complaint_of([&] { restore(file, *target, notebook_schema); }),
              "the database is at migration 2 and this program knows 1: use a newer program");
}

TEST_P(Backups, ThatAreDamagedAreRefused) {
    fill(*source, 500);
    backup(*source, file, notebook_schema);
    damage(static_cast<std::streamoff>(std::filesystem::file_size(file)) / 2);
    expect_refused("damaged");
}

TEST_P(Backups, ThatAreCutOffAreRefused) {
    fill(*source, 500);
    backup(*source, file, notebook_schema);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    expect_refused("damaged");
}

TEST_P(Backups, ThatAreSomethingElseAreRefused) {
    std::ofstream(file) << "Navn;Telefon\n";
    expect_refused("no database of this program");
}

TEST_P(Backups, ThatAreEmptyOrMissingAreRefused) {
    expect_refused("is not there, or is empty");
    home->remove("target");
    const std::ofstream empty(file);
    expect_refused("is not there, or is empty");
}

TEST(LiveDatabases, AreNotTakenForBackups) {
    EngineHome home(Engine::sqlite);
    const auto source = home->create("source");
    fill(*source, 1);
    const auto target = home->create("target");
    EXPECT_EQ(complaint_of([&] { restore(home.file("source"), *target, notebook_schema); }),
              home.file("source").string() + " is a database in use and no backup");
}

}  // namespace
}  // namespace mentorkorps::db
