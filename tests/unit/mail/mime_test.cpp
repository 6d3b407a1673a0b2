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

TEST(QuotedPrintable, KeepsPlainLinesAndMarksTheRest) {
    EXPECT_EQ(quoted_printable("Hej\nmed = dig\r\n"), "Hej\r\nmed =3D dig\r\n");
    EXPECT_EQ(quoted_printable("æ"), "=C3=A6");
    EXPECT_EQ(quoted_printable("a \nb\t"), "a=20\r\nb=09");
    EXPECT_EQ(quoted_printable(""), "");
}

TEST(QuotedPrintable, NoLineIsLongerThan76) {
    for (const std::size_t letters : {75U, 76U, 77U, 300U})
        for (const std::string letter : {"a", "å", " "}) {
            std::string text;
            for (std::size_t i = 0; i < letters; ++i) text += letter;
            const auto body = quoted_printable(text);
            for (const auto line : split(body, '\n')) EXPECT_LE(line.size(), 77U) << line;  // with its \r
        }
    EXPECT_EQ(quoted_printable(std::string(76, 'a')), std::string(76, 'a'));
    EXPECT_EQ(quoted_printable(std::string(77, 'a')), std::string(75, 'a') + "=\r\naa");
}

Message message() {
    return {.from = "korps@example.dk",
            .to = "karen@example.dk",
            .subject = "Hej",
            .text = "Kære Karen\n",
            .id = "7@example.dk",
            .at = midnight(date(2026, 11, 24))};
}

TEST(MailText, HasEverythingThatAMailNeeds) {
    EXPECT_EQ(
        mail_text(message()),
        "From: korps@example.dk\r\nTo: karen@example.dk\r\nSubject: Hej\r\n"
        "Date: Mon, 23 Nov 2026 23:00:00 +0000\r\nMessage-ID: <7@example.dk>\r\nAuto-Submitted: auto-generated\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\nK=C3=A6re Karen\r\n");
}

TEST(MailTextDeathTest, ALineEndInTheHeaderIsABug) {
    auto broken = message();
    broken.subject = "Hej\r\nBcc: all@example.dk";
    EXPECT_DEATH(mail_text(broken), "one line");
}

}  // namespace
}  // namespace mentorkorps::mail
