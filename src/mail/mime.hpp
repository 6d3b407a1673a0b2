#pragma once

#include <string>
#include <string_view>

#include "mail/mail.hpp"

namespace mentorkorps::mail {

/// The whole mail as it travels (RFC 5322, lines end in CRLF): From, To, Subject, Date, Message-ID, Auto-Submitted
/// (RFC 3834: nobody's automatic answer shall come back), and the text in quoted-printable. A line end in a field of
/// the header is a bug of the caller.
std::string mail_text(const Message& message);

/// `Sun, 06 Nov 1994 08:49:37 +0000` (RFC 5322).
std::string mail_date(Instant at);
/// As RFC 2047 wants a text in a header: as it is when it is printable ASCII, otherwise in words of base64, each of
/// whole letters and at most 75 characters, folded onto lines of their own.
std::string header_text(std::string_view text);
/// A body as RFC 2045 wants it: ASCII, in lines of at most 76 characters. Lines of `text` end in "\n" or "\r\n".
std::string quoted_printable(std::string_view text);

}  // namespace mentorkorps::mail
