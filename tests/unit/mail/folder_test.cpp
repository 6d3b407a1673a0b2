#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "mail/mail.hpp"
#include "tests/support/folder.hpp"

namespace mentorkorps::mail {
namespace {

Message message() {
    return {.from = "korps@example.dk",
            .to = "karen@example.dk",
            .subject = "Mød Åse",
            .text = "Kære Karen\n\nVi ses.\n",
            .id = "7@example.dk",
            .at = midnight(date(2026, 11, 24))};
}

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(MailFolder, HoldsEachMailAsAFileForTheOwnerOnly) {
    const tests::TemporaryFolder folder;
    const auto box = folder.path / "outbox";
    EXPECT_EQ(to_folder(box)(message()).kind, Outcome::Kind::sent);
    const auto file = box / "7@example.dk.eml";
    const auto text = content(file);
    EXPECT_TRUE(text.starts_with("From: korps@example.dk\r\n")) << text;
    EXPECT_TRUE(text.ends_with("\r\n\r\nK=C3=A6re Karen\r\n\r\nVi ses.\r\n")) << text;
    struct stat is{};
    ASSERT_EQ(::stat(file.c_str(), &is), 0);
    EXPECT_EQ(is.st_mode & 0777, 0600U);
    ASSERT_EQ(::stat(box.c_str(), &is), 0);
    EXPECT_EQ(is.st_mode & 0777, 0700U);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(box), {}), 1);
}

TEST(MailFolder, ThatCannotBeWrittenIsTold) {
    const tests::TemporaryFolder folder;
    const auto box = folder.path / "outbox";
    std::ofstream(box) << "a file in the way";
    const auto outcome = to_folder(box)(message());
    EXPECT_EQ(outcome.kind, Outcome::Kind::not_sent);
    EXPECT_TRUE(outcome.why.starts_with("cannot write ")) << outcome.why;
    EXPECT_EQ(outcome.why.find("karen"), std::string::npos);
}

}  // namespace
}  // namespace mentorkorps::mail
