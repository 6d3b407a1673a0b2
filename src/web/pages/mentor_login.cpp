#include "web/pages/mentor_login.hpp"

#include "app/mentor_login.hpp"
#include "compiled/mentor_login.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

app::Somebody who(const Visit& visit) { return {visit.programme->id, visit.id<domain::PersonId>("person")}; }

http::Response show(const Visit& visit, const app::FreshLogin& fresh) {
    return page(visit, views::MentorLogin{.shell = shell(visit, "Login til " + fresh.name, "mentorer"),
                                          .name = fresh.name,
                                          .login = fresh.login,
                                          .password = fresh.password,
                                          .door = front_door(visit),
                                          .back = html::path("/{}/personer/{}", visit.world->slug,
                                                             visit.id<domain::PersonId>("person"))});
}

}  // namespace

views::PersonPage::Login login_of(const Visit& visit, const app::MentorPart& part) {
    using enum app::MentorLogin::State;
    const auto& [state, login] = part.login;
    const auto to = [&](std::string_view act) {
        return html::path("/{}/{}/mentorer/{}/{}", visit.world->slug, part.policy->key, part.commitment.person, act);
    };
    switch (state) {
        case none: return {"Kan ikke logge ind endnu. Login bliver " + login + ".", "Giv login", to("login")};
        case no_email:
            return {"Kan ikke logge ind endnu. Skriv mentorens e-mail øverst under Ret, så kan du give login."};
        case given: return {"Logger ind som " + login + ".", "Ny adgangskode", to("adgangskode")};
        case others:
            return {"Logger ind som " + login + ". Bed din administrator, hvis der skal en ny adgangskode til."};
        case closed: return {"Login er lukket. Bed din administrator, hvis mentoren skal kunne logge ind igen."};
    }
    return {};
}

http::Response give_login(const Visit& visit) {
    const auto given = app::give_login(*visit.world, visit.viewer(), who(visit));
    if (given) return show(visit, *given);
    const auto* why = std::get_if<app::AccountRefusal>(&given.error());
    if (why == nullptr) return not_found(visit);
    return person_refused(visit, "mentor-" + visit.programme->policy->key, sentence(*why));
}

http::Response renew_login(const Visit& visit) {
    const auto renewed = app::renew_login(*visit.world, visit.viewer(), who(visit));
    return renewed ? show(visit, *renewed) : not_found(visit);
}

}  // namespace mentorkorps::web::pages
