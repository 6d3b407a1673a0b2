#include "app/accounts.hpp"

#include <fmt/format.h>

#include "base/password_strength.hpp"
#include "base/text.hpp"
#include "store/accounts.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using enum AccountRefusal;

constexpr std::size_t password_letters_min = 12;
constexpr double password_bits_min = 40;  // a million million guesses: hopeless through a sign-in that locks

bool looks_like_mail(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.find_first_of(" \t\r\n<>\",;") == std::string_view::npos;
}

domain::PersonId person_of(db::Write& tx, const World& world, const NewAccount& wanted) {
    if (wanted.person) return *wanted.person;
    domain::Person person;
    person.uuid = uuid(world.random);
    person.name = std::string(trim(wanted.name));
    person.email = folded(trim(wanted.login));
    return store::add(tx, person, world.clock.now());
}

}  // namespace

std::string sentence(AccountRefusal refusal) {
    switch (refusal) {
        case name_missing: return "Skriv navnet på den, der skal kunne logge ind.";
        case login_invalid: return "E-mailen ser ikke rigtig ud. Skriv den som navn@eksempel.dk.";
        case login_taken:
            return "Der er allerede et login med den e-mail. Brug en anden, eller giv det login en ny adgangskode.";
        case person_taken: return "Personen har allerede et login.";
        case no_such_login: return "Der er intet login med den e-mail. Se efter, om den er stavet rigtigt.";
        case no_such_mentor:
            return "Vi kender ingen mentor med den e-mail. Skriv den på mentorens egen side først, så hører login og "
                   "mentor sammen.";
        case password_short:
            return "Adgangskoden er for kort. Brug mindst 12 tegn; fire tilfældige ord er godt og let at huske.";
        case password_weak:
            return "Adgangskoden er for let at gætte. Brug fx fire tilfældige ord, som ikke hører sammen.";
    }
    return {};
}

std::string console_sentence(AccountRefusal refusal) {
    switch (refusal) {
        case name_missing: return "the person needs a name: --name \"Karen Holm\"";
        case login_invalid: return "the login must be an e-mail address: --login karen@example.dk";
        case login_taken: return "there is an account with that login already; 'user reset' gives it a new password";
        case person_taken: return "that person has an account already";
        case no_such_login: return "there is no account with that login";
        case no_such_mentor: return "no mentor, or more than one, has that e-mail address";
        case password_short: return "the password needs at least 12 characters";
        case password_weak:
            return "the password is too easy to guess: use for example four words that have nothing in common";
    }
    return {};
}

std::string fresh_password(Random& random) {
    const auto letters = token(random);
    return fmt::format("{}-{}-{}-{}", letters.substr(0, 5), letters.substr(5, 5), letters.substr(10, 5),
                       letters.substr(15, 5));
}

std::optional<AccountRefusal> password_problem(std::string_view password, std::string_view login,
                                               std::string_view name) {
    if (length(password) < password_letters_min) return password_short;
    std::vector<std::string_view> known{
        "mentorkorps", "mentor", "adgangskode", "kodeord", "password", login, login.substr(0, login.find('@'))};
    for (const auto part : split(name, ' ')) known.push_back(part);
    if (password_bits(password, known) < password_bits_min) return password_weak;
    return std::nullopt;
}

Result<domain::AccountId, AccountRefusal> add_account(const World& world, const domain::audit::Actor& by,
                                                      const NewAccount& wanted) {
    const auto login = folded(trim(wanted.login));
    if (!wanted.person && trim(wanted.name).empty()) return refused(name_missing);
    if (!looks_like_mail(login)) return refused(login_invalid);
    if (const auto problem = password_problem(wanted.password, login, wanted.name)) return refused(*problem);
    const auto password = password_hash(wanted.password);

    auto tx = world.db.write();
    if (store::account(tx, login)) return refused(login_taken);
    if (wanted.person && store::account_of(tx, *wanted.person)) return refused(person_taken);
    const auto person = person_of(tx, world, wanted);
    const auto id = store::add(tx, {person, login, password, wanted.grants, wanted.use}, world.clock.now());
    check(id.has_value(), "neither the login nor the person had an account");
    record(tx, world,
           {domain::audit::Kind::account_changed, by, person, {}, fmt::format("account {} made", id->value)});
    tx.commit();
    return *id;
}

Result<domain::AccountId, AccountRefusal> add_mentors_account(const World& world, const domain::audit::Actor& by,
                                                              NewAccount wanted) {
    wanted.person = [&] {
        auto tx = world.db.read();
        return store::mentor_with_email(tx, wanted.login);
    }();
    if (!wanted.person) return refused(no_such_mentor);
    return add_account(world, by, wanted);
}

Result<domain::AccountId, AccountRefusal> reset_password(const World& world, const domain::audit::Actor& by,
                                                         std::string_view login, const NewPassword& password) {
    auto tx = world.db.write();
    const auto account = store::account(tx, folded(trim(login)));
    if (!account) return refused(no_such_login);
    if (const auto problem = password_problem(password.text, account->login, account->name)) return refused(*problem);
    store::set_password(tx, account->id, password_hash(password.text), password.use);
    store::end_sessions(tx, account->id);
    record(tx, world,
           {domain::audit::Kind::account_changed,
            by,
            account->person,
            {},
            fmt::format("account {}: new password", account->id.value)});
    tx.commit();
    return account->id;
}

std::vector<ListedAccount> list_accounts(const World& world) {
    std::vector<ListedAccount> listed;
    auto tx = world.db.read();
    for (auto& account : store::accounts(tx))
        listed.push_back({account.id, std::move(account.name), std::move(account.login), std::move(account.grants),
                          account.closed_at.has_value()});
    return listed;
}

bool close_account(const World& world, const domain::Viewer& viewer, domain::AccountId id) {
    auto tx = world.db.write();
    const auto account = store::account(tx, id);
    if (!account || account->closed_at || id == viewer.account) return false;
    store::close_account(tx, id, world.clock.now());
    record(tx, world,
           {domain::audit::Kind::account_changed,
            domain::audit::actor(viewer, domain::Right::manage_accounts),
            account->person,
            {},
            fmt::format("account {} closed", id.value)});
    tx.commit();
    return true;
}

}  // namespace mentorkorps::app
