#include "app/own_password.hpp"

#include <optional>

#include "compiled/password.hpp"
#include "web/forms.hpp"
#include "web/pages/going_on.hpp"
#include "web/pages/pages.hpp"
#include "web/session.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

bool must_choose(const Visit& visit) { return visit.session->password == domain::PasswordUse::once; }

http::Response show(const Visit& visit, views::Kept kept, std::optional<app::ChangeRefusal> refusal = {}) {
    const bool is_first = must_choose(visit);
    views::Password view{.shell = shell(visit, is_first ? "Vælg din egen adgangskode" : "Skift adgangskode"),
                         .errors = {},
                         .is_first = is_first,
                         .kept = std::move(kept),
                         .address = html::path("/{}/adgangskode", visit.world->slug)};
    if (refusal) {
        const bool is_old = *refusal == app::ChangeRefusal::wrong_old && !is_first;
        view.errors.push_back({is_old ? "gammel" : "ny", sentence(*refusal)});
    }
    return page(visit, view, refusal ? 422 : 200);
}

http::Response to_choosing(const Visit& visit, std::string_view next) {
    return http::see_other(html::Url::checked(visit.to("/adgangskode"))->with("next", next).text());
}

http::Response choose(const Visit& visit) {
    const auto in = app::choose_password(*visit.world, visit.viewer(), visit.field("ny"));
    if (!in) return show(visit, carried(visit), in.error());
    return with_session(visit, *in, go_on(entered(visit, *in)));
}

}  // namespace

http::Response choose_first(const Visit& visit) {
    if (visit.request.verb == http::Verb::post) return show(visit, kept_form(visit));
    return to_choosing(visit, visit.request.target);
}

http::Response choose_after_sign_in(const Visit& visit) {
    auto kept = carried(visit);
    return kept.resume.empty() ? to_choosing(visit, kept.next) : show(visit, std::move(kept));
}

http::Response password_form(const Visit& visit) {
    return show(visit, {.next = safe_next(visit, visit.request.query.get("next"))});
}

http::Response change_password(const Visit& visit) {
    if (must_choose(visit)) return choose(visit);
    const auto changed = app::change_password(*visit.world, visit.viewer(), visit.field("gammel"), visit.field("ny"));
    return changed ? http::see_other(visit.to("/login")) : show(visit, {}, changed.error());
}

}  // namespace mentorkorps::web::pages
