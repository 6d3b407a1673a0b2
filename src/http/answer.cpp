#include "http/answer.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/check.hpp"
#include "http/encoding.hpp"
#include "http/hardening.hpp"

namespace mentorkorps::http {

namespace {

bool one_line(std::string_view text) {
    return std::ranges::none_of(text, [](unsigned char each) { return (each < 0x20 && each != '\t') || each == 0x7f; });
}

bool without_length(int status) { return status == 204 || status == 304 || status < 200; }

}  // namespace

std::string_view reason(int status) {
    static constexpr auto reasons = std::to_array<std::pair<int, std::string_view>>({
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {413, "Payload Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {422, "Unprocessable Entity"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
    });
    const auto at = std::ranges::find(reasons, status, [](const auto& each) { return each.first; });
    return at == reasons.end() ? std::string_view() : at->second;
}

std::string http_date(std::chrono::sys_seconds at) {
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[std::chrono::weekday(day).c_encoding()],
                       static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

Response finished(Response response, const Request& request, std::chrono::sys_seconds now) {
    for (const auto& [name, value] : response.headers)
        if (!one_line(name) || !one_line(value)) throw Broken("a response header held a control character: " + name);
    compress(response, request);
    harden(response, request);
    response.with("Date", http_date(now));
    if (!request.id.empty()) response.with("X-Request-Id", request.id);
    if (without_length(response.status)) response.body.clear();
    return response;
}

std::string head_of(const Response& response, std::size_t content_bytes, Connection connection) {
    auto head = fmt::format("HTTP/1.1 {} {}\r\nConnection: {}\r\n", response.status, reason(response.status),
                            connection == Connection::close ? "close" : "keep-alive");
    if (!without_length(response.status)) head += fmt::format("Content-Length: {}\r\n", content_bytes);
    for (const auto& [name, value] : response.headers) head.append(name).append(": ").append(value).append("\r\n");
    return head.append("\r\n");
}

}  // namespace mentorkorps::http
