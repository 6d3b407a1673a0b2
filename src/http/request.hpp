#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "http/message.hpp"

namespace mentorkorps::http {

/// A request as it came off the wire, framed but not yet decoded.
struct Incoming {
    std::string method;
    std::string target;
    Fields headers{};       ///< names in lower case
    std::string_view body;  ///< looks into what outlives the decoding
    std::string peer;       ///< the address at the other end of the connection
    std::string id;
};

/// The status of the answer to a request that is not accepted. The connection ends with it: where the next request
/// begins is no longer sure.
struct BadRequest {
    int status = 400;
};

/// Decodes a request. Refused: 405 for a method other than GET, HEAD and POST; 431 for more than `header_bytes_max`;
/// 400 for no or two Hosts, a header name that is no token, escapes that are broken, what is not UTF-8, a path that
/// does not begin with
/// '/', and a malformed form.
Result<Request, BadRequest> decoded(Incoming incoming, std::size_t header_bytes_max,
                                    std::span<const std::string> proxies);

}  // namespace mentorkorps::http
