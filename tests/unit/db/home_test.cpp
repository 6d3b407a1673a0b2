#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/unit/db/engines.hpp"

namespace mentorkorps::db {
namespace {

constexpr Sql add_author = "INSERT INTO author (name) VALUES ($1)";
constexpr Sql authors = "SELECT count(*) FROM author";

using Slugs = std::vector<std::string>;

std::string complaint_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Broken& broken) {
        return broken.what();
    }
    return "";
}

unsigned rights(const std::filesystem::path& path) {
    struct stat found{};
    check(::stat(path.c_str(), &found) == 0, "the file is there");
    return found.st_mode & 0777U;
}

class Homes : public OnBothEngines {};
ON_BOTH_ENGINES(Homes);

TEST_P(Homes, ListWhatTheyHold) {
    EXPECT_EQ(home->slugs(), Slugs{});
    home->create("ungeenheden");
    home->create("by-2");
    home->create("by");
    EXPECT_EQ(home->slugs(), (Slugs{"by", "by-2", "ungeenheden"}));
    EXPECT_TRUE(home->holds("by-2"));
    EXPECT_FALSE(home->holds("by-3"));
    home->remove("by-2");
    EXPECT_EQ(home->slugs(), (Slugs{"by", "ungeenheden"}));
}

TEST_P(Homes, KeepOrganisationsApart) {
    const auto one = home->create("one");
    const auto two = home->create("two");
    auto tx = one->write();
    tx.run(add_author, "Ida");
    tx.commit();
    EXPECT_EQ(one->read().value<int>(authors), 1);
    EXPECT_EQ(two->read().value<int>(authors), 0);
}

TEST_P(Homes, KeepWhatWasWrittenAfterClosing) {
    {
        const auto database = home->create("kept");
        auto tx = database->write();
        tx.run(add_author, "Ida");
        tx.commit();
    }
    EXPECT_EQ(home->open("kept")->read().value<int>(authors), 1);
}

TEST_P(Homes, SayWhatIsThereAlreadyAndWhatIsNot) {
    home->create("one");
    EXPECT_EQ(complaint_of([&] { home->create("one"); }), "there is an organisation one already");
    EXPECT_EQ(complaint_of([&] { home->open("two"); }), "there is no organisation two");
}

TEST(SqliteHome, IsForTheOwnerOnly) {
    EngineHome home(Engine::sqlite);
    const auto database = home->create("mine");
    auto tx = database->write();
    tx.run(add_author, "Ida");
    EXPECT_EQ(rights(home.file("mine").parent_path()), 0700U);
    for (const auto* suffix : {"", "-wal", "-shm"})
        EXPECT_EQ(rights(home.file("mine").string() + suffix), 0600U) << suffix;
}

class Damaged : public testing::TestWithParam<const char*> {};

TEST_P(Damaged, FilesAreNamedInPlainWords) {
    const std::string how = GetParam();
    EngineHome home(Engine::sqlite);
    home->create("ruin");
    const auto file = home.file("ruin");
    const auto size = std::filesystem::file_size(file);
    if (how == "empty") std::filesystem::resize_file(file, 0);
    if (how == "half") std::filesystem::resize_file(file, size / 2);
    if (how == "half_a_page") std::filesystem::resize_file(file, 2000);
    if (how == "garbage") std::ofstream(file, std::ios::binary) << std::string(size, 'x');
    const auto complaint = complaint_of([&] { home->open("ruin"); });
    EXPECT_NE(complaint.find(file.string() + " is damaged, or is no database of this program"), std::string::npos)
        << complaint;
}
INSTANTIATE_TEST_SUITE_P(Ways, Damaged, testing::Values("empty", "half", "half_a_page", "garbage"),
                         [](const auto& test) { return std::string(test.param); });

TEST(SqliteHome, SaysWhenItsFolderCannotBeMade) {
    TemporaryFolder folder;
    std::ofstream(folder.path / "file") << "x";
    const auto complaint = complaint_of([&] { sqlite_home(folder.path / "file" / "data"); });
    EXPECT_EQ(complaint, "cannot make the folder " + (folder.path / "file" / "data").string() + ": Not a directory");
}

TEST(SqliteHome, SaysWhenItsFolderCannotBeWritten) {
    const auto complaint = complaint_of([&] { sqlite_home("/proc/self")->create("nope"); });
    EXPECT_EQ(complaint.find("cannot write a file beside /proc/self/nope.sqlite: "), 0U) << complaint;
}

/// Files of this process stop growing at a size, as on a full disk.
class FullDisk {
  public:
    explicit FullDisk(rlim_t bytes) : handler_(::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

  private:
    sighandler_t handler_;
    rlimit before_{};
};

TEST(SqliteHome, LosesNothingOnAFullDisk) {
    EngineHome home(Engine::sqlite);
    const auto database = home->create("full");
    int kept = 0;
    const auto add_many = [&] {
        for (; kept < 1000; ++kept) {
            auto tx = database->write();
            tx.run(add_author, std::string(5000, 'a') + std::to_string(kept));
            tx.commit();
        }
    };
    {
        const FullDisk full(300'000);
        const auto complaint = complaint_of(add_many);
        EXPECT_NE(complaint.find("full"), std::string::npos) << complaint;
        EXPECT_NE(complaint.find("full.sqlite"), std::string::npos) << complaint;
        EXPECT_GT(kept, 0);
        EXPECT_LT(kept, 1000);
    }
    EXPECT_EQ(database->read().value<int>(authors), kept);
    add_many();
    EXPECT_EQ(home->open("full")->read().value<int>(authors), 1000);
}

TEST(PostgresHome, NeverQuotesAPassword) {
    for (const auto* url :
         {"postgresql://tester:hunter2@localhost:1/nowhere", "postgresql://tester:hun@ter2@localhost/x",
          "postgresql://tester:hunter2@localhost:port/x", "postgresql://tester:hun%zzter2@localhost/x"}) {
        const auto complaint = complaint_of([&] { postgres_home(url); });
        EXPECT_EQ(complaint.find("PostgreSQL cannot be reached: "), 0U) << complaint;
        EXPECT_EQ(complaint.find("hun"), std::string::npos) << complaint;
        EXPECT_EQ(complaint.find("ter2"), std::string::npos) << complaint;
    }
}

TEST(HomeDeathTest, ASlugIsCheckedBeforeItIsAName) {
    EngineHome home(Engine::sqlite);
    for (const auto* slug : {"", "a", "../x", "Stor", "1by", "by x", "æble"})
        EXPECT_DEATH(home->holds(slug), "a slug is") << slug;
}

}  // namespace
}  // namespace mentorkorps::db
