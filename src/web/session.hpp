#pragma once

#include <optional>

#include "web/visit.hpp"

namespace mentorkorps::web {

/// The session that the browser's cookie opens in the visited organisation.
std::optional<app::Session> session_of(const Visit& visit);
/// The name of an organisation's session cookie: one browser may be signed in to several.
std::string session_cookie_name(const app::World& world);

}  // namespace mentorkorps::web
