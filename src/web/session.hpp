#pragma once

#include <optional>

#include "web/visit.hpp"

namespace mentorkorps::web {

/// The session that the browser's cookie opens in the visited organisation.
std::optional<app::Session> session_of(const Visit& visit);
/// The same visit by who has just got in.
Visit entered(const Visit& visit, const app::SignedIn& in);
/// The answer, with the cookie of the session that has just begun.
http::Response with_session(const Visit& visit, const app::SignedIn& in, http::Response response);
/// The name of an organisation's session cookie: one browser may be signed in to several.
std::string session_cookie_name(const app::World& world);

}  // namespace mentorkorps::web
