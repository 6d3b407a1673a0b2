#include "app/accounts.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/lost_mail.hpp"
#include "app/programmes.hpp"
#include "compiled/accounts.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Role;

std::string roles_of(const std::vector<domain::Grant>& grants) {
    std::vector<std::string_view> labels;
    for (const auto& grant : grants) labels.push_back(label(grant.role));
    return fmt::format("{}", fmt::join(labels, ", "));
}

views::Accounts filled(const Visit& visit) {
    views::Accounts view{.shell = shell(visit, "Brugere", "brugere"),
                         .errors = {},
                         .fresh = {},
                         .accounts = {},
                         .name = std::string(visit.field("navn")),
                         .login = std::string(visit.field("email")),
                         .roles = {},
                         .programmes = {},
                         .lost_mail = {},
                         .try_again = html::path("/{}/brugere/mails", visit.world->slug),
                         .add = html::path("/{}/brugere", visit.world->slug)};
    for (const auto& each : app::list_accounts(*visit.world))
        view.accounts.push_back({.name = each.name,
                                 .login = each.login,
                                 .roles = roles_of(each.grants),
                                 .is_closed = each.is_closed,
                                 .is_own = each.id == visit.viewer().account,
                                 .close = html::path("/{}/brugere/{}/lukning", visit.world->slug, each.id),
                                 .reset = html::path("/{}/brugere/{}/adgangskode", visit.world->slug, each.id)});
    for (const auto& each : app::lost_mail(*visit.world)) view.lost_mail.push_back({each.count, each.why});
    for (const auto& each : names<Role>)
        view.roles.push_back(
            {std::string(each.name), std::string(label(each.value)), each.name == visit.field("rolle")});
    for (const auto& each : visit.session->programmes)
        view.programmes.push_back({each.policy->key, each.policy->name, each.policy->key == visit.field("program")});
    return view;
}

http::Response show(const Visit& visit, const views::Accounts& view) {
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

std::optional<domain::ProgrammeId> chosen_programme(const Visit& visit) {
    for (const auto& each : visit.session->programmes)
        if (each.policy->key == visit.field("program")) return each.id;
    return std::nullopt;
}

std::string_view field_of(app::AccountRefusal refusal) {
    return refusal == app::AccountRefusal::name_missing ? "navn" : "email";
}

}  // namespace

http::Response accounts(const Visit& visit) { return show(visit, filled(visit)); }

http::Response add_account(const Visit& visit) {
    const auto role = named<Role>(visit.field("rolle"));
    if (!role) {
        auto view = filled(visit);
        view.errors.push_back({"rolle", "Vælg en rolle."});
        return show(visit, view);
    }
    const auto password = app::fresh_password(visit.world->random);
    const app::NewAccount wanted{.name = std::string(visit.field("navn")),
                                 .login = std::string(visit.field("email")),
                                 .password = password,
                                 .grants = {{*role, chosen_programme(visit)}},
                                 .person = {},
                                 .use = domain::PasswordUse::once};
    const auto added = *role == Role::mentor ? app::add_mentors_account(*visit.world, visit.actor(), wanted)
                                             : app::add_account(*visit.world, visit.actor(), wanted);
    auto view = filled(visit);
    if (!added) {
        view.errors.push_back({std::string(field_of(added.error())), sentence(added.error())});
        return show(visit, view);
    }
    view.fresh = views::FreshPassword{view.login, password};
    view.name = view.login = "";
    return show(visit, view);
}

http::Response reset_password(const Visit& visit) {
    const auto id = visit.id<domain::AccountId>("account");
    const auto listed = app::list_accounts(*visit.world);
    const auto account = std::ranges::find(listed, id, &app::ListedAccount::id);
    if (account == listed.end() || account->is_closed) return not_found(visit);
    const auto password = app::fresh_password(visit.world->random);
    if (!app::reset_password(*visit.world, visit.actor(), account->login, {password, domain::PasswordUse::once}))
        return not_found(visit);
    auto view = filled(visit);
    view.fresh = views::FreshPassword{account->login, password};
    return show(visit, view);
}

http::Response send_mail_again(const Visit& visit) {
    app::send_lost_mail_again(*visit.world, visit.actor());
    return done(visit.to("/brugere"), "mails");
}

http::Response close_account(const Visit& visit) {
    if (!app::close_account(*visit.world, visit.viewer(), visit.id<domain::AccountId>("account")))
        return not_found(visit);
    return done(visit.to("/brugere"), "lukket");
}

}  // namespace mentorkorps::web::pages
