#include "http/hardening.hpp"

#include <algorithm>

#include "http/syntax.hpp"

namespace mentorkorps::http {

namespace {

constexpr const char* content_security_policy =
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; object-src "
    "'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

bool says(const Response& response, std::string_view name) {
    return std::ranges::any_of(response.headers, [name](const auto& each) { return lower_ascii(each.first) == name; });
}

}  // namespace

void harden(Response& response, const Request& request) {
    response.with("Content-Security-Policy", content_security_policy)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "same-origin")
        .with("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
        .with("Cross-Origin-Opener-Policy", "same-origin");
    if (!says(response, "cache-control")) response.with("Cache-Control", "no-store");
    if (request.secure) response.with("Strict-Transport-Security", "max-age=63072000");
}

}  // namespace mentorkorps::http
