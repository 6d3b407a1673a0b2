#pragma once

#include <chrono>
#include <string>

#include "http/message.hpp"

namespace mentorkorps::http {

/// The words after the number in a status line; "" for a status that we never send.
std::string_view reason(int status);
/// `Sun, 06 Nov 1994 08:49:37 GMT`.
std::string http_date(std::chrono::sys_seconds at);

/// The response as it leaves: compressed, hardened, dated, with the request's id, and without content where there must
/// be none. Throws `Broken` when a header could not be sent as one line.
Response finished(Response response, const Request& request, std::chrono::sys_seconds now);

enum class Connection { keep_alive, close };
/// The status line and the headers, the empty line included. `content_bytes` is what a GET would carry.
std::string head_of(const Response& response, std::size_t content_bytes, Connection connection);

}  // namespace mentorkorps::http
