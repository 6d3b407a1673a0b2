#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"

namespace mentorkorps::app {

/// Somebody who shall be able to sign in.
struct NewAccount {
    std::string name;
    std::string login;  ///< an e-mail address; compared without regard to case
    std::string password;
    std::vector<domain::Grant> grants;
    std::optional<domain::PersonId> person;  ///< a mentor who is stored already; absent: a new person is made
    domain::PasswordUse use = domain::PasswordUse::lasting;
};
enum class AccountRefusal {
    name_missing,
    login_invalid,
    login_taken,
    person_taken,
    no_such_login,
    no_such_mentor,
    password_short,
    password_weak
};
std::string sentence(AccountRefusal refusal);          ///< in Danish, with the way out
std::string console_sentence(AccountRefusal refusal);  ///< in English

/// A password made by chance: 20 letters and digits in four groups, 100 bits.
std::string fresh_password(Random& random);

/// At least 12 letters (code points); none of the known weak or breached ones, and not the login or the name itself.
std::optional<AccountRefusal> password_problem(std::string_view password, std::string_view login,
                                               std::string_view name);

Result<domain::AccountId, AccountRefusal> add_account(const World& world, const domain::audit::Actor& by,
                                                      const NewAccount& wanted);
/// For a mentor who is stored already, found by the e-mail address: so that the login opens the mentor's own page.
/// `no_such_mentor` when nobody, or more than one, has the address.
Result<domain::AccountId, AccountRefusal> add_mentors_account(const World& world, const domain::audit::Actor& by,
                                                              NewAccount wanted);
struct NewPassword {
    std::string_view text;
    domain::PasswordUse use = domain::PasswordUse::lasting;
};
/// Every session of the account ends.
Result<domain::AccountId, AccountRefusal> reset_password(const World& world, const domain::audit::Actor& by,
                                                         std::string_view login, const NewPassword& password);

/// Who can sign in, for who may `manage_accounts`.
struct ListedAccount {
    domain::AccountId id;
    std::string name;
    std::string login;
    std::vector<domain::Grant> grants;
    bool is_closed = false;
};
std::vector<ListedAccount> list_accounts(const World& world);
/// Ends an account and all its sessions; false when there is none of that id, it is closed already, or it is one's own.
bool close_account(const World& world, const domain::Viewer& viewer, domain::AccountId id);

}  // namespace mentorkorps::app
