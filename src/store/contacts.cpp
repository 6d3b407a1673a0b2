#include "store/contacts.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

ContactLine read_line(const db::Row& row) {
    return {row.get<ContactId>(0),          row.get<Date>(1),        row.get<std::optional<TimeOfDay>>(2),
            row.get<std::optional<int>>(3), row.get<ContactMode>(4), row.get<ContactOutcome>(5),
            row.get<std::string>(6)};
}

Contact read_contact(const db::Row& row) {
    return {.id = row.get<ContactId>(0),
            .programme = row.get<ProgrammeId>(1),
            .on = row.get<Date>(2),
            .at = row.get<std::optional<TimeOfDay>>(3),
            .minutes = row.get<std::optional<int>>(4),
            .mode = row.get<ContactMode>(5),
            .outcome = row.get<ContactOutcome>(6),
            .topics = row.get<std::string>(7),
            .attendees = {},
            .once = row.get<std::optional<std::string>>(8),
            .external_id = row.get<std::optional<std::string>>(9)};
}

}  // namespace

constexpr db::Sql insert_contact =
    "insert into contact (programme_id, on_date, at_minute, minutes, mode, outcome, topics, once, external_id, "
    "account_id, "
    "created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (once) do nothing returning id";
constexpr db::Sql select_by_once = "select id from contact where once = $1";
constexpr db::Sql insert_attendee =
    "insert into contact_attendee (contact_id, person_id, role, pairing_id, held_on) values ($1, $2, $3, $4, $5)";

Added add(db::Write& tx, const Contact& c, const Written& written) {
    const auto read_id = [](const db::Row& row) { return row.get<ContactId>(0); };
    const auto id = tx.one(insert_contact, read_id, c.programme, c.on, c.at, c.minutes, c.mode, c.outcome, c.topics,
                           c.once, c.external_id, written.by, written.at);
    if (!id) return {*tx.one(select_by_once, read_id, c.once), false};
    const auto held_on = c.outcome == ContactOutcome::held ? std::optional(c.on) : std::nullopt;
    for (const auto& attendee : c.attendees)
        tx.run(insert_attendee, *id, attendee.person, attendee.role, attendee.match, held_on);
    return {*id, true};
}

constexpr db::Sql select_contact =
    "select id, programme_id, on_date, at_minute, minutes, mode, outcome, topics, once, external_id, account_id, "
    "created_at from contact where id = $1";
constexpr db::Sql select_attendees =
    "select person_id, role, pairing_id from contact_attendee where contact_id = $1 order by person_id";

std::optional<StoredContact> contact(db::Read& tx, ContactId id) {
    auto found = tx.one(
        select_contact,
        [](const db::Row& row) {
            return StoredContact{read_contact(row), row.get<std::optional<AccountId>>(10), row.get<Instant>(11)};
        },
        id);
    if (!found) return found;
    found->contact.attendees = tx.all(
        select_attendees,
        [](const db::Row& row) {
            return Attendee{row.get<PersonId>(0), row.get<AttendeeRole>(1), row.get<std::optional<MatchId>>(2)};
        },
        id);
    return found;
}

constexpr db::Sql delete_attendees = "delete from contact_attendee where contact_id = $1";
constexpr db::Sql delete_contact = "delete from contact where id = $1";

void remove(db::Write& tx, ContactId id) {
    tx.run(delete_attendees, id);
    tx.run(delete_contact, id);
}

constexpr db::Sql select_of_person =
    "select c.id, c.on_date, c.at_minute, c.minutes, c.mode, c.outcome, c.topics from contact_attendee a "
    "join contact c on c.id = a.contact_id where a.person_id = $1 order by c.on_date desc, c.id desc limit $2";
constexpr db::Sql select_of_match =
    "select distinct c.id, c.on_date, c.at_minute, c.minutes, c.mode, c.outcome, c.topics from contact_attendee a "
    "join contact c on c.id = a.contact_id where a.pairing_id = $1 order by c.on_date desc, c.id desc limit $2";

std::vector<ContactLine> contacts_of(db::Read& tx, PersonId person, int most) {
    return tx.all(select_of_person, read_line, person, most);
}
std::vector<ContactLine> contacts_of(db::Read& tx, MatchId match, int most) {
    return tx.all(select_of_match, read_line, match, most);
}

constexpr db::Sql select_written_by =
    "select id, on_date, at_minute, minutes, mode, outcome, topics, created_at, programme_id from contact where "
    "account_id = $1 "
    "order by id desc limit $2";
constexpr db::Sql select_young_names =
    "select p.name from contact_attendee a join person p on p.id = a.person_id "
    "where a.contact_id = $1 and a.role = 'young_person' order by p.name_sort";

std::vector<WrittenContact> contacts_written_by(db::Read& tx, AccountId account, int most) {
    auto found = tx.all(
        select_written_by,
        [](const db::Row& row) {
            return WrittenContact{read_line(row), row.get<Instant>(7), {}, row.get<ProgrammeId>(8)};
        },
        account, most);
    for (auto& each : found)
        each.young_people =
            tx.all(select_young_names, [](const db::Row& row) { return row.get<std::string>(0); }, each.line.id);
    return found;
}

constexpr db::Sql select_totals =
    "select coalesce(sum(case when c.outcome = 'held' then 1 else 0 end), 0), "
    "coalesce(sum(case when c.outcome = 'held' then c.minutes else 0 end), 0), "
    "coalesce(sum(case when c.outcome = 'held' then 0 else 1 end), 0) from contact c "
    "where c.id in (select a.contact_id from contact_attendee a where a.pairing_id = $1)";

ContactTotals totals(db::Read& tx, MatchId match) {
    return *tx.one(
        select_totals,
        [](const db::Row& row) { return ContactTotals{row.get<int>(0), row.get<int>(1), row.get<int>(2)}; }, match);
}

constexpr db::Sql select_last_held = "select max(held_on) from contact_attendee where pairing_id = $1";

std::optional<Date> last_held(db::Read& tx, MatchId match) {
    return *tx.one(select_last_held, [](const db::Row& row) { return row.get<std::optional<Date>>(0); }, match);
}

}  // namespace mentorkorps::store
