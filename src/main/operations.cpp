#include "main/operations.hpp"

#include <exception>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/organisation.hpp"

namespace mentorkorps::main {
namespace {

/// Reads a little of the organisation's database; why that does not go, or "".
std::string why_unreadable(app::Installation& installation, const std::string& slug) {
    try {
        if (const auto* world = installation.find(slug)) {
            auto tx = world->db.read();
            store::programmes(tx);
        }
        return {};
    } catch (const Broken& broken) {
        return fmt::format("{}: {}", slug, broken.what());
    }
}

std::vector<std::string> why_not_ready(app::Installation& installation) {
    std::vector<std::string> why;
    try {
        for (const auto& slug : installation.slugs())
            if (auto reason = why_unreadable(installation, slug); !reason.empty()) why.push_back(std::move(reason));
    } catch (const std::exception& unreachable) {
        why.emplace_back(unreachable.what());
    }
    return why;
}

http::Response readiness(app::Installation& installation) {
    const auto why = why_not_ready(installation);
    if (why.empty()) return http::text("ready\n");
    return http::text(fmt::format("not ready\n{}\n", fmt::join(why, "\n")), 503);
}

http::Response figures(const http::Metrics& metrics) {
    http::Response figures{.status = 200, .headers = {}, .body = metrics.text()};
    return figures.with("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
}

}  // namespace

http::Handler operations(app::Installation& installation, const http::Metrics& metrics) {
    return [&installation, &metrics](const http::Request& request) {
        if (request.path == "/healthz") return http::text("ok\n");
        if (request.path == "/readyz") return readiness(installation);
        if (request.path == "/metrics") return figures(metrics);
        return http::text("here are /healthz, /readyz and /metrics\n", 404);
    };
}

}  // namespace mentorkorps::main
