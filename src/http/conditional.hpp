#pragma once

#include <string_view>

#include "http/message.hpp"

namespace mentorkorps::http {

/// The answer to a GET with a weak ETag made of its content, which the browser may keep but asks about every time; 304
/// without content when the browser has it already. For what is costly to send and is the same for a while.
Response unless_known(const Request& request, Response response);

/// Whether an If-None-Match header names the tag; W/ makes no difference (RFC 9110 §13.1.2).
bool names_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace mentorkorps::http
