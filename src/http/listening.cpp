#include "http/listening.hpp"

#include <sys/resource.h>

#include <algorithm>

#include <fmt/format.h>

namespace mentorkorps::http {

std::string why_not_listening(std::error_code error, std::string_view address, std::uint16_t port) {
    if (error == std::errc::address_in_use)
        return fmt::format(
            "Port {0} on {1} is taken by another program. Stop that one (ss -ltnp 'sport = :{0}' shows it), "
            "or choose another port.",
            port, address);
    if (error == std::errc::permission_denied)
        return fmt::format(
            "This user may not open port {} on {}. Choose a port above 1023 behind a proxy, or give the "
            "service CAP_NET_BIND_SERVICE.",
            port, address);
    if (error == std::errc::address_not_available)
        return fmt::format("{} is not an address of this machine. Choose 127.0.0.1, or one that `ip address` shows.",
                           address);
    if (error == std::errc::invalid_argument)
        return fmt::format("\"{}\" is not an IP address. Choose one like 127.0.0.1 or ::1.", address);
    return fmt::format("Cannot listen on port {} of {}: {}.", port, address, error.message());
}

std::size_t connections_allowed(std::size_t wanted) {
    constexpr std::size_t for_the_rest = 100;
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY) return wanted;
    return std::min(wanted, std::max<std::size_t>(files.rlim_cur, for_the_rest + 1) - for_the_rest);
}

}  // namespace mentorkorps::http
