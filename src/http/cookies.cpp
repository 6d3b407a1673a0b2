#include "http/cookies.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/text.hpp"

namespace mentorkorps::http {

namespace {

std::string full_name(const Request& request, std::string_view name) {
    return fmt::format("{}{}", request.secure ? "__Host-" : "", name);
}

bool fits_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
               each == '-' || each == '_';
    });
}

bool fits_value(std::string_view value) {
    return std::ranges::all_of(value, [](char each) {
        return each > 0x20 && each < 0x7f && std::string_view("\",;\\").find(each) == std::string_view::npos;
    });
}

}  // namespace

std::string set_cookie(const Request& request, const Cookie& cookie) {
    check(fits_name(cookie.name) && fits_value(cookie.value), "a cookie that a browser would read as something else");
    auto header = fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax", full_name(request, cookie.name), cookie.value);
    if (cookie.max_age) header += fmt::format("; Max-Age={}", cookie.max_age->count());
    if (request.secure) header += "; Secure";
    return header;
}

std::string forget_cookie(const Request& request, std::string_view name) {
    return set_cookie(request, {.name = std::string(name), .value = "", .max_age = std::chrono::seconds{0}});
}

std::optional<std::string_view> cookie(const Request& request, std::string_view name) {
    return request.cookies.find(full_name(request, name));
}

Fields parse_cookies(std::string_view header) {
    Fields cookies;
    for (const auto pair : split(header, ';')) {
        const auto equals = pair.find('=');
        if (equals == pair.npos) continue;
        const auto name = trim(pair.substr(0, equals));
        auto value = trim(pair.substr(equals + 1));
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"'))
            value = value.substr(1, value.size() - 2);
        if (!name.empty() && is_utf8(name) && is_utf8(value)) cookies.add(std::string(name), std::string(value));
    }
    return cookies;
}

}  // namespace mentorkorps::http
