#include "mail/mime.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/check.hpp"
#include "base/text.hpp"

namespace mentorkorps::mail {
namespace {

bool is_printable(char c) { return c >= ' ' && c <= '~'; }

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto part = bytes.substr(at, 3);
        unsigned three = 0;
        for (std::size_t i = 0; i < 3; ++i)
            three = three << 8U | (i < part.size() ? static_cast<unsigned char>(part[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i) result += i > part.size() ? '=' : letters[three >> (18U - 6U * i) & 63U];
    }
    return result;
}

/// As many whole letters from the beginning as fit into `bytes_max`.
std::string_view whole_letters(std::string_view utf8, std::size_t bytes_max) {
    if (utf8.size() <= bytes_max) return utf8;
    auto end = bytes_max;
    while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) --end;
    return utf8.substr(0, end);
}

/// A space at a line's end would be lost on the way.
std::string quoted_letter(char c, bool last) {
    const bool plain = (c >= '!' && c <= '~' && c != '=') || (c == ' ' && !last);
    return plain ? std::string(1, c) : fmt::format("={:02X}", static_cast<unsigned char>(c));
}

std::string quoted_line(std::string_view line) {
    constexpr std::size_t columns = 76;
    std::string result;
    std::size_t column = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool last = i + 1 == line.size();
        const auto letter = quoted_letter(line[i], last);
        const auto room_for_break = last ? 0U : 1U;
        if (column + letter.size() + room_for_break > columns) {
            result += "=\r\n";
            column = 0;
        }
        result += letter;
        column += letter.size();
    }
    return result;
}

bool on_one_line(std::string_view text) { return text.find_first_of("\r\n") == std::string_view::npos; }

}  // namespace

std::string mail_date(Instant at) {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000", std::chrono::floor<std::chrono::seconds>(at));
}

std::string header_text(std::string_view text) {
    if (std::ranges::all_of(text, is_printable) && text.size() < 70) return std::string(text);
    constexpr std::size_t bytes_a_word = 39;  // 52 characters of base64, and "Subject: =?UTF-8?B?…?=" within 78
    std::string words;
    while (!text.empty()) {
        const auto part = whole_letters(text, bytes_a_word);
        words += fmt::format("{}=?UTF-8?B?{}?=", words.empty() ? "" : "\r\n ", base64(part));
        text.remove_prefix(part.size());
    }
    return words;
}

std::string quoted_printable(std::string_view text) {
    std::string result;
    for (const auto line : split(text, '\n'))
        result += quoted_line(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line) + "\r\n";
    result.resize(result.size() - 2);  // the last piece has no line end of its own
    return result;
}

std::string mail_text(const Message& message) {
    check(
        on_one_line(message.from) && on_one_line(message.to) && on_one_line(message.subject) && on_one_line(message.id),
        "a mail's header fields are one line each");
    return fmt::format(
        "From: {}\r\nTo: {}\r\nSubject: {}\r\nDate: {}\r\nMessage-ID: <{}>\r\nAuto-Submitted: auto-generated\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
        "quoted-printable\r\n"
        "\r\n{}",
        message.from, message.to, header_text(message.subject), mail_date(message.at), message.id,
        quoted_printable(message.text));
}

}  // namespace mentorkorps::mail
