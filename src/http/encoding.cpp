#include "http/encoding.hpp"

#include <algorithm>
#include <optional>

#include <zlib.h>

#include "base/check.hpp"
#include "base/text.hpp"
#include "http/syntax.hpp"

namespace mentorkorps::http {

namespace {

constexpr std::size_t worth_it_bytes_min = 1024;
constexpr int level = 2;  // a 30 KB page: 0.2 ms, and 9 % larger than at level 6

bool is_text(std::string_view type) {
    return type.starts_with("text/") || type.starts_with("application/json") || type.starts_with("image/svg+xml") ||
           type.starts_with("application/javascript");
}

std::string_view header(const Response& response, std::string_view name) {
    const auto at =
        std::ranges::find_if(response.headers, [&](const auto& each) { return lower_ascii(each.first) == name; });
    return at == response.headers.end() ? std::string_view() : std::string_view(at->second);
}

}  // namespace

bool accepts(std::string_view accept_encoding, std::string_view coding) {
    std::optional<bool> any;
    for (const auto each : split(accept_encoding, ',')) {
        const auto parsed = parse_parameterised(trim(each));
        if (!parsed) continue;
        const auto weight = parsed->parameters.get("q");
        const bool taken = weight.empty() || weight.find_first_not_of("0.") != weight.npos;
        if (parsed->value == coding) return taken;
        if (parsed->value == "*") any = taken;
    }
    return any.value_or(false);
}

std::string gzip(std::string_view text) {
    constexpr int gzip_window = 15 + 16;
    z_stream stream{};
    check(deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) == Z_OK, "zlib starts");
    std::string packed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib only reads it
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    check(deflate(&stream, Z_FINISH) == Z_STREAM_END, "deflateBound is enough");
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

void compress(Response& response, const Request& request) {
    if (response.body.size() < worth_it_bytes_min || !is_text(header(response, "content-type"))) return;
    if (!header(response, "content-encoding").empty()) return;
    if (header(response, "vary").find("Accept-Encoding") == std::string_view::npos)
        response.with("Vary", "Accept-Encoding");
    if (!accepts(request.headers.get("accept-encoding"), "gzip")) return;
    response.body = gzip(response.body);
    response.with("Content-Encoding", "gzip");
}

}  // namespace mentorkorps::http
