#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

namespace mentorkorps::http {

/// Why the server cannot listen there, and what to do about it, for an administrator.
std::string why_not_listening(std::error_code error, std::string_view address, std::uint16_t port);

/// `wanted`, or fewer when the process may not open that many files; 100 are left for the database and the rest.
std::size_t connections_allowed(std::size_t wanted);

}  // namespace mentorkorps::http
