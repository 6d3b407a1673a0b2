#pragma once

#include "http/message.hpp"

namespace mentorkorps::http {

/// Adds the headers that keep a browser from being used against its owner: Content-Security-Policy without inline code,
/// X-Content-Type-Options, Referrer-Policy, Permissions-Policy, Cross-Origin-Opener-Policy, and over TLS
/// Strict-Transport-Security. Cache-Control becomes no-store unless the response has said otherwise.
void harden(Response& response, const Request& request);

}  // namespace mentorkorps::http
