#include "web/session.hpp"

#include "http/cookies.hpp"

namespace mentorkorps::web {

std::string session_cookie_name(const app::World& world) { return "session-" + world.slug; }

std::optional<app::Session> session_of(const Visit& visit) {
    const auto held = http::cookie(visit.request, session_cookie_name(*visit.world));
    if (!held) return std::nullopt;
    return app::session(*visit.world, *held);
}

}  // namespace mentorkorps::web
