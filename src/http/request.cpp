#include "http/request.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "http/cookies.hpp"
#include "http/multipart.hpp"
#include "http/percent.hpp"
#include "http/syntax.hpp"

namespace mentorkorps::http {

namespace {

std::size_t header_bytes(const Incoming& incoming) {
    std::size_t bytes = incoming.method.size() + incoming.target.size();
    for (const auto& [name, value] : incoming.headers) bytes += name.size() + value.size() + 4;
    return bytes;
}

bool read_target(Request& request) {
    const std::string_view target = request.target;
    const auto question = target.find('?');
    auto path = percent_decoded(target.substr(0, question));
    auto query = parse_urlencoded(question == target.npos ? "" : target.substr(question + 1));
    if (!path || !path->starts_with('/') || !query) return false;
    request.path = std::move(*path);
    request.query = std::move(*query);
    return true;
}

bool read_form(Request& request, std::string_view body) {
    const auto type = parse_parameterised(request.headers.get("content-type"));
    if (!type) return false;
    if (type->value == "application/x-www-form-urlencoded") {
        auto form = parse_urlencoded(body);
        if (!form) return false;
        request.form = std::move(*form);
    } else if (type->value == "multipart/form-data") {
        auto parts = parse_multipart(body, type->parameters.get("boundary"));
        if (!parts) return false;
        request.form = std::move(parts->form);
        request.uploads = std::move(parts->uploads);
    }
    return true;
}

/// Believes a proxy that we know; the nearest address that is not one of ours is the client.
void read_proxy(Request& request, std::span<const std::string> proxies) {
    const auto trusted = [&](std::string_view address) { return std::ranges::find(proxies, address) != proxies.end(); };
    if (!trusted(request.address)) return;
    request.secure = lower_ascii(request.headers.get("x-forwarded-proto")) == "https";
    std::vector<std::string_view> hops;
    for (const auto header : request.headers.all("x-forwarded-for"))
        for (const auto hop : split(header, ',')) hops.push_back(trim(hop));
    for (auto hop = hops.rbegin(); hop != hops.rend() && trusted(request.address); ++hop) {
        if (hop->empty() || !is_utf8(*hop)) return;
        request.address = *hop;
    }
}

/// RFC 9110 §5.6.2. The parser lets a space pass, and "Content-Length : 4" is what two servers read differently.
bool is_token(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') ||
               std::string_view("!#$%&'*+-.^_`|~").find(each) != std::string_view::npos;
    });
}

bool readable(const Fields& headers) {
    return headers.all("host").size() == 1 &&
           std::ranges::all_of(headers, [](const auto& each) { return is_token(each.first) && is_utf8(each.second); });
}

}  // namespace

Result<Request, BadRequest> decoded(Incoming incoming, std::size_t header_bytes_max,
                                    std::span<const std::string> proxies) {
    Request request;
    request.id = std::move(incoming.id);
    request.head = incoming.method == "HEAD";
    request.verb = incoming.method == "POST" ? Verb::post : Verb::get;
    if (header_bytes(incoming) > header_bytes_max) return refused(BadRequest{431});
    if (incoming.method != "GET" && !request.head && request.verb != Verb::post) return refused(BadRequest{405});
    if (!readable(incoming.headers)) return refused(BadRequest{400});

    request.target = std::move(incoming.target);
    request.headers = std::move(incoming.headers);
    request.address = std::move(incoming.peer);
    for (const auto header : request.headers.all("cookie"))
        for (const auto& [name, value] : parse_cookies(header)) request.cookies.add(name, value);
    read_proxy(request, proxies);
    if (!read_target(request)) return refused(BadRequest{400});
    if (request.verb == Verb::post && !read_form(request, incoming.body)) return refused(BadRequest{400});
    return request;
}

}  // namespace mentorkorps::http
