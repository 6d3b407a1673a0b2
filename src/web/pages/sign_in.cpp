#include "app/sign_in.hpp"

#include "compiled/sign_in.hpp"
#include "http/cookies.hpp"
#include "web/forms.hpp"
#include "web/pages/going_on.hpp"
#include "web/pages/pages.hpp"
#include "web/session.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

http::Response show(const Visit& visit, views::SignIn view, int status = 200) {
    view.shell = shell(visit, "Log ind");
    return page(visit, view, status);
}

}  // namespace

http::Response sign_in_form(const Visit& visit) {
    if (visit.session) return http::see_other(visit.to(""));
    return show(visit, {.kept = {.next = safe_next(visit, visit.request.query.get("next"))}});
}

http::Response sign_in_first(const Visit& visit) {
    if (visit.request.verb == http::Verb::get)
        return http::see_other(html::Url::checked(visit.to("/login"))->with("next", visit.request.target).text());
    return show(visit, {.has_expired = true, .kept = kept_form(visit)}, 401);
}

http::Response sign_in(const Visit& visit) {
    const auto in = app::sign_in(*visit.world, visit.field("email"), visit.field("password"), visit.request.address);
    if (!in) {
        views::SignIn view{.email = std::string(visit.field("email")), .kept = carried(visit)};
        view.errors.push_back({"email", sentence(in.error())});
        return show(visit, std::move(view), 422);
    }
    const auto inside = entered(visit, *in);
    auto response = in->session.password == domain::PasswordUse::once ? choose_after_sign_in(inside) : go_on(inside);
    return with_session(visit, *in, std::move(response));
}

http::Response sign_out(const Visit& visit) {
    const auto name = session_cookie_name(*visit.world);
    if (const auto held = http::cookie(visit.request, name)) app::sign_out(*visit.world, *held);
    auto response = http::see_other(visit.to("/login"));
    response.with("Set-Cookie", http::forget_cookie(visit.request, name));
    response.with("Clear-Site-Data", "\"cache\"");
    return response;
}

http::Response keep_alive(const Visit&) { return http::text(""); }

}  // namespace mentorkorps::web::pages
