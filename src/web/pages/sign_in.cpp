#include <algorithm>

#include "app/sign_in.hpp"

#include "compiled/resume.hpp"
#include "compiled/sign_in.hpp"
#include "http/cookies.hpp"
#include "web/forms.hpp"
#include "web/pages/pages.hpp"
#include "web/routes.hpp"
#include "web/session.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

constexpr std::string_view kept_prefix = "gemt.";  // of fields that wait for a new session
constexpr std::size_t kept_bytes_max = 20'000;

http::Response show(const Visit& visit, views::SignIn view, int status = 200) {
    view.shell = shell(visit, "Log ind");
    return page(visit, view, status);
}

/// The fields of a form that was sent when the session had ended, to be sent again after signing in.
std::vector<views::KeptField> kept_fields(const Visit& visit) {
    std::vector<views::KeptField> kept;
    std::size_t bytes = 0;
    for (const auto& [name, value] : visit.request.form) {
        bytes += name.size() + value.size();
        if (name != "csrf" && bytes <= kept_bytes_max) kept.push_back({std::string(kept_prefix) + name, value});
    }
    return kept;
}

bool is_form_of_ours(const Visit& visit, std::string_view path) {
    return path.starts_with(visit.to("/")) && std::ranges::any_of(routes(), [&](const Route& route) {
               return route.verb == http::Verb::post && route.right != domain::Right::anyone &&
                      http::match(route.pattern, path).has_value();
           });
}

/// What was typed before signing in, shown once more with a button that sends it.
http::Response resume(const Visit& visit) {
    views::Resume view{.shell = shell(visit, "Fortsæt"), .action = {}, .fields = {}};
    view.action = *html::Url::checked(visit.field("fortsaet"));
    for (const auto& [name, value] : visit.request.form)
        if (name.starts_with(kept_prefix)) view.fields.push_back({name.substr(kept_prefix.size()), value});
    return page(visit, view);
}

}  // namespace

http::Response sign_in_form(const Visit& visit) {
    if (visit.session) return http::see_other(visit.to(""));
    return show(visit, {.next = safe_next(visit, visit.request.query.get("next"))});
}

http::Response sign_in_first(const Visit& visit) {
    if (visit.request.verb == http::Verb::get)
        return http::see_other(html::Url::checked(visit.to("/login"))->with("next", visit.request.target).text());
    views::SignIn view{.next = visit.to(""), .has_expired = true};
    if (is_form_of_ours(visit, visit.request.path)) {
        view.resume = visit.request.path;
        view.kept = kept_fields(visit);
    }
    return show(visit, std::move(view), 401);
}

http::Response sign_in(const Visit& visit) {
    auto in = app::sign_in(*visit.world, visit.field("email"), visit.field("password"), visit.request.address);
    if (!in) {
        views::SignIn view{.next = safe_next(visit, visit.field("next")), .email = std::string(visit.field("email"))};
        view.errors.push_back({"email", sentence(in.error())});
        view.resume = std::string(visit.field("fortsaet"));
        for (const auto& [name, value] : visit.request.form)
            if (name.starts_with(kept_prefix)) view.kept.push_back({name, value});
        return show(visit, std::move(view), 422);
    }
    Visit inside{.site = visit.site,
                 .request = visit.request,
                 .world = visit.world,
                 .right = domain::Right::signed_in,
                 .session = app::Session{in->viewer, in->csrf},
                 .form = {in->csrf}};
    auto response = is_form_of_ours(visit, visit.field("fortsaet"))
                        ? resume(inside)
                        : http::see_other(safe_next(visit, visit.field("next")));
    response.with("Set-Cookie", http::set_cookie(visit.request, {session_cookie_name(*visit.world), in->token}));
    return response;
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
