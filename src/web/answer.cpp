#include <algorithm>

#include "compiled/message.hpp"
#include "web/forms.hpp"
#include "web/pages/pages.hpp"
#include "web/routes.hpp"
#include "web/session.hpp"
#include "web/shell.hpp"
#include "web/site.hpp"

namespace mentorkorps::web {
namespace {

struct Found {
    const Route* route;
    http::Captures captures;
};

std::optional<Found> find(const http::Request& request) {
    for (const auto& route : routes()) {
        if (route.verb != request.verb) continue;
        if (auto captures = http::match(route.pattern, request.path)) return Found{&route, std::move(*captures)};
    }
    return std::nullopt;
}

bool names(std::string_view pattern, std::string_view name) {
    return pattern.find('{' + std::string(name) + '}') != std::string_view::npos;
}

/// The programme in the address, for who has the right in it; false: there is none for this viewer.
bool enter_programme(Visit& visit, const Route& route) {
    if (!names(route.pattern, "programme")) return true;
    for (const auto& each : visit.session->programmes)
        if (each.policy->key == visit.captures["programme"] && visit.viewer().may(route.right, each.id))
            visit.programme = each;
    return visit.programme.has_value();
}

http::Response too_old(const Visit& visit) {
    views::Message view{
        .shell = shell(visit, "Siden var for gammel"),
        .heading = "Siden var for gammel",
        .text = "Den side, du sendte fra, var åbnet, før du loggede ind. Gå tilbage, genindlæs siden, og send igen.",
        .link = "Til forsiden"};
    return page(visit, view, 403);
}

/// What is open to somebody who has a password of their own to choose yet.
constexpr Page open_before_choosing[] = {pages::password_form, pages::change_password, pages::sign_in,
                                         pages::sign_out,      pages::keep_alive,      pages::worried};

bool must_choose_first(const Visit& visit, const Route& route) {
    return visit.session && visit.session->password == domain::PasswordUse::once &&
           std::ranges::find(open_before_choosing, route.page) == std::end(open_before_choosing);
}

/// From the front door of the organisation to the page: who is it, may they, did the form come from us?
http::Response enter(Visit& visit, const Route& route) {
    visit.session = session_of(visit);
    visit.form = form_secret(visit);
    if (must_choose_first(visit, route)) return pages::choose_first(visit);
    if (route.right != domain::Right::anyone) {
        if (!visit.session) return pages::sign_in_first(visit);
        if (!visit.viewer().may(route.right) || !enter_programme(visit, route)) return not_found(visit);
    }
    if (route.verb == http::Verb::post && !carries_secret(visit)) return too_old(visit);
    return route.page(visit);
}

}  // namespace

http::Response answer(const Site& site, const http::Request& request) {
    if (auto asset = site.assets.answer(request)) return std::move(*asset);
    Visit visit{.site = site, .request = request};
    auto found = find(request);
    if (!found) return not_found(visit);
    visit.captures = std::move(found->captures);
    visit.right = found->route->right;
    if (!names(found->route->pattern, "org")) return found->route->page(visit);
    visit.world = site.installation.find(visit.captures["org"]);
    if (visit.world == nullptr) return not_found(visit);
    return enter(visit, *found->route);
}

http::Response failure(const Site& site, int status, const http::Request& request) {
    const Visit visit{.site = site, .request = request};
    views::Message view{
        .shell = shell(visit, "Det gik ikke"), .heading = "Det gik ikke", .text = {}, .link = "Til forsiden"};
    switch (status) {
        case 413: view.text = "Det, du sendte, er for stort. Del filen i to, og prøv igen."; break;
        case 503:
            view.text =
                "Der er travlt lige nu. Vent et øjeblik, og prøv igen. Det, du skrev, er der stadig, når du går "
                "tilbage.";
            break;
        case 500:
            view.text =
                "Der gik noget galt hos os. Gå tilbage, og prøv igen om lidt. Det, der var gemt, er der stadig. "
                "Bliver det ved, så giv din administrator dette nummer: " +
                request.id;
            break;
        default: view.text = "Vi kunne ikke læse det, der blev sendt. Gå tilbage, og prøv igen.";
    }
    return page(visit, view, status);
}

}  // namespace mentorkorps::web
