#include "app/sign_in.hpp"

#include <fmt/format.h>

#include "app/open_session.hpp"
#include "base/text.hpp"

namespace mentorkorps::app {
namespace {

using namespace std::chrono;
using domain::audit::Kind;

constexpr minutes touch_after{1};  // a page a second must not be a write a second

db::Bytes print_of(const World& world, std::string_view kind, std::string_view subject) {
    return {fingerprint(world.keys.prints, fmt::format("{} {}", kind, subject))};
}

/// Answered against when there is no such login, so that the answer takes as long.
const std::string& nobodys_password() {
    static const std::string hash = password_hash("nobody signs in with this");
    return hash;
}

}  // namespace

std::string sentence(SignInRefusal refusal) {
    switch (refusal) {
        case SignInRefusal::wrong:
            return "E-mail eller adgangskode passer ikke. Prøv igen, eller bed din administrator om en ny adgangskode.";
        case SignInRefusal::locked: return "Der er prøvet forkert for mange gange. Vent et kvarter, og prøv igen.";
    }
    return {};
}

Result<SignedIn, SignInRefusal> sign_in(const World& world, std::string_view typed_login, std::string_view password,
                                        std::string_view address) {
    const auto login = folded(trim(typed_login));
    const auto by_login = print_of(world, "login", login), by_address = print_of(world, "address", address);
    const auto now = world.clock.now();
    std::optional<store::Account> account;
    {
        auto tx = world.db.read();
        const auto since = now - sign_in_limits::window;
        if (store::failures(tx, by_login, since) >= sign_in_limits::failures_per_login ||
            store::failures(tx, by_address, since) >= sign_in_limits::failures_per_address)
            return refused(SignInRefusal::locked);
        account = store::account(tx, login);
    }
    const bool known = account && !account->closed_at;
    const bool fits =
        password_matches(known ? account->password : nobodys_password(), password);  // no lock is held: 60 ms

    auto tx = world.db.write();
    if (!known || !fits) {
        store::add_failure(tx, by_login, now);
        store::add_failure(tx, by_address, now);
        const auto person = account ? std::optional(account->person) : std::nullopt;
        record(tx, world, {Kind::sign_in_refused, domain::audit::system(), person, {}, ""});
        tx.commit();
        return refused(SignInRefusal::wrong);
    }
    store::forget_failures(tx, by_login);
    auto in = open_session(tx, world, *account);
    tx.commit();
    return in;
}

SignedIn open_session(db::Write& tx, const World& world, const store::Account& account) {
    const domain::Viewer viewer{account.id, account.person, account.name, account.grants};
    SignedIn in{token(world.random), {viewer, token(world.random), programmes_for(world, tx, viewer), account.use}};
    store::add_session(tx, {digest(in.token)}, account.id, in.session.csrf, world.clock.now());
    record(tx, world,
           {Kind::signed_in, domain::audit::actor(viewer, domain::Right::signed_in), account.person, {}, ""});
    return in;
}

std::optional<Session> session(const World& world, std::string_view token) {
    const db::Bytes key{digest(token)};
    const auto now = world.clock.now();
    std::optional<store::Session> found;
    std::vector<RunProgramme> programmes;
    {
        auto tx = world.db.read();
        found = store::session(tx, key);
        if (found) programmes = programmes_for(world, tx, found->viewer);
    }
    if (!found || now - found->seen_at > sign_in_limits::idle || now - found->created_at > sign_in_limits::whole)
        return std::nullopt;
    if (now - found->seen_at > touch_after)
        world.db.together([&](db::Write& tx) { store::touch_session(tx, key, now); });
    return Session{std::move(found->viewer), std::move(found->csrf), std::move(programmes), found->password};
}

void sign_out(const World& world, std::string_view token) {
    auto tx = world.db.write();
    store::end_session(tx, {digest(token)});
    tx.commit();
}

}  // namespace mentorkorps::app
