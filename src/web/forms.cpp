#include "web/forms.hpp"

#include "base/crypto.hpp"
#include "base/random.hpp"
#include "http/cookies.hpp"

namespace mentorkorps::web {

FormSecret form_secret(const Visit& visit) {
    if (visit.session) return {visit.session->csrf, false};
    if (const auto held = http::cookie(visit.request, form_cookie); held && !held->empty())
        return {std::string(*held), false};
    return {token(visit.world->random), true};
}

bool carries_secret(const Visit& visit) {
    const auto sent = visit.field("csrf");
    if (visit.session) return same(sent, visit.session->csrf);
    const auto held = http::cookie(visit.request, form_cookie);
    return held && !held->empty() && same(sent, *held);
}

std::string safe_next(const Visit& visit, std::string_view next) {
    const auto inside = visit.to("/");
    const bool safe = next.starts_with(inside) && next.find_first_of("\\\r\n") == std::string_view::npos &&
                      next.find("//") == std::string_view::npos;
    return safe ? std::string(next) : visit.to("");
}

}  // namespace mentorkorps::web
