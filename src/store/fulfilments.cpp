#include "store/fulfilments.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another match, rule, day or author it does not open.
std::string place(MatchId match, std::string_view rule, Date on, AccountId by, Instant at) {
    return fmt::format("waiver of {} for match {} on {} by {} at {}", rule, match.value, iso(on), by.value,
                       at.time_since_epoch().count());
}

template <class Id>
std::optional<Id> if_it_is(const FulfilmentPlace& place) {
    const auto* id = std::get_if<Id>(&place);
    return id == nullptr ? std::nullopt : std::optional(*id);
}

}  // namespace

constexpr db::Sql insert_fulfilment =
    "insert into fulfilment (programme_id, pairing_id, commitment_id, enrolment_id, rule, what, party, on_date, "
    "account_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id";

constexpr db::Sql insert_acceptance =
    "insert into acceptance (fulfilment_id, text_id, way) select cast($1 as bigint), t.id, cast($2 as text) "
    "from declaration_text t where t.programme_id = $3 and t.declaration = $4 and t.from_date <= $5 "
    "order by t.id desc limit 1";

std::int64_t add(db::Write& tx, ProgrammeId programme, const FulfilmentPlace& where, const RequirementKey& key,
                 std::optional<Date> on, const Written& written, AcceptedOn way) {
    const auto id =
        tx.value<std::int64_t>(insert_fulfilment, programme, if_it_is<MatchId>(where), if_it_is<CommitmentId>(where),
                               if_it_is<EnrolmentId>(where), key.rule, key.what, key.from, on, written.by, written.at);
    if (on) tx.run(insert_acceptance, id, way, programme, key.what, *on);
    return id;
}

constexpr db::Sql select_of_mentor =
    "select f.rule, f.what, f.party, f.on_date, c.person_id, f.until_date, f.is_approved from paper f "
    "join commitment c on c.id = f.commitment_id where f.commitment_id = $1 order by f.id";
constexpr db::Sql select_of_young_person =
    "select f.rule, f.what, f.party, f.on_date, e.person_id, f.until_date, f.is_approved from paper f "
    "join enrolment e on e.id = f.enrolment_id where f.enrolment_id = $1 order by f.id";

namespace {

std::vector<Fulfilment> all_of(db::Read& tx, db::Sql sql, auto id) {
    std::vector<Fulfilment> found;
    tx.each(sql, [&](const db::Row& row) { take_fulfilment(row, 0, found); }, id);
    return found;
}

}  // namespace

std::vector<Fulfilment> fulfilments(db::Read& tx, CommitmentId id) { return all_of(tx, select_of_mentor, id); }
std::vector<Fulfilment> fulfilments(db::Read& tx, EnrolmentId id) { return all_of(tx, select_of_young_person, id); }

constexpr db::Sql select_ever_of_mentor =
    "select rule, what, party, on_date from fulfilment where commitment_id = $1 and on_date is not null order by id";
constexpr db::Sql select_ever_of_young_person =
    "select rule, what, party, on_date from fulfilment where enrolment_id = $1 and on_date is not null order by id";

namespace {

Fulfilment read_fulfilment(const db::Row& row) {
    return {{row.get<std::string>(0), row.get<std::string>(1), row.get<std::optional<Party>>(2), {}}, row.get<Date>(3)};
}

}  // namespace

std::vector<Fulfilment> ever_fulfilled(db::Read& tx, CommitmentId id) {
    return tx.all(select_ever_of_mentor, read_fulfilment, id);
}
std::vector<Fulfilment> ever_fulfilled(db::Read& tx, EnrolmentId id) {
    return tx.all(select_ever_of_young_person, read_fulfilment, id);
}

constexpr db::Sql select_of_mentors =
    "select f.rule, f.what, f.party, f.on_date, c.person_id, f.until_date, f.is_approved from paper f "
    "join commitment c on c.id = f.commitment_id where f.programme_id = $1 order by f.id";

std::map<PersonId, std::vector<Fulfilment>> fulfilments_of_mentors(db::Read& tx, ProgrammeId id) {
    std::map<PersonId, std::vector<Fulfilment>> found;
    tx.each(select_of_mentors, [&](const db::Row& row) { take_fulfilment(row, 0, found[row.get<PersonId>(4)]); }, id);
    return found;
}

void take_fulfilment(const db::Row& row, int first, std::vector<Fulfilment>& into) {
    RequirementKey key;
    key.rule = row.get<std::string>(first);
    key.what = row.get<std::string>(first + 1);
    if (!row.is_null(first + 2)) key.from = row.get<Party>(first + 2);
    key.person = row.get<std::optional<PersonId>>(first + 4);
    if (const auto on = row.get<std::optional<Date>>(first + 3)) {
        into.push_back({std::move(key), *on, row.get<std::optional<Date>>(first + 5),
                        row.get<std::optional<int>>(first + 6) == 0});
        return;
    }
    const auto last = std::find_if(into.rbegin(), into.rend(), [&](const Fulfilment& each) { return each.key == key; });
    if (last != into.rend()) into.erase(std::next(last).base());
}

constexpr db::Sql insert_waiver =
    "insert into waiver (pairing_id, rule, on_date, person_id, account_id, at, box) values ($1, $2, $3, $4, $5, $6, "
    "$7)";

void add(db::Write& tx, const Sealing& sealing, const NewWaiver& waiver) {
    const auto box = sealed(person_key(tx, sealing, waiver.about), waiver.reason,
                            place(waiver.match, waiver.rule, waiver.on, waiver.by, waiver.at), sealing.random);
    tx.run(insert_waiver, waiver.match, waiver.rule, waiver.on, waiver.about, waiver.by, waiver.at, db::Bytes{box});
}

constexpr db::Sql select_waivers =
    "select w.rule, w.on_date, w.person_id, w.account_id, w.at, w.box, p.name from waiver w "
    "join account a on a.id = w.account_id join person p on p.id = a.person_id where w.pairing_id = $1 order by w.id";

namespace {

struct WaiverRow {
    WrittenWaiver written;
    PersonId about;
    AccountId by;
    Instant at;
    std::string box;
};

WaiverRow read_waiver(const db::Row& row) {
    return {{row.get<std::string>(0), row.get<Date>(1), row.get<std::string>(6), {}},
            row.get<PersonId>(2),
            row.get<AccountId>(3),
            row.get<Instant>(4),
            std::string(row.bytes(5))};
}

}  // namespace

std::vector<WrittenWaiver> waivers(db::Read& tx, const Key& persons, MatchId match) {
    std::vector<WrittenWaiver> found;
    for (auto& [written, about, by, at, box] : tx.all(select_waivers, read_waiver, match)) {
        if (const auto key = person_key(tx, persons, about)) {
            const auto text = opened(*key, box, place(match, written.rule, written.on, by, at));
            if (!text) throw Broken("a waiver does not open: the row has been changed from outside");
            written.reason = *text;
        }
        found.push_back(std::move(written));
    }
    return found;
}

}  // namespace mentorkorps::store
