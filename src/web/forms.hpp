#pragma once

#include <optional>
#include <string>

#include "http/message.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web {

/// The secret that a form carries so that no other site can post it: the session's, or before signing in the one in the
/// browser's form cookie. `fresh` is set when a new cookie has to go with the page.
struct FormSecret {
    std::string secret;
    bool fresh = false;
};
FormSecret form_secret(const Visit& visit);
/// Whether a posted form carries it. Needed by every POST.
bool carries_secret(const Visit& visit);

/// The cookie that holds the form secret of who is not signed in.
inline constexpr std::string_view form_cookie = "form";

/// `next` when it is an address of this organisation, for going on after signing in; else the organisation's front
/// door.
std::string safe_next(const Visit& visit, std::string_view next);

}  // namespace mentorkorps::web
