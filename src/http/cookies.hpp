#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace mentorkorps::http {

struct Cookie {
    std::string name;   ///< letters, digits, '-' and '_'
    std::string value;  ///< visible ASCII without space, quote, comma, semicolon and backslash
    std::optional<std::chrono::seconds> max_age{};  ///< without: until the browser closes
};

/// The value of a Set-Cookie header that answers the request: HttpOnly, SameSite=Lax, Path=/. Over TLS also Secure, and
/// the name gets the prefix __Host-, so that neither a neighbouring host nor a plain connection can plant one.
std::string set_cookie(const Request& request, const Cookie& cookie);
/// The value of a Set-Cookie header that makes the browser forget it.
std::string forget_cookie(const Request& request, std::string_view name);
/// What the browser sent under the name; over TLS only under the prefixed one.
std::optional<std::string_view> cookie(const Request& request, std::string_view name);

/// A Cookie header. What is not `name=value` is left out.
Fields parse_cookies(std::string_view header);

}  // namespace mentorkorps::http
