#include "store/referrals.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another referral, step, author or moment it does not open.
std::string place(ProgrammeId programme, AccountId by, Instant at) {
    return fmt::format("referral to {} by {} at {}", programme.value, by.value, at.time_since_epoch().count());
}
std::string place(ReferralId id, ReferralState state, AccountId by, Instant at) {
    return fmt::format("step of referral {} to {} by {} at {}", id.value, name_of(state), by.value,
                       at.time_since_epoch().count());
}

std::string contents(const Key& key, std::string_view box, const std::string& about) {
    auto text = opened(key, box, about);
    if (!text) throw Broken("a referral does not open: the row has been changed from outside");
    return *std::move(text);
}

}  // namespace

constexpr db::Sql insert_referral =
    "insert into referral (programme_id, account_id, received_on, at, name, birth_date, phone, email, external_case, "
    "has_agreed, once, box) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (once) do nothing "
    "returning id";
constexpr db::Sql insert_referral_code = "insert into referral_code (referral_id, scheme, code) values ($1, $2, $3)";

std::optional<ReferralId> add(db::Write& tx, const ReferralSealing& sealing, const Referral& r, Instant at) {
    const auto box = sealed(sealing.key, r.why, place(r.programme, r.sender, at), sealing.random);
    const auto id = tx.one(
        insert_referral, [](const db::Row& row) { return row.get<ReferralId>(0); }, r.programme, r.sender, r.received,
        at, r.name, r.birth_date, r.phone, r.email, r.external_case, r.has_agreed ? 1 : 0, r.once, db::Bytes{box});
    if (!id) return std::nullopt;
    for (const auto& each : r.known) tx.run(insert_referral_code, *id, each.scheme, each.code);
    add(tx, sealing, {*id, {.on = r.received}, r.sender, at});
    return id;
}

constexpr db::Sql insert_referral_state =
    "insert into referral_state (referral_id, state, on_date, account_id, at, person_id, box) "
    "values ($1, $2, $3, $4, $5, $6, $7)";

void add(db::Write& tx, const ReferralSealing& sealing, const NewReferralStep& taken) {
    const auto& [id, step, by, at] = taken;
    std::optional<db::Bytes> box;
    if (!step.text.empty())
        box = db::Bytes{sealed(sealing.key, step.text, place(id, step.state, by, at), sealing.random)};
    tx.run(insert_referral_state, id, step.state, step.on, by, at, step.person, box);
}

constexpr db::Sql hold_referral = "update referral set id = id where id = $1";

void hold(db::Write& tx, ReferralId id) { tx.run(hold_referral, id); }

constexpr db::Sql select_referrals =
    "select r.id, r.programme_id, r.account_id, p.name, r.received_on, r.name, r.birth_date, r.phone, r.email, "
    "r.external_case, r.has_agreed, r.box, r.at from referral r join account a on a.id = r.account_id "
    "join person p on p.id = a.person_id where (r.programme_id = $1 or $1 = cast(0 as bigint)) and (r.account_id = $2 "
    "or $2 = cast(0 as bigint)) "
    "and (r.id = $3 or $3 = cast(0 as bigint)) order by r.received_on desc, r.id desc";
constexpr db::Sql select_referral_codes =
    "select c.referral_id, c.scheme, c.code from referral r join referral_code c on c.referral_id = r.id "
    "where (r.programme_id = $1 or $1 = cast(0 as bigint)) and (r.account_id = $2 or $2 = cast(0 as bigint)) and (r.id "
    "= $3 or $3 = cast(0 as bigint)) order by c.id";
constexpr db::Sql select_referral_states =
    "select s.referral_id, s.state, s.on_date, p.name, s.account_id, s.at, s.person_id, s.box "
    "from referral r join referral_state s on s.referral_id = r.id join account a on a.id = s.account_id "
    "join person p on p.id = a.person_id where (r.programme_id = $1 or $1 = cast(0 as bigint)) and (r.account_id = $2 "
    "or $2 = cast(0 as bigint)) "
    "and (r.id = $3 or $3 = cast(0 as bigint)) order by s.id";

namespace {

/// Of one programme, one sender or one referral; 0: of all.
struct Which {
    ProgrammeId programme{};
    AccountId sender{};
    ReferralId only{};
};

Referral read_referral(const Key& key, const db::Row& row) {
    Referral referral{.id = row.get<ReferralId>(0),
                      .programme = row.get<ProgrammeId>(1),
                      .sender = row.get<AccountId>(2),
                      .sender_name = row.get<std::string>(3),
                      .received = row.get<Date>(4),
                      .name = row.get<std::string>(5),
                      .birth_date = row.get<std::optional<Date>>(6),
                      .phone = row.get<std::optional<std::string>>(7),
                      .email = row.get<std::optional<std::string>>(8),
                      .external_case = row.get<std::optional<std::string>>(9),
                      .has_agreed = row.get<int>(10) == 1};
    referral.why = contents(key, row.bytes(11), place(referral.programme, referral.sender, row.get<Instant>(12)));
    return referral;
}

std::vector<Referral> read_all(db::Read& tx, const Key& key, const Which& which) {
    const auto& [programme, sender, only] = which;
    auto found =
        tx.all(select_referrals, [&](const db::Row& row) { return read_referral(key, row); }, programme, sender, only);
    const auto of = [&](const db::Row& row) { return std::ranges::find(found, row.get<ReferralId>(0), &Referral::id); };
    tx.each(
        select_referral_codes,
        [&](const db::Row& row) {
            const auto referral = of(row);
            referral->known.push_back({row.get<std::string>(1), row.get<std::string>(2), referral->received, {}});
        },
        programme, sender, only);
    tx.each(
        select_referral_states,
        [&](const db::Row& row) {
            const auto referral = of(row);
            ReferralStep step{.state = row.get<ReferralState>(1),
                              .on = row.get<Date>(2),
                              .by = row.get<std::string>(3),
                              .person = row.get<std::optional<PersonId>>(6)};
            if (!row.is_null(7))
                step.text = contents(key, row.bytes(7),
                                     place(referral->id, step.state, row.get<AccountId>(4), row.get<Instant>(5)));
            referral->steps.push_back(std::move(step));
        },
        programme, sender, only);
    return found;
}

}  // namespace

std::optional<Referral> referral(db::Read& tx, const Key& key, ReferralId id) {
    if (!id) return std::nullopt;
    auto found = read_all(tx, key, {.only = id});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}
std::vector<Referral> referrals(db::Read& tx, const Key& key, ProgrammeId programme) {
    return read_all(tx, key, {.programme = programme});
}
std::vector<Referral> referrals_by(db::Read& tx, const Key& key, AccountId sender) {
    return read_all(tx, key, {.sender = sender});
}

constexpr db::Sql select_referral_of =
    "select r.id from referral_state s join referral r on r.id = s.referral_id "
    "where s.person_id = $2 and r.programme_id = $1 order by s.id desc limit 1";

std::optional<ReferralId> referral_of(db::Read& tx, ProgrammeId programme, PersonId person) {
    return tx.one(select_referral_of, [](const db::Row& row) { return row.get<ReferralId>(0); }, programme, person);
}

constexpr db::Sql select_waiting =
    "select count(*), min(s.on_date) from referral r join referral_state s on s.id = "
    "  (select max(l.id) from referral_state l where l.referral_id = r.id) "
    "where r.programme_id = $1 and s.state = 'received'";

ReferralsWaiting referrals_waiting(db::Read& tx, ProgrammeId programme) {
    return *tx.one(
        select_waiting,
        [](const db::Row& row) { return ReferralsWaiting{row.get<int>(0), row.get<std::optional<Date>>(1)}; },
        programme);
}

}  // namespace mentorkorps::store
