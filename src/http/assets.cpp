#include "http/assets.hpp"

#include <fmt/format.h>

#include "base/check.hpp"
#include "http/conditional.hpp"
#include "http/encoding.hpp"

namespace mentorkorps::http {

namespace {

std::string hashed(const Asset& asset) {
    const auto dot = asset.name.rfind('.');
    check(dot != asset.name.npos && !asset.hash.empty(), "an asset has an extension and a hash");
    return fmt::format("/assets/{}.{}{}", asset.name.substr(0, dot), asset.hash, asset.name.substr(dot));
}

}  // namespace

Assets::Assets(std::span<const Asset> assets) {
    for (const auto& asset : assets) {
        auto address = hashed(asset);
        addresses_.emplace(asset.name, address);
        by_address_.emplace(std::move(address), &asset);
    }
}

const std::string& Assets::address(std::string_view name) const {
    const auto at = addresses_.find(name);
    check(at != addresses_.end(), "there is an asset of that name");
    return at->second;
}

std::optional<Response> Assets::answer(const Request& request) const {
    const auto at = by_address_.find(request.path);
    if (at == by_address_.end()) return std::nullopt;
    const Asset& asset = *at->second;
    const auto tag = fmt::format("\"{}\"", asset.hash);

    Response response;
    response.with("Content-Type", std::string(asset.type))
        .with("Cache-Control", "public, max-age=31536000, immutable")
        .with("Vary", "Accept-Encoding")
        .with("ETag", "W/" + tag);
    if (names_tag(request.headers.get("if-none-match"), tag)) {
        response.status = 304;
        return response;
    }
    const auto accepted = request.headers.get("accept-encoding");
    if (!asset.brotli.empty() && accepts(accepted, "br")) {
        response.with("Content-Encoding", "br").body = asset.brotli;
    } else if (!asset.gzip.empty() && accepts(accepted, "gzip")) {
        response.with("Content-Encoding", "gzip").body = asset.gzip;
    } else {
        response.body = asset.body;
    }
    return response;
}

}  // namespace mentorkorps::http
