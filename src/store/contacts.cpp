#include "store/contacts.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

ContactLine read_line(const db::Row& row) {
    return {row.get<ContactId>(0),          row.get<Date>(1),        row.get<std::optional<TimeOfDay>>(2),
            row.get<std::optional<int>>(3), row.get<ContactMode>(4), row.get<ContactOutcome>(5),
            row.get<std::string>(6)};
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

constexpr db::Sql select_last_held = "select max(held_on) from contact_attendee where pairing_id = $1";

std::optional<Date> last_held(db::Read& tx, MatchId match) {
    return *tx.one(select_last_held, [](const db::Row& row) { return row.get<std::optional<Date>>(0); }, match);
}

}  // namespace mentorkorps::store
