#include "web/routes.hpp"

#include "web/pages/pages.hpp"

namespace mentorkorps::web {
namespace {

using enum http::Verb;
using enum domain::Right;

// In order: the first that fits answers, so a word stands before a {name}. {programme} lets in only who has the right
// there.
constexpr Route table[] = {
    {get, "/", anyone, pages::front},
    {get, "/{org}", anyone, pages::home},
    {get, "/{org}/login", anyone, pages::sign_in_form},
    {post, "/{org}/login", anyone, pages::sign_in},
    {post, "/{org}/logud", signed_in, pages::sign_out},
    {get, "/{org}/session", signed_in, pages::keep_alive},
    {get, "/{org}/{programme}", signed_in, pages::programme_home},
};

}  // namespace

std::span<const Route> routes() { return table; }

}  // namespace mentorkorps::web
