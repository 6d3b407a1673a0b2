#include "mail/mime.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace mentorkorps::mail {
namespace {

TEST(HeaderText, PlainTextStaysAsItIs) {
    EXPECT_EQ(header_text("Hej, dit login er klar"), "Hej, dit login er klar");
    EXPECT_EQ(header_text(""), "");
}

TEST(HeaderText, DanishLettersBecomeAWordOfBase64) { EXPECT_EQ(header_text("Mød Åse"), "=?UTF-8?B?TcO4ZCDDhXNl?="); }

TEST(HeaderText, PaddingIsRightForEveryLength) {
    EXPECT_EQ(header_text("å"), "=?UTF-8?B?w6U=?=");
    EXPECT_EQ(header_text("åå"), "=?UTF-8?B?w6XDpQ==?=");
    EXPECT_EQ(header_text("ååå"), "=?UTF-8?B?w6XDpcOl?=");
}

TEST(HeaderText, LongTextIsFoldedBetweenWholeLetters) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "æ";
    const auto folded_text = header_text(text);
    const auto lines = split(folded_text, '\n');
    ASSERT_GT(lines.size(), 3U);
    for (const auto line : lines) {
        EXPECT_LE(line.size(), 76U) << line;
        EXPECT_TRUE(trim(line).starts_with("=?UTF-8?B?") && trim(line).ends_with("?=")) << line;
        EXPECT_TRUE(trim(line).substr(10).starts_with("w6bDpsOmw6bDp")) << line;  // begins with a whole æ
    }
}

TEST(MailDate, IsInEnglishAndUtc) {
    EXPECT_EQ(mail_date(midnight(date(2026, 11, 24))), "Mon, 23 Nov 2026 23:00:00 +0000");
    EXPECT_EQ(mail_date(Instant{std::chrono::microseconds{1}}), "Thu, 01 Jan 1970 00:00:00 +0000");
}

TEST(HeaderLines, NameEverythingThatAMailNeeds) {
    const Message message{.from = "korps@example.dk",
                          .to = "karen@example.dk",
                          .subject = "Hej",
                          .text = "x",
                          .id = "7@example.dk",
                          .at = midnight(date(2026, 11, 24))};
    EXPECT_EQ(header_lines(message),
              (std::vector<std::string>{"From: korps@example.dk", "To: karen@example.dk", "Subject: Hej",
                                        "Date: Mon, 23 Nov 2026 23:00:00 +0000", "Message-ID: <7@example.dk>",
                                        "Auto-Submitted: auto-generated"}));
}

TEST(HeaderLinesDeathTest, ALineEndInAFieldIsABug) {
    const Message message{
        .from = "a@b", .to = "c@d", .subject = "Hej\r\nBcc: all@example.dk", .text = {}, .id = "1@b", .at = {}};
    EXPECT_DEATH(header_lines(message), "one line");
}

}  // namespace
}  // namespace mentorkorps::mail
