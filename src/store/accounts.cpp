#include "store/accounts.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

PasswordUse use_of(const db::Row& row, int column) {
    return row.get<bool>(column) ? PasswordUse::once : PasswordUse::lasting;
}

Account read_account(const db::Row& row) {
    return {.id = row.get<AccountId>(0),
            .person = row.get<PersonId>(1),
            .name = row.get<std::string>(2),
            .login = row.get<std::string>(3),
            .password = row.get<std::string>(4),
            .grants = {},
            .closed_at = row.get<std::optional<Instant>>(5),
            .use = use_of(row, 6)};
}

}  // namespace

constexpr db::Sql insert_account =
    "insert into account (person_id, login, password, created_at, must_change) values ($1, $2, $3, $4, $5) "
    "on conflict do nothing returning id";
constexpr db::Sql insert_role = "insert into account_role (account_id, role, programme_id) values ($1, $2, $3)";

std::optional<AccountId> add(db::Write& tx, const NewAccount& account, Instant at) {
    const auto id = tx.one(
        insert_account, [](const db::Row& row) { return row.get<AccountId>(0); }, account.person, account.login,
        account.password, at, account.use == PasswordUse::once);
    if (!id) return std::nullopt;
    for (const auto& grant : account.grants) tx.run(insert_role, *id, grant.role, grant.programme);
    return id;
}

constexpr db::Sql select_grants = "select role, programme_id from account_role where account_id = $1 order by id";

std::vector<Grant> grants(db::Read& tx, AccountId id) {
    return tx.all(
        select_grants,
        [](const db::Row& row) { return Grant{row.get<Role>(0), row.get<std::optional<ProgrammeId>>(1)}; }, id);
}

constexpr db::Sql select_by_login =
    "select a.id, p.id, p.name, a.login, a.password, a.closed_at, a.must_change from account a join person p on p.id = "
    "a.person_id "
    "where a.login = $1";
constexpr db::Sql select_by_id =
    "select a.id, p.id, p.name, a.login, a.password, a.closed_at, a.must_change from account a join person p on p.id = "
    "a.person_id "
    "where a.id = $1";
constexpr db::Sql select_by_person =
    "select a.id, p.id, p.name, a.login, a.password, a.closed_at, a.must_change from account a join person p on p.id = "
    "a.person_id "
    "where p.id = $1";
constexpr db::Sql select_accounts =
    "select a.id, p.id, p.name, a.login, a.password, a.closed_at, a.must_change from account a join person p on p.id = "
    "a.person_id "
    "order by p.name_sort, a.id";

std::optional<Account> account(db::Read& tx, std::string_view login) {
    auto found = tx.one(select_by_login, read_account, login);
    if (found) found->grants = grants(tx, found->id);
    return found;
}

std::optional<Account> account(db::Read& tx, AccountId id) {
    auto found = tx.one(select_by_id, read_account, id);
    if (found) found->grants = grants(tx, found->id);
    return found;
}

std::optional<Account> account_of(db::Read& tx, PersonId person) {
    auto found = tx.one(select_by_person, read_account, person);
    if (found) found->grants = grants(tx, found->id);
    return found;
}

std::vector<Account> accounts(db::Read& tx) {
    auto found = tx.all(select_accounts, read_account);
    for (auto& account : found) account.grants = grants(tx, account.id);
    return found;
}

constexpr db::Sql update_password = "update account set password = $2, must_change = $3 where id = $1";
constexpr db::Sql update_closed = "update account set closed_at = $2 where id = $1";

void set_password(db::Write& tx, AccountId id, std::string_view password, PasswordUse use) {
    tx.run(update_password, id, password, use == PasswordUse::once);
}

void close_account(db::Write& tx, AccountId id, Instant at) {
    tx.run(update_closed, id, at);
    end_sessions(tx, id);
}

constexpr db::Sql insert_session =
    "insert into session (token, account_id, csrf, created_at, seen_at) values ($1, $2, $3, $4, $4)";

void add_session(db::Write& tx, const db::Bytes& token, AccountId account, std::string_view csrf, Instant at) {
    tx.run(insert_session, token, account, csrf, at);
}

constexpr db::Sql select_session =
    "select s.account_id, p.id, p.name, s.csrf, s.created_at, s.seen_at, a.must_change from session s "
    "join account a on a.id = s.account_id join person p on p.id = a.person_id where s.token = $1 and a.closed_at is "
    "null";

std::optional<Session> session(db::Read& tx, const db::Bytes& token) {
    auto found = tx.one(
        select_session,
        [](const db::Row& row) {
            return Session{{row.get<AccountId>(0), row.get<PersonId>(1), row.get<std::string>(2), {}},
                           row.get<std::string>(3),
                           row.get<Instant>(4),
                           row.get<Instant>(5),
                           use_of(row, 6)};
        },
        token);
    if (found) found->viewer.grants = grants(tx, found->viewer.account);
    return found;
}

constexpr db::Sql update_seen = "update session set seen_at = $2 where token = $1";
constexpr db::Sql delete_session = "delete from session where token = $1";
constexpr db::Sql delete_sessions = "delete from session where account_id = $1";
constexpr db::Sql delete_old_sessions = "delete from session where seen_at < $1 or created_at < $2";

void touch_session(db::Write& tx, const db::Bytes& token, Instant at) { tx.run(update_seen, token, at); }
void end_session(db::Write& tx, const db::Bytes& token) { tx.run(delete_session, token); }
void end_sessions(db::Write& tx, AccountId account) { tx.run(delete_sessions, account); }
std::int64_t end_old_sessions(db::Write& tx, Instant idle_since, Instant begun_before) {
    return tx.run(delete_old_sessions, idle_since, begun_before);
}

constexpr db::Sql insert_failure = "insert into sign_in_failure (subject, at) values ($1, $2)";
constexpr db::Sql count_failures = "select count(*) from sign_in_failure where subject = $1 and at >= $2";
constexpr db::Sql delete_failures = "delete from sign_in_failure where subject = $1";
constexpr db::Sql delete_old_failures = "delete from sign_in_failure where at < $1";

void add_failure(db::Write& tx, const db::Bytes& subject, Instant at) { tx.run(insert_failure, subject, at); }
int failures(db::Read& tx, const db::Bytes& subject, Instant since) {
    return tx.value<int>(count_failures, subject, since);
}
void forget_failures(db::Write& tx, const db::Bytes& subject) { tx.run(delete_failures, subject); }
std::int64_t forget_failures_before(db::Write& tx, Instant before) { return tx.run(delete_old_failures, before); }

}  // namespace mentorkorps::store
