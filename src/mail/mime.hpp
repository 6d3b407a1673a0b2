#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.hpp"

namespace mentorkorps::mail {

/// The header lines of a mail, without line ends: From, To, Subject (RFC 2047 where it is not plain), Date, Message-ID,
/// Auto-Submitted (RFC 3834: nobody's automatic answer shall come back). A line end in a value is a bug of the caller.
std::vector<std::string> header_lines(const Message& message);

/// `Sun, 06 Nov 1994 08:49:37 +0000` (RFC 5322).
std::string mail_date(Instant at);
/// As RFC 2047 wants a text in a header: as it is when it is printable ASCII, otherwise in words of base64, each of
/// whole letters and at most 75 characters, folded onto lines of their own.
std::string header_text(std::string_view text);

}  // namespace mentorkorps::mail
