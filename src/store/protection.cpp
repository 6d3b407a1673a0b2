#include "store/protection.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "store/people.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another person or moment it does not open.
std::string bound_to(PersonId person, Instant at) {
    return fmt::format("hidden details of {} at {}", person.value, at.time_since_epoch().count());
}

}  // namespace

constexpr db::Sql select_hides = "select hides from hidden_detail where person_id = $1";

std::optional<Hides> hides(db::Read& tx, PersonId person) {
    return tx.one(
                 select_hides, [](const db::Row& row) { return row.get<std::optional<Hides>>(0); }, person)
        .value_or(std::nullopt);
}

constexpr db::Sql select_protection =
    "select what, until_date from protection where person_id = $1 order by id desc limit 1";

std::optional<Protection> protection(db::Read& tx, PersonId person) {
    const auto read = [](const db::Row& row) -> std::optional<Protection> {
        const auto what = row.get<std::optional<Hides>>(0);
        if (!what) return std::nullopt;
        return Protection{*what, row.get<Date>(1)};
    };
    return tx.one(select_protection, read, person).value_or(std::nullopt);
}

constexpr db::Sql select_hidden = "select at, box from hidden_detail where person_id = $1 and hides is not null";

std::optional<HiddenDetails> hidden_details(db::Read& tx, const Key& persons, PersonId person) {
    const auto key = person_key(tx, persons, person);
    if (!key) return std::nullopt;
    const auto read = [&](const db::Row& row) {
        const auto text = opened(*key, row.bytes(1), bound_to(person, row.get<Instant>(0)));
        auto details = text ? unpacked_details(*text) : std::nullopt;
        if (!details) throw Broken("hidden details do not open: the row has been changed from outside");
        return *std::move(details);
    };
    return tx.one(select_hidden, read, person);
}

constexpr db::Sql insert_protection =
    "insert into protection (person_id, what, until_date, account_id, at) values ($1, $2, $3, $4, $5)";
constexpr db::Sql clear_person =
    "update person set phone = null, address = null, postcode = null, city = null where id = $1";
constexpr db::Sql clear_email = "update person set email = null where id = $1";
constexpr db::Sql rename_person = "update person set name = $2, name_folded = $3, name_sort = $4 where id = $1";
constexpr db::Sql clear_workplaces =
    "update commitment set workplace = null where person_id = $1 and workplace is not null";
constexpr db::Sql clear_referrals =
    "update referral set phone = null where id in (select referral_id from referral_state where person_id = $1)";
constexpr db::Sql rename_referrals =
    "update referral set name = $2 where id in (select referral_id from referral_state where person_id = $1)";
constexpr db::Sql upsert_hidden =
    "insert into hidden_detail (person_id, hides, at, box) values ($1, $2, $3, $4) on conflict (person_id) do update "
    "set hides = excluded.hides, at = excluded.at, box = excluded.box where hidden_detail.hides is null";
constexpr db::Sql hide_areas =
    "update observation set scheme = 'hidden_area' where scheme = 'area' and enrolment_id in "
    "(select id from enrolment where person_id = $1)";
constexpr db::Sql show_areas =
    "update observation set scheme = 'area' where scheme = 'hidden_area' and enrolment_id in "
    "(select id from enrolment where person_id = $1)";
constexpr db::Sql hide_referred_areas =
    "update referral_code set scheme = 'hidden_area' where scheme = 'area' and referral_id in "
    "(select referral_id from referral_state where person_id = $1)";
constexpr db::Sql show_referred_areas =
    "update referral_code set scheme = 'area' where scheme = 'hidden_area' and referral_id in "
    "(select referral_id from referral_state where person_id = $1)";

void hide(db::Write& tx, const Sealing& sealing, const NewProtection& wanted) {
    const auto& [id, protection, alias, written] = wanted;
    const auto details = to_hide(*person(tx, id), commitments(tx, id), protection.hides);
    const auto box = sealed(person_key(tx, sealing, id), packed(details), bound_to(id, written.at), sealing.random);
    tx.run(clear_person, id);
    tx.run(clear_workplaces, id);
    if (protection.hides == Hides::name) {
        tx.run(rename_person, id, alias, folded(alias), sort_key(alias));
        tx.run(clear_email, id);
    }
    const auto kept = tx.run(upsert_hidden, id, protection.hides, written.at, db::Bytes{box});
    check(kept == 1, "what is hidden of somebody who stands open is kept once");
    hide_ways_in(tx, id);
    tx.run(insert_protection, id, protection.hides, protection.until, written.by, written.at);
}

void hide_ways_in(db::Write& tx, PersonId id) {
    const auto hidden = hides(tx, id);
    if (!hidden) return;
    tx.run(hide_areas, id);
    tx.run(hide_referred_areas, id);
    tx.run(clear_referrals, id);
    if (*hidden == Hides::name) tx.run(rename_referrals, id, person(tx, id)->name);
}

constexpr db::Sql end_hidden = "update hidden_detail set hides = null, at = $2, box = null where person_id = $1";
constexpr db::Sql restore_workplace = "update commitment set workplace = $2 where id = $1";

void reveal(db::Write& tx, const Key& persons, PersonId id, Instant at) {
    const auto details = hidden_details(tx, persons, id);
    if (!details) return;
    tx.run(end_hidden, id, at);
    update(tx, with(*details, *person(tx, id)));
    for (const auto& [commitment, workplace] : details->workplaces) tx.run(restore_workplace, commitment, workplace);
    if (!details->name.empty()) tx.run(rename_referrals, id, details->name);
    tx.run(show_areas, id);
    tx.run(show_referred_areas, id);
}

constexpr db::Sql insert_lift = "insert into protection (person_id, account_id, at) values ($1, $2, $3)";

void lift(db::Write& tx, PersonId person, const Written& written) {
    tx.run(insert_lift, person, written.by, written.at);
}

constexpr db::Sql select_readers =
    "select a.id, p.name from hidden_detail_reader r join account a on a.id = r.reader_id "
    "join person p on p.id = a.person_id where r.person_id = $1 and a.closed_at is null and r.may_read = 1 and r.id = "
    "(select max(l.id) from hidden_detail_reader l where l.person_id = r.person_id and l.reader_id = r.reader_id) "
    "and exists (select 1 from account_role o where o.account_id = a.id and o.role = 'coordinator' and "
    "(o.programme_id is null or o.programme_id in (select programme_id from commitment where person_id = $1 union all "
    "select programme_id from enrolment where person_id = $1))) order by p.name_sort, a.id";

Colleagues readers(db::Read& tx, PersonId person) {
    return tx.all(
        select_readers, [](const db::Row& row) { return Colleague{row.get<AccountId>(0), row.get<std::string>(1)}; },
        person);
}

constexpr db::Sql insert_reader =
    "insert into hidden_detail_reader (person_id, reader_id, may_read, account_id, at) values ($1, $2, $3, $4, $5)";

void let_read(db::Write& tx, PersonId person, AccountId reader, MayRead may, const Written& written) {
    tx.run(insert_reader, person, reader, may == MayRead::yes ? 1 : 0, written.by, written.at);
}

constexpr db::Sql select_ending =
    "select p.id, p.name, n.until_date from protection n join person p on p.id = n.person_id where n.until_date <= $2 "
    "and n.id = (select max(l.id) from protection l where l.person_id = n.person_id) "
    "and (exists (select 1 from commitment c where c.person_id = p.id and c.programme_id = $1) "
    "or exists (select 1 from enrolment e where e.person_id = p.id and e.programme_id = $1)) "
    "order by n.until_date, p.id";

std::vector<EndingProtection> protections_ending(db::Read& tx, ProgrammeId programme, Date by) {
    return tx.all(
        select_ending,
        [](const db::Row& row) {
            return EndingProtection{row.get<PersonId>(0), row.get<std::string>(1), row.get<Date>(2)};
        },
        programme, by);
}

}  // namespace mentorkorps::store
