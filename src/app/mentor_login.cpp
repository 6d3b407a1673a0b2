#include "app/mentor_login.hpp"

#include <fmt/format.h>

#include "domain/access/logins.hpp"
#include "store/accounts.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using State = MentorLogin::State;

constexpr auto right = Right::change_people;

/// The person, if they are a mentor in the programme and the viewer may change people in it.
std::optional<Visible<Person>> mentor(db::Read& tx, const Viewer& viewer, const Somebody& who) {
    if (!store::commitment(tx, who.programme, who.person)) return std::nullopt;
    return Gate::in_programme(viewer, right, who.programme, *store::person(tx, who.person));
}

}  // namespace

MentorLogin login_of(db::Read& tx, const Viewer& viewer, const Person& mentor) {
    const auto account = store::account_of(tx, mentor.id);
    if (!account) return {mentor.email ? State::none : State::no_email, mentor.email.value_or("")};
    if (account->closed_at) return {State::closed, account->login};
    return {may_give(viewer, account->grants) ? State::given : State::others, account->login};
}

Result<FreshLogin, MentorLoginRefusal> give_login(const World& world, const Viewer& viewer, const Somebody& who) {
    FreshLogin fresh;
    {
        auto tx = world.db.read();
        const auto found = mentor(tx, viewer, who);
        if (!found) return refused(NotFound{});
        if (store::account_of(tx, who.person)) return refused(AccountRefusal::person_taken);
        fresh = {(*found)->name, (*found)->email.value_or(""), fresh_password(world.random)};
    }
    const auto added = add_account(world, audit::actor(viewer, right),
                                   {.name = fresh.name,
                                    .login = fresh.login,
                                    .password = fresh.password,
                                    .grants = {{Role::mentor, who.programme}},
                                    .person = who.person,
                                    .use = PasswordUse::once});
    if (!added) return refused(added.error());
    return fresh;
}

Result<FreshLogin, MentorLoginRefusal> renew_login(const World& world, const Viewer& viewer, const Somebody& who) {
    const auto password = fresh_password(world.random);
    const auto hash = password_hash(password);

    auto tx = world.db.write();
    const auto found = mentor(tx, viewer, who);
    if (!found || login_of(tx, viewer, **found).state != State::given) return refused(NotFound{});
    const auto account = store::account_of(tx, who.person);
    store::set_password(tx, account->id, hash, PasswordUse::once);
    store::end_sessions(tx, account->id);
    record(tx, world,
           {audit::Kind::account_changed, audit::actor(viewer, right), who.person, who.programme,
            fmt::format("account {}: new password", account->id.value)});
    tx.commit();
    return FreshLogin{(*found)->name, account->login, password};
}

}  // namespace mentorkorps::app
