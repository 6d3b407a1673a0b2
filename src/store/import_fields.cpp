#include "store/import_fields.hpp"

#include "base/packed.hpp"
#include "store/people.hpp"
#include "store/protection.hpp"

namespace mentorkorps::store {
namespace {

// Trails from before a mentor's availability was kept have a field fewer, and those from before the workplace two more;
// one without them is written as they are.
constexpr std::size_t commitment_fields = 10, workplace_field = 7;
Fields as_of_old(Fields fields) {
    if (fields.size() == commitment_fields && !fields.back()) fields.pop_back();
    if (fields.size() == commitment_fields - 1 && !fields[commitment_fields - 2] && !fields[commitment_fields - 3])
        fields.resize(commitment_fields - 3);
    return fields;
}

/// The first `columns` columns of every row of the answer, one row behind the other.
Fields read_fields(db::Read& tx, db::Sql sql, int columns, std::int64_t row) {
    Fields fields;
    tx.each(
        sql,
        [&](const db::Row& found) {
            for (int i = 0; i < columns; ++i) fields.push_back(found.get<std::optional<std::string>>(i));
        },
        row);
    return fields;
}

template <std::size_t count>
void write_fields(db::Write& tx, db::Sql sql, std::int64_t row, const Fields& fields, std::size_t from = 0) {
    check(fields.size() >= from + count, "a trail holds all fields of its row");
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        tx.run(sql, row, fields[from + i]...);
    }(std::make_index_sequence<count>());
}

}  // namespace

constexpr db::Sql select_person_fields =
    "select name, name_folded, name_sort, birth_date, sex, phone, email, address, postcode, city, languages, interests "
    "from person where id = $1";
constexpr db::Sql update_person_fields =
    "update person set name = $2, name_folded = $3, name_sort = $4, birth_date = $5, sex = $6, phone = $7, email = $8, "
    "address = $9, postcode = $10, city = $11, languages = $12, interests = $13 where id = $1";
constexpr db::Sql select_commitment_fields =
    "select engagement, cast(capacity as text), channel, cohort, sector, education, external_id, workplace, "
    "employed_since, available_until from commitment where id = $1";
constexpr db::Sql update_commitment_fields =
    "update commitment set engagement = $2, capacity = cast($3 as integer), channel = $4, cohort = $5, sector = $6, "
    "education = $7, external_id = $8, workplace = $9, employed_since = $10, available_until = $11 "
    "where id = $1";
constexpr db::Sql select_enrolment_fields = "select referred_on, referred_by, external_id from enrolment where id = $1";
constexpr db::Sql update_enrolment_fields =
    "update enrolment set referred_on = $2, referred_by = $3, external_id = $4 where id = $1";
constexpr db::Sql select_observation_fields = "select to_date from observation where id = $1";
constexpr db::Sql update_observation_fields = "update observation set to_date = $2 where id = $1";
constexpr db::Sql select_pairing_fields = "select form from pairing where id = $1";
constexpr db::Sql update_pairing_fields = "update pairing set form = $2 where id = $1";
constexpr db::Sql select_member_fields = "select from_date, to_date from pairing_member where id = $1";
constexpr db::Sql update_member_fields = "update pairing_member set from_date = $2, to_date = $3 where id = $1";
constexpr db::Sql select_state_fields = "select from_date, reason from pairing_state where id = $1";
constexpr db::Sql update_state_fields = "update pairing_state set from_date = $2, reason = $3 where id = $1";
constexpr db::Sql select_task_fields = "select due_date, to_do_on from task where id = $1";
constexpr db::Sql update_task_fields = "update task set due_date = $2, to_do_on = $3 where id = $1";
constexpr db::Sql select_contact_fields =
    "select on_date, cast(at_minute as text), cast(minutes as text), mode, outcome, topics from contact where id = $1";
constexpr db::Sql update_contact_fields =
    "update contact set on_date = $2, at_minute = cast($3 as integer), minutes = cast($4 as integer), mode = $5, "
    "outcome = $6, topics = $7 where id = $1";
constexpr db::Sql select_attendee_fields =
    "select cast(person_id as text), role, cast(pairing_id as text), held_on from contact_attendee "
    "where contact_id = $1 order by person_id";
constexpr db::Sql delete_attendees = "delete from contact_attendee where contact_id = $1";
constexpr db::Sql insert_attendee_fields =
    "insert into contact_attendee (contact_id, person_id, role, pairing_id, held_on) "
    "values ($1, cast($2 as bigint), $3, cast($4 as bigint), $5)";

namespace {

/// What is hidden of a person now is not what a trail says.
void keep_hidden_fields(db::Read& tx, domain::PersonId person, Fields& fields) {
    const auto hidden = hides(tx, person);
    if (!hidden) return;
    const auto now = read_fields(tx, select_person_fields, 12, person.value);
    for (const std::size_t each : {5U, 7U, 8U, 9U}) fields[each] = now[each];
    if (*hidden == domain::Hides::name)
        for (const std::size_t each : {0U, 1U, 2U, 6U}) fields[each] = now[each];
}

}  // namespace

std::string fields_of(db::Read& tx, ImportNoun noun, std::int64_t row) {
    const auto read = [&](db::Sql sql, int columns) { return read_fields(tx, sql, columns, row); };
    switch (noun) {
        case ImportNoun::person: return packed(read(select_person_fields, 12));
        case ImportNoun::commitment: return packed(as_of_old(read(select_commitment_fields, commitment_fields)));
        case ImportNoun::enrolment: return packed(read(select_enrolment_fields, 3));
        case ImportNoun::observation: return packed(read(select_observation_fields, 1));
        case ImportNoun::pairing: return packed(read(select_pairing_fields, 1));
        case ImportNoun::pairing_member: return packed(read(select_member_fields, 2));
        case ImportNoun::pairing_state: return packed(read(select_state_fields, 2));
        case ImportNoun::task: return packed(read(select_task_fields, 2));
        case ImportNoun::contact:
            return packed(read(select_contact_fields, 6)) + packed(read(select_attendee_fields, 4));
        case ImportNoun::commitment_state:
        case ImportNoun::enrolment_state:
        case ImportNoun::pairing_outcome:
        case ImportNoun::rationale:
        case ImportNoun::agreement:
        case ImportNoun::task_state:
        case ImportNoun::talk:
        case ImportNoun::fulfilment:
        case ImportNoun::cpr: return {};
    }
    return {};
}

void restore_fields(db::Write& tx, ImportNoun noun, std::int64_t row, const std::string& text) {
    auto fields = unpacked(text);
    if (noun == ImportNoun::commitment) fields.resize(commitment_fields);
    switch (noun) {
        case ImportNoun::person:
            hold(tx, domain::PersonId{row});
            keep_hidden_fields(tx, domain::PersonId{row}, fields);
            return write_fields<12>(tx, update_person_fields, row, fields);
        case ImportNoun::commitment:
            if (const auto role = commitment(tx, domain::CommitmentId{row})) {
                hold(tx, role->person);
                if (hides(tx, role->person)) fields[workplace_field].reset();
            }
            return write_fields<commitment_fields>(tx, update_commitment_fields, row, fields);
        case ImportNoun::enrolment: return write_fields<3>(tx, update_enrolment_fields, row, fields);
        case ImportNoun::observation: return write_fields<1>(tx, update_observation_fields, row, fields);
        case ImportNoun::pairing: return write_fields<1>(tx, update_pairing_fields, row, fields);
        case ImportNoun::pairing_member: return write_fields<2>(tx, update_member_fields, row, fields);
        case ImportNoun::pairing_state: return write_fields<2>(tx, update_state_fields, row, fields);
        case ImportNoun::task: return write_fields<2>(tx, update_task_fields, row, fields);
        case ImportNoun::contact:
            write_fields<6>(tx, update_contact_fields, row, fields);
            tx.run(delete_attendees, row);
            for (std::size_t at = 6; at < fields.size(); at += 4)
                write_fields<4>(tx, insert_attendee_fields, row, fields, at);
            return;
        case ImportNoun::commitment_state:
        case ImportNoun::enrolment_state:
        case ImportNoun::pairing_outcome:
        case ImportNoun::rationale:
        case ImportNoun::agreement:
        case ImportNoun::task_state:
        case ImportNoun::talk:
        case ImportNoun::fulfilment:
        case ImportNoun::cpr: return;
    }
}

}  // namespace mentorkorps::store
