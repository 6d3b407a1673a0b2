#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "store/import_fields.hpp"

namespace mentorkorps::store {
namespace {

struct Change {
    ImportNoun noun;
    std::int64_t first;
    std::int64_t last;
    std::optional<std::string> was;
    std::optional<std::string> became;
};

Change read_change(const db::Row& row) {
    return {row.get<ImportNoun>(0), row.get<std::int64_t>(1), row.get<std::int64_t>(2),
            row.get<std::optional<std::string>>(3), row.get<std::optional<std::string>>(4)};
}

}  // namespace

// Rows that refer to what the import ($1) made and were not made by it themselves.
constexpr db::Sql count_matches =
    "select count(distinct m.pairing_id) from import_change c join pairing_member m on "
    "(c.noun = 'commitment' and m.commitment_id between c.first_id and c.last_id) or "
    "(c.noun = 'enrolment' and m.enrolment_id between c.first_id and c.last_id) "
    "where c.batch_id = $1 and c.was is null and not exists (select 1 from import_change o where o.batch_id = $1 "
    "and o.noun = 'pairing_member' and o.was is null and m.id between o.first_id and o.last_id)";
constexpr db::Sql count_contacts =
    "select count(distinct a.contact_id) from import_change c join contact_attendee a on "
    "(c.noun = 'person' and a.person_id between c.first_id and c.last_id) or "
    "(c.noun = 'pairing' and a.pairing_id between c.first_id and c.last_id) "
    "where c.batch_id = $1 and c.was is null and not exists (select 1 from import_change o where o.batch_id = $1 "
    "and o.noun = 'contact' and o.was is null and a.contact_id between o.first_id and o.last_id)";
constexpr db::Sql count_notes =
    "select count(*) from import_change c join note n on n.person_id between c.first_id and c.last_id "
    "where c.batch_id = $1 and c.was is null and c.noun = 'person'";
constexpr db::Sql count_accounts =
    "select count(*) from import_change c join account a on a.person_id between c.first_id and c.last_id "
    "where c.batch_id = $1 and c.was is null and c.noun = 'person'";
constexpr db::Sql count_roles =
    "select count(*) from import_change c join (select person_id, id, 'commitment' as noun from commitment "
    "union all select person_id, id, 'enrolment' from enrolment) r on r.person_id between c.first_id and c.last_id "
    "where c.batch_id = $1 and c.was is null and c.noun = 'person' and not exists (select 1 from import_change o "
    "where o.batch_id = $1 and o.noun = r.noun and o.was is null and r.id between o.first_id and o.last_id)";
constexpr db::Sql count_history =
    "select count(*) from import_change c join ("
    "select commitment_id as parent, 'commitment' as kind, id, 'commitment_state' as noun from commitment_state "
    "union all select commitment_id, 'commitment', id, 'training_record' from training_record "
    "union all select commitment_id, 'commitment', id, 'former_workplace' from former_workplace "
    "union all select enrolment_id, 'enrolment', id, 'enrolment_state' from enrolment_state "
    "union all select enrolment_id, 'enrolment', id, 'observation' from observation "
    "union all select enrolment_id, 'enrolment', id, 'granted_time' from granted_time "
    "union all select person_id, 'person', id, 'protection' from protection "
    "union all select person_id, 'person', id, 'kin' from kin "
    "union all select person_id, 'person', id, 'referral_state' from referral_state where person_id is not null "
    "union all select pairing_id, 'pairing', id, 'pairing_state' from pairing_state "
    "union all select pairing_id, 'pairing', id, 'pairing_outcome' from pairing_outcome "
    "union all select pairing_id, 'pairing', id, 'meeting_agreement' from meeting_agreement "
    "union all select pairing_id, 'pairing', id, 'rationale' from rationale "
    "union all select pairing_id, 'pairing', id, 'talk' from talk "
    "union all select pairing_id, 'pairing', id, 'waiver' from waiver "
    "union all select pairing_id, 'pairing', id, 'deferral' from deferral where pairing_id is not null "
    "union all select person_id, 'person', id, 'deferral' from deferral where person_id is not null "
    "union all select pairing_id, 'pairing', id, 'fulfilment' from fulfilment where pairing_id is not null "
    "union all select commitment_id, 'commitment', id, 'fulfilment' from fulfilment where commitment_id is not null "
    "union all select enrolment_id, 'enrolment', id, 'fulfilment' from fulfilment where enrolment_id is not null "
    "union all select commitment_id, 'commitment', id, 'credential_note' from credential_note "
    "union all select commitment_id, 'commitment', id, 'cohort_place' from cohort_place "
    "union all select commitment_id, 'commitment', id, 'evening_presence' from evening_presence "
    "union all select commitment_id, 'commitment', id, 'training_hours' from training_hours "
    "union all select commitment_id, 'commitment', id, 'screening_step' from screening_step "
    "union all select commitment_id, 'commitment', id, 'screening_decision' from screening_decision "
    "union all select commitment_id, 'commitment', id, 'reference_request' from reference_request "
    "union all select commitment_id, 'commitment', id, 'wish_list' from wish_list where commitment_id is not null "
    "union all select enrolment_id, 'enrolment', id, 'wish_list' from wish_list where enrolment_id is not null "
    "union all select commitment_id, 'commitment', id, 'proposal' from proposal "
    "union all select enrolment_id, 'enrolment', id, 'proposal' from proposal "
    "union all select commitment_id, 'commitment', id, 'free_week' from free_week where commitment_id is not null "
    "union all select enrolment_id, 'enrolment', id, 'free_week' from free_week where enrolment_id is not null "
    "union all select commitment_id, 'commitment', id, 'application_state' from application_state where commitment_id "
    "is not null "
    "union all select enrolment_id, 'enrolment', id, 'concern' from concern "
    "union all select commitment_id, 'commitment', meeting_id, 'group_meeting' from group_meeting_attendee "
    "union all select enrolment_id, 'enrolment', meeting_id, 'group_meeting' from group_meeting_subject "
    "union all select task_id, 'task', id, 'task_state' from task_state "
    "union all select k.pairing_id, 'pairing', s.id, 'task_state' from task_state s join task k on k.id = s.task_id) h "
    "on h.kind = c.noun and h.parent between c.first_id and c.last_id "
    "where c.batch_id = $1 and c.was is null and not exists (select 1 from import_change o "
    "where o.batch_id = $1 and o.noun = h.noun and o.was is null and h.id between o.first_id and o.last_id)";
constexpr db::Sql count_later_changes =
    "select count(*) from import_change c join import_change l on l.noun = c.noun and l.batch_id > c.batch_id "
    "and l.was is not null and l.first_id between c.first_id and c.last_id "
    "join import_batch b on b.id = l.batch_id and b.undone_at is null where c.batch_id = $1 and c.was is null";
constexpr db::Sql select_changes =
    "select noun, first_id, last_id, was, became from import_change where batch_id = $1 order by seq";

domain::BuiltOn built_on(db::Read& tx, ImportId id) {
    const auto count = [&](db::Sql sql) { return tx.value<std::int64_t>(sql, id); };
    domain::BuiltOn found{.matches = count(count_matches),
                          .contacts = count(count_contacts),
                          .notes = count(count_notes),
                          .accounts = count(count_accounts),
                          .history = count(count_roles) + count(count_history),
                          .changes = count(count_later_changes)};
    for (const auto& change : tx.all(select_changes, read_change, id))
        if (change.became && fields_of(tx, change.noun, change.first) != *change.became) ++found.changes;
    return found;
}

constexpr db::Sql select_people_of_import =
    "select distinct person_id from audit_event where person_id is not null and detail = $1 "
    "and kind <> 'import_undone' order by person_id";

std::vector<domain::PersonId> people_of_import(db::Read& tx, ImportId id) {
    return tx.all(
        select_people_of_import, [](const db::Row& row) { return row.get<domain::PersonId>(0); },
        fmt::format("import {}", id.value));
}

constexpr db::Sql delete_people = "delete from person where id between $1 and $2";
constexpr db::Sql delete_commitments = "delete from commitment where id between $1 and $2";
constexpr db::Sql delete_commitment_states = "delete from commitment_state where id between $1 and $2";
constexpr db::Sql delete_enrolments = "delete from enrolment where id between $1 and $2";
constexpr db::Sql delete_enrolment_states = "delete from enrolment_state where id between $1 and $2";
constexpr db::Sql delete_observations = "delete from observation where id between $1 and $2";
constexpr db::Sql delete_pairings = "delete from pairing where id between $1 and $2";
constexpr db::Sql delete_tasks_of = "delete from task where pairing_id between $1 and $2";  // planned, and untouched
constexpr db::Sql delete_members = "delete from pairing_member where id between $1 and $2";
constexpr db::Sql delete_pairing_states = "delete from pairing_state where id between $1 and $2";
constexpr db::Sql delete_outcomes = "delete from pairing_outcome where id between $1 and $2";
constexpr db::Sql delete_rationales = "delete from rationale where id between $1 and $2";
constexpr db::Sql delete_agreements = "delete from meeting_agreement where id between $1 and $2";
constexpr db::Sql delete_tasks = "delete from task where id between $1 and $2";
constexpr db::Sql delete_task_states = "delete from task_state where id between $1 and $2";
constexpr db::Sql delete_talks = "delete from talk where id between $1 and $2";
constexpr db::Sql delete_contacts = "delete from contact where id between $1 and $2";
constexpr db::Sql delete_attendees_of = "delete from contact_attendee where contact_id between $1 and $2";
constexpr db::Sql delete_acceptances = "delete from acceptance where fulfilment_id between $1 and $2";
constexpr db::Sql delete_assessments = "delete from assessment where fulfilment_id between $1 and $2";
constexpr db::Sql delete_fulfilments = "delete from fulfilment where id between $1 and $2";
constexpr db::Sql forget_numbers = "update person set cpr = null, cpr_print = null where id between $1 and $2";

namespace {

void remove(db::Write& tx, const Change& made) {
    const auto run = [&](db::Sql sql) { tx.run(sql, made.first, made.last); };
    switch (made.noun) {
        case ImportNoun::person: return run(delete_people);
        case ImportNoun::commitment: return run(delete_commitments);
        case ImportNoun::commitment_state: return run(delete_commitment_states);
        case ImportNoun::enrolment: return run(delete_enrolments);
        case ImportNoun::enrolment_state: return run(delete_enrolment_states);
        case ImportNoun::observation: return run(delete_observations);
        case ImportNoun::pairing: return run(delete_tasks_of), run(delete_pairings);
        case ImportNoun::pairing_member: return run(delete_members);
        case ImportNoun::pairing_state: return run(delete_pairing_states);
        case ImportNoun::pairing_outcome: return run(delete_outcomes);
        case ImportNoun::rationale: return run(delete_rationales);
        case ImportNoun::agreement: return run(delete_agreements);
        case ImportNoun::task: return run(delete_tasks);
        case ImportNoun::task_state: return run(delete_task_states);
        case ImportNoun::talk: return run(delete_talks);
        case ImportNoun::contact: return run(delete_attendees_of), run(delete_contacts);
        case ImportNoun::fulfilment: return run(delete_acceptances), run(delete_assessments), run(delete_fulfilments);
        case ImportNoun::cpr: return run(forget_numbers);
    }
}

}  // namespace

void take_back(db::Write& tx, ImportId id) {
    auto changes = tx.all(select_changes, read_change, id);
    for (const auto& change : changes | std::views::reverse)
        if (change.was) restore_fields(tx, change.noun, change.first, *change.was);
    std::erase_if(changes, [](const auto& each) { return each.was.has_value(); });
    // What refers to others stands after them.
    std::ranges::stable_sort(changes, std::greater{}, &Change::noun);
    for (const auto& made : changes) remove(tx, made);
}

}  // namespace mentorkorps::store
