#pragma once

#include <string>
#include <string_view>

#include "http/message.hpp"

namespace mentorkorps::http {

/// Whether an Accept-Encoding header takes the coding ("gzip", "br"): named or by *, and not with q=0.
bool accepts(std::string_view accept_encoding, std::string_view coding);

std::string gzip(std::string_view text);

/// Compresses what is text, 1 KB or more and not already encoded, when the client takes gzip; says so in Vary either
/// way.
void compress(Response& response, const Request& request);

}  // namespace mentorkorps::http
