#include "app/own_password.hpp"

#include "app/accounts.hpp"
#include "app/open_session.hpp"

namespace mentorkorps::app {
namespace {

std::optional<store::Account> account_of(const World& world, const domain::Viewer& viewer) {
    auto tx = world.db.read();
    return store::account(tx, viewer.account);
}

std::optional<ChangeRefusal> problem(const store::Account& account, std::string_view new_password) {
    if (password_matches(account.password, new_password)) return ChangeRefusal::same_as_old;
    const auto found = password_problem(new_password, account.login, account.name);
    if (!found) return std::nullopt;
    return *found == AccountRefusal::password_short ? ChangeRefusal::too_short : ChangeRefusal::too_weak;
}

void store_password(db::Write& tx, const World& world, const domain::Viewer& viewer, std::string_view hash) {
    store::set_password(tx, viewer.account, hash, domain::PasswordUse::lasting);
    store::end_sessions(tx, viewer.account);
    record(tx, world,
           {domain::audit::Kind::account_changed,
            domain::audit::actor(viewer, domain::Right::signed_in),
            viewer.person,
            {},
            "own password changed"});
}

}  // namespace

std::string sentence(ChangeRefusal refusal) {
    switch (refusal) {
        case ChangeRefusal::wrong_old: return "Den nuværende adgangskode passer ikke. Prøv igen.";
        case ChangeRefusal::same_as_old: return "Den nye adgangskode er den samme som den, du har. Find på en anden.";
        case ChangeRefusal::too_short: return sentence(AccountRefusal::password_short);
        case ChangeRefusal::too_weak: return sentence(AccountRefusal::password_weak);
    }
    return {};
}

Result<domain::AccountId, ChangeRefusal> change_password(const World& world, const domain::Viewer& viewer,
                                                         std::string_view old_password, std::string_view new_password) {
    const auto account = account_of(world, viewer);
    if (!account || !password_matches(account->password, old_password)) return refused(ChangeRefusal::wrong_old);
    if (const auto why = problem(*account, new_password)) return refused(*why);
    const auto hash = password_hash(new_password);

    auto tx = world.db.write();
    store_password(tx, world, viewer, hash);
    tx.commit();
    return account->id;
}

Result<SignedIn, ChangeRefusal> choose_password(const World& world, const domain::Viewer& viewer,
                                                std::string_view new_password) {
    auto account = account_of(world, viewer);
    if (!account || account->use != domain::PasswordUse::once) return refused(ChangeRefusal::wrong_old);
    if (const auto why = problem(*account, new_password)) return refused(*why);
    const auto hash = password_hash(new_password);

    auto tx = world.db.write();
    store_password(tx, world, viewer, hash);
    account->use = domain::PasswordUse::lasting;
    auto in = open_session(tx, world, *account);
    tx.commit();
    return in;
}

}  // namespace mentorkorps::app
