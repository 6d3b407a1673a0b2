#include "web/forms.hpp"

#include <span>

#include "base/crypto.hpp"
#include "base/random.hpp"
#include "http/cookies.hpp"

namespace mentorkorps::web {
namespace {

/// Twice with the same mask is the text again.
void cover(std::string& text, std::string_view mask) {
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(text[i] ^ mask[i]);
}

/// "" for what `masked` never made.
std::string unmasked(std::string_view field) {
    const auto both = from_hex(field).value_or("");
    std::string hidden = both.substr(both.size() / 2);
    if (both.size() % 2 == 0) cover(hidden, both);
    return hidden;
}

}  // namespace

FormSecret form_secret(const Visit& visit) {
    if (visit.session) return {visit.session->csrf, false};
    if (const auto held = http::cookie(visit.request, form_cookie); held && !held->empty())
        return {std::string(*held), false};
    return {token(visit.world->random), true};
}

std::string masked(std::string_view secret, Random& random) {
    std::string mask(secret.size(), '\0'), hidden(secret);
    random.fill(std::as_writable_bytes(std::span(mask)));
    cover(hidden, mask);
    return hex(mask) + hex(hidden);
}

bool carries_secret(const Visit& visit) {
    const auto sent = unmasked(visit.field("csrf"));
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
