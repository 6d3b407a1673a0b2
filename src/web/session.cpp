#include "web/session.hpp"

#include "http/cookies.hpp"

namespace mentorkorps::web {

std::string session_cookie_name(const app::World& world) { return "session-" + world.slug; }

std::optional<app::Session> session_of(const Visit& visit) {
    const auto held = http::cookie(visit.request, session_cookie_name(*visit.world));
    if (!held) return std::nullopt;
    return app::session(*visit.world, *held);
}

Visit entered(const Visit& visit, const app::SignedIn& in) {
    return {.site = visit.site,
            .request = visit.request,
            .world = visit.world,
            .right = domain::Right::signed_in,
            .session = in.session,
            .form = {in.session.csrf}};
}

http::Response with_session(const Visit& visit, const app::SignedIn& in, http::Response response) {
    response.with("Set-Cookie", http::set_cookie(visit.request, {session_cookie_name(*visit.world), in.token}));
    return response;
}

}  // namespace mentorkorps::web
