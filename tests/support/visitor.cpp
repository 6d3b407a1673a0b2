#include "tests/support/visitor.hpp"

#include <fmt/format.h>

#include "http/percent.hpp"
#include "http/request.hpp"

namespace mentorkorps::tests {
namespace {

constexpr std::size_t header_bytes_max = 16 << 10;
constexpr std::string_view secret_field = R"(name="csrf" value=")";

}  // namespace

Visitor::Visitor(const TestInstallation& installation, std::string_view organisation, const Login& login)
    : installation_(installation) {
    const auto door = fmt::format("/{}/login", organisation);
    get(door);
    check(post(door, {{"email", login.email}, {"password", password}}).status == 303, "the cast can sign in");
    get(fmt::format("/{}/-", organisation));  // no such programme: a page for every role, with the session's secret
}

http::Response Visitor::get(std::string_view target) { return ask("GET", target, "", ""); }

http::Response Visitor::post(std::string_view path, std::initializer_list<Field> fields) {
    return post_all(path, {fields.begin(), fields.end()});
}

http::Response Visitor::post_all(std::string_view path,
                                 const std::vector<std::pair<std::string, std::string>>& fields) {
    std::string body = "csrf=" + http::percent_encoded(csrf_);
    for (const auto& [name, value] : fields)
        body += '&' + http::percent_encoded(name) + '=' + http::percent_encoded(value);
    return post_raw(path, "application/x-www-form-urlencoded", body);
}

http::Response Visitor::post_raw(std::string_view path, std::string_view type, std::string_view body) {
    return ask("POST", path, type, body);
}

http::Response Visitor::follow(const http::Response& response) {
    auto seen = response;
    for (int hops = 0; seen.status == 303 && hops < 5; ++hops) seen = get(header(seen, "Location"));
    return seen;
}

http::Response Visitor::ask(std::string_view method, std::string_view target, std::string_view type,
                            std::string_view body) {
    http::Incoming incoming{
        .method = std::string(method), .target = std::string(target), .body = body, .peer = "192.0.2.7", .id = "test"};
    incoming.headers.add("host", "localhost");
    if (!type.empty()) incoming.headers.add("content-type", std::string(type));
    std::string cookies;
    for (const auto& [name, value] : cookies_) cookies += (cookies.empty() ? "" : "; ") + name + '=' + value;
    if (!cookies.empty()) incoming.headers.add("cookie", cookies);

    const auto request = http::decoded(std::move(incoming), header_bytes_max, {});
    if (!request) return http::text("", request.error().status);
    auto response = web::answer(installation_.site(), *request);
    remember(response);
    return response;
}

void Visitor::remember(const http::Response& response) {
    for (const auto& [name, value] : response.headers) {
        if (name != "Set-Cookie") continue;
        const auto equals = value.find('='), end = value.find(';');
        const auto cookie = value.substr(0, equals);
        if (value.find("Max-Age=0") != std::string::npos)
            cookies_.erase(cookie);
        else
            cookies_[cookie] = value.substr(equals + 1, end - equals - 1);
    }
    const auto field = response.body.find(secret_field);
    if (field == std::string::npos) return;
    const auto begin = field + secret_field.size();
    csrf_ = response.body.substr(begin, response.body.find('"', begin) - begin);
}

std::string header(const http::Response& response, std::string_view name) {
    for (const auto& [each, value] : response.headers)
        if (each == name) return value;
    return {};
}

}  // namespace mentorkorps::tests
