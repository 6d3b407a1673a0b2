#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/access/access.hpp"

namespace mentorkorps::store {

/// Somebody who can sign in. `login` is folded to lower case.
struct Account {
    domain::AccountId id;
    domain::PersonId person;
    std::string name;
    std::string login;
    std::string password;  ///< as `password_hash` made it
    std::vector<domain::Grant> grants;
    std::optional<Instant> closed_at;
    domain::PasswordUse use = domain::PasswordUse::lasting;
};

struct NewAccount {
    domain::PersonId person;
    std::string login;
    std::string password;
    std::vector<domain::Grant> grants;
    domain::PasswordUse use = domain::PasswordUse::lasting;
};
/// Nothing when the login or the person has an account already.
std::optional<domain::AccountId> add(db::Write& tx, const NewAccount& account, Instant at);
std::optional<Account> account(db::Read& tx, std::string_view login);
std::optional<Account> account(db::Read& tx, domain::AccountId id);
std::optional<Account> account_of(db::Read& tx, domain::PersonId person);
/// In Danish order of their names.
std::vector<Account> accounts(db::Read& tx);
void set_password(db::Write& tx, domain::AccountId id, std::string_view password, domain::PasswordUse use);
void close_account(db::Write& tx, domain::AccountId id, Instant at);

/// A session, found by the digest of the browser's token.
struct Session {
    domain::Viewer viewer;
    std::string csrf;
    Instant created_at;
    Instant seen_at;
    domain::PasswordUse password = domain::PasswordUse::lasting;
};
void add_session(db::Write& tx, const db::Bytes& token, domain::AccountId account, std::string_view csrf, Instant at);
/// Nothing when there is none, or its account is closed.
std::optional<Session> session(db::Read& tx, const db::Bytes& token);
void touch_session(db::Write& tx, const db::Bytes& token, Instant at);
void end_session(db::Write& tx, const db::Bytes& token);
void end_sessions(db::Write& tx, domain::AccountId account);
/// Ends those not seen since `idle_since` or begun before `begun_before`; how many.
std::int64_t end_old_sessions(db::Write& tx, Instant idle_since, Instant begun_before);

/// Failures to sign in, by a print of the login or of the address.
void add_failure(db::Write& tx, const db::Bytes& subject, Instant at);
int failures(db::Read& tx, const db::Bytes& subject, Instant since);
void forget_failures(db::Write& tx, const db::Bytes& subject);
std::int64_t forget_failures_before(db::Write& tx, Instant before);

}  // namespace mentorkorps::store
