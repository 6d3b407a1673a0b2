#pragma once

#include <optional>
#include <string>

#include "http/message.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web {

/// The secret for the forms of a visit, once it is known who visits.
FormSecret form_secret(const Visit& visit);
/// The secret as a form's field, masked by chance: it looks different on every page, so that the size of a compressed
/// page tells nothing about it (the BREACH attack).
std::string masked(std::string_view secret, Random& random);
/// Whether a posted form carries it. Needed by every POST.
bool carries_secret(const Visit& visit);

/// The cookie that holds the form secret of who is not signed in.
inline constexpr std::string_view form_cookie = "form";

/// `next` when it is an address of this organisation, for going on after signing in; else the organisation's front
/// door.
std::string safe_next(const Visit& visit, std::string_view next);

}  // namespace mentorkorps::web
