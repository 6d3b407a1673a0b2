#include "tests/support/sealed_rows.hpp"

namespace mentorkorps::tests {

const std::map<std::string, SealedRow, std::less<>> sealed_rows{
    {"organisation", {"", "name = 'Skoven'"}},  // there is one row, and can be no other
    {"programme", {"programme (id, key, opened_on) values ({0}, 'p{0}', '2026-01-01')", "opened_on = '2020-01-01'"}},
    {"policy_version",
     {"policy_version (id, programme_id, from_date, toml, why, at) values ({0}, {0}, '2026-01-01', 'x', 'y', 1)",
      "from_date = '2020-01-01'"}},
    {"person",
     {"person (id, uuid, name, name_folded, name_sort, created_at) values ({0}, 'u{0}', 'Bo', 'bo', 'bo', 1)",
      "phone = ''"}},
    {"account",
     {"account (id, person_id, login, password, created_at) values ({0}, {0}, 'bo{0}', 'x', 1)", "password = 'y'"}},
    {"account_role", {"account_role (id, account_id, role) values ({0}, {0}, 'mentor')", "role = 'leader'"}},
    {"commitment",
     {"commitment (id, person_id, programme_id, engagement, created_at) values ({0}, {0}, {0}, 'volunteer', 1)",
      "capacity = 9"}},
    {"commitment_state",
     {"commitment_state (id, commitment_id, state, from_date, at) values ({0}, {0}, 'active', '2026-01-01', 1)",
      "state = 'left'"}},
    {"training_record",
     {"training_record (id, commitment_id, course, sessions, at) values ({0}, {0}, 'kursus', 1, 1)", "sessions = 5"}},
    {"former_workplace",
     {"former_workplace (id, commitment_id, workplace, until_date, at) values ({0}, {0}, 'Kutteren', '2026-06-30', 1)",
      "until_date = '2027-01-01'"}},
    {"enrolment",
     {"enrolment (id, person_id, programme_id, created_at) values ({0}, {0}, {0}, 1)", "referred_by = ''"}},
    {"enrolment_state",
     {"enrolment_state (id, enrolment_id, state, from_date, at) values ({0}, {0}, 'active', '2026-01-01', 1)",
      "from_date = '2025-01-01'"}},
    {"observation",
     {"observation (id, enrolment_id, scheme, code, from_date, at) values ({0}, {0}, 'benefit', 'su', '2026-01-01', 1)",
      "code = 'job'"}},
    {"granted_time",
     {"granted_time (id, enrolment_id, from_date, to_date, at) values ({0}, {0}, '2026-01-01', '2026-06-30', 1)",
      "to_date = '2027-01-01'"}},
    {"referral",
     {"referral (id, programme_id, account_id, received_on, at, name, has_agreed, box) "
      "values ({0}, {0}, {0}, '2026-01-01', 1, 'Bo', 1, cast('x' as $bytes))",
      "external_case = '7'"}},
    {"referral_code",
     {"referral_code (id, referral_id, scheme, code) values ({0}, {0}, 'benefit', 'su')", "code = 'job'"}},
    {"referral_state",
     {"referral_state (id, referral_id, state, on_date, account_id, at) "
      "values ({0}, {0}, 'received', '2026-01-01', {0}, 1)",
      "state = 'declined'"}},
    {"pairing", {"pairing (id, programme_id, form, created_at) values ({0}, {0}, 'one', 1)", "external_id = 'andet'"}},
    {"pairing_member",
     {"pairing_member (id, pairing_id, commitment_id, from_date) values ({0}, {0}, {0}, '2026-01-01')",
      "to_date = '2026-01-02'"}},
    {"pairing_state",
     {"pairing_state (id, pairing_id, state, from_date, at) values ({0}, {0}, 'active', '2026-01-01', 1)",
      "reason = 'flyttet'"}},
    {"pairing_outcome",
     {"pairing_outcome (id, pairing_id, code, from_date, at) values ({0}, {0}, 'godt', '2026-01-01', 1)", "at = 2"}},
    {"meeting_agreement",
     {"meeting_agreement (id, pairing_id, every_days, from_date, at) values ({0}, {0}, 7, '2026-01-01', 1)",
      "every_days = 14"}},
    {"rationale",
     {"rationale (id, pairing_id, from_date, person_id, at, box) "
      "values ({0}, {0}, '2026-01-01', {0}, 1, cast('x' as $bytes))",
      "from_date = '0001-01-01'"}},
    {"contact",
     {"contact (id, programme_id, on_date, minutes, mode, outcome, created_at) "
      "values ({0}, {0}, '2026-01-01', 60, 'moede', 'held', 1)",
      "minutes = 5"}},
    {"contact_attendee",
     {"contact_attendee (contact_id, person_id, role) values ({0}, {0}, 'mentor')", "held_on = '2026-01-01'"}},
    {"note",
     {"note (id, person_id, programme_id, account_id, at, box) values ({0}, {0}, {0}, {0}, 1, cast('x' as $bytes))",
      "at = 2"}},
    {"task",
     {"task (id, programme_id, pairing_id, rule, ordinal, party, due_date) "
      "values ({0}, {0}, {0}, 'R', 1, 'mentor', '2026-01-01')",
      "due_date = '2027-01-01'"}},
    {"task_state",
     {"task_state (id, task_id, state, on_date, at) values ({0}, {0}, 'done', '2026-01-01', 1)", "reason = 'x'"}},
    {"handover", {"handover (id, task_id, by_id, at) values ({0}, {0}, {0}, 1)", "at = 2"}},
    {"deferral",
     {"deferral (id, programme_id, what, account_id, at, box) values ({0}, {0}, 'whole@2026-01-01', {0}, 1, cast('x' "
      "as $bytes))",
      "until_date = '2026-02-01'"}},
    {"deferral_end", {"deferral_end (id, deferral_id, account_id, at) values ({0}, {0}, {0}, 1)", "at = 2"}},
    {"absence",
     {"absence (id, account_id, from_date, to_date, deputy_id, by_id, at) "
      "values ({0}, {0}, '2026-01-01', '2026-01-09', {0}, {0}, 1)",
      "to_date = '2026-02-01'"}},
    {"talk",
     {"talk (id, pairing_id, party, on_date, assessment, person_id, account_id, at, box) "
      "values ({0}, {0}, 'mentor', '2026-01-01', 'fine', {0}, {0}, 1, cast('x' as $bytes))",
      "mode = 'phone'"}},
    {"fulfilment",
     {"fulfilment (id, programme_id, pairing_id, rule, what, on_date, at) "
      "values ({0}, {0}, {0}, 'R', 'jobsamtale', '2026-01-01', 1)",
      "on_date = null"}},
    {"declaration_text",
     {"declaration_text (id, programme_id, declaration, from_date, body, account_id, at) "
      "values ({0}, {0}, 'erklæringen', '2026-01-01', 'Jeg tier.', {0}, 1)",
      "body = 'Jeg taler.'"}},
    {"acceptance", {"acceptance (id, fulfilment_id, text_id, way) values ({0}, {0}, {0}, 'phone')", "way = 'paper'"}},
    {"assessment", {"assessment (id, fulfilment_id, is_approved) values ({0}, {0}, 0)", "is_approved = 1"}},
    {"kin", {"kin (id, person_id) values ({0}, {0})", "person_id = 3"}},
    {"kin_state",
     {"kin_state (id, kin_id, kind, from_date, account_id, at, box) "
      "values ({0}, {0}, 'parent', '2026-01-01', {0}, 1, cast('x' as $bytes))",
      "kind = 'custodian'"}},
    {"basis",
     {"basis (id, fulfilment_id, kind, by_young_person, by_guardian, until_date, person_id, at, box) "
      "values ({0}, {0}, 'consent', 1, 0, '2027-01-01', {0}, 1, cast('x' as $bytes))",
      "until_date = '2028-01-01'"}},
    {"basis_end",
     {"basis_end (id, fulfilment_id, on_date, account_id, at) values ({0}, {0}, '2026-02-01', {0}, 1)",
      "on_date = '2026-03-01'"}},
    {"credential_note",
     {"credential_note (id, commitment_id, credential, note, on_date, account_id, at) "
      "values ({0}, {0}, 'børneattest', 'asked', '2026-01-01', {0}, 1)",
      "on_date = '2026-02-01'"}},
    {"cohort",
     {"cohort (id, programme_id, course, name, account_id, at) values ({0}, {0}, 'kursus', 'Hold 1', {0}, 1)",
      "seats = 9"}},
    {"course_evening",
     {"course_evening (id, cohort_id, number, on_date, place, topic, account_id, at) "
      "values ({0}, {0}, 1, '2026-01-01', 'Huset', '', {0}, 1)",
      "on_date = '2026-02-01'"}},
    {"cohort_place",
     {"cohort_place (id, cohort_id, commitment_id, state, account_id, at) values ({0}, {0}, {0}, 'seated', {0}, 1)",
      "state = 'left'"}},
    {"evening_presence",
     {"evening_presence (id, evening_id, commitment_id, came, account_id, at) values ({0}, {0}, {0}, 0, {0}, 1)",
      "came = 1"}},
    {"training_hours",
     {"training_hours (id, commitment_id, on_date, minutes, what, account_id, at) "
      "values ({0}, {0}, '2026-01-01', 60, 'Konflikter', {0}, 1)",
      "minutes = 600"}},
    {"training_hours_taken_back",
     {"training_hours_taken_back (id, hours_id, account_id, at) values ({0}, {0}, {0}, 1)", "at = 2"}},
    {"screening_step",
     {"screening_step (id, commitment_id, kind, on_date, held_by, verdict, account_id, at, box) "
      "values ({0}, {0}, 'interview', '2026-01-01', 'Lis', 'red', {0}, 1, cast('x' as $bytes))",
      "verdict = 'green'"}},
    {"screening_decision",
     {"screening_decision (id, commitment_id, outcome, on_date, may_return, account_id, at) "
      "values ({0}, {0}, 'rejected', '2026-01-01', 0, {0}, 1)",
      "may_return = 1"}},
    {"reference_request",
     {"reference_request (id, commitment_id, name, print, until_date, letter_id, account_id, at) "
      "values ({0}, {0}, 'Bo', cast('{0}' as $bytes), '2026-01-01', 1, {0}, 1)",
      "until_date = '2027-01-01'"}},
    {"reference_end", {"reference_end (id, request_id, how, at) values ({0}, {0}, 'expired', 1)", "how = 'withdrawn'"}},
    {"waiver",
     {"waiver (id, pairing_id, rule, on_date, person_id, account_id, at, box) "
      "values ({0}, {0}, 'R', '2026-01-01', {0}, {0}, 1, cast('x' as $bytes))",
      "rule = 'S'"}},
    {"wish_list",
     {"wish_list (id, enrolment_id, party, on_date, at) values ({0}, {0}, 'young_person', '2026-01-01', 1)",
      "party = 'guardian'"}},
    {"wish",
     {"wish (id, list_id, about, strength, value) values ({0}, {0}, 'sex', 'must', 'female')", "value = 'male'"}},
    {"proposal",
     {"proposal (id, programme_id, enrolment_id, commitment_id, on_date, answer_by, asks_guardian, score, weights, "
      "person_id, at, "
      "box) "
      "values ({0}, {0}, {0}, {0}, '2026-01-01', '2026-01-15', 0, 500000, '', {0}, 1, cast('x' as $bytes))",
      "score = 900000"}},
    {"proposal_answer",
     {"proposal_answer (id, proposal_id, party, answer, on_date, at) "
      "values ({0}, {0}, 'mentor', 'no', '2026-01-01', 1)",
      "answer = 'yes'"}},
    {"proposal_end",
     {"proposal_end (id, proposal_id, how, on_date, at) values ({0}, {0}, 'withdrawn', '2026-01-01', 1)",
      "on_date = '2026-02-01'"}},
    {"first_meeting",
     {"first_meeting (id, proposal_id, on_date, person_id, at, box) "
      "values ({0}, {0}, '2026-01-01', {0}, 1, cast('x' as $bytes))",
      "on_date = '2026-02-01'"}},
    {"free_week",
     {"free_week (id, enrolment_id, on_date, at) values ({0}, {0}, '2026-01-01', 1)", "on_date = '2026-02-01'"}},
    {"free_time",
     {"free_time (id, week_id, weekday, from_minute, to_minute) values ({0}, {0}, 'monday', 0, 60)", "to_minute = 90"}},
    {"concern_contact",
     {"concern_contact (id, receiver, phone, hours, out_of_hours, account_id, at) "
      "values ({0}, 'Skovby', '70112233', '', '', {0}, 1)",
      "phone = '70112234'"}},
    {"volunteers_duty",
     {"volunteers_duty (id, programme_id, duty, reason, account_id, at) "
      "values ({0}, {0}, 'sharpened', 'Fordi', {0}, 1)",
      "duty = 'everybody'"}},
    {"concern", {"concern (id, enrolment_id, account_id, at) values ({0}, {0}, {0}, 1)", "at = 2"}},
    {"concern_step",
     {"concern_step (id, concern_id, state, on_date, account_id, at) "
      "values ({0}, {0}, 'handed_over', '2026-01-01', {0}, 1)",
      "on_date = '2026-02-01'"}},
    {"group_meeting",
     {"group_meeting (id, programme_id, group_key, team, on_date, account_id, at) "
      "values ({0}, {0}, 'erfa', 1, '2026-01-01', {0}, 1)",
      "on_date = '2026-02-01'"}},
    {"group_meeting_attendee",
     {"group_meeting_attendee (meeting_id, commitment_id) values ({0}, {0})", "commitment_id = 1"}},
    {"group_meeting_point", {"group_meeting_point (meeting_id, point) values ({0}, 'sagssparring')", "point = 'kage'"}},
    {"group_meeting_subject",
     {"group_meeting_subject (meeting_id, enrolment_id, rule) values ({0}, {0}, 'R')", "rule = 'S'"}},
    {"group_meeting_taken_back",
     {"group_meeting_taken_back (id, meeting_id, reason, account_id, at) values ({0}, {0}, 'x', {0}, 1)",
      "reason = 'y'"}},
    {"recruitment_round", {"recruitment_round (id, programme_id, at) values ({0}, {0}, 1)", "at = 2"}},
    {"protection",
     {"protection (id, person_id, what, until_date, at) values ({0}, {0}, 'address', '2027-01-01', 1)", "what = null"}},
    {"hidden_detail", {"hidden_detail (id, person_id, hides, at) values ({0}, {0}, 'address', 1)", "hides = null"}},
    {"hidden_detail_reader",
     {"hidden_detail_reader (id, person_id, reader_id, may_read, at) values ({0}, {0}, {0}, 1, 1)", "may_read = 0"}},
    {"round_terms",
     {"round_terms (id, round_id, name, from_date, is_closed, at) values ({0}, {0}, 'Forår', '2026-01-01', 0, 1)",
      "is_closed = 1"}},
    {"information_meeting",
     {"information_meeting (id, round_id, on_date, place, at) values ({0}, {0}, '2026-01-01', 'Biblioteket', 1)",
      "place = 'Kroen'"}},
    {"information_meeting_count",
     {"information_meeting_count (id, meeting_id, came, at) values ({0}, {0}, 42, 1)", "came = 43"}},
    {"information_meeting_called_off",
     {"information_meeting_called_off (id, meeting_id, at) values ({0}, {0}, 1)", "at = 2"}},
    {"application",
     {"application (id, round_id, name, languages, once, on_date, at) "
      "values ({0}, {0}, 'Bo', '', 'x{0}', '2026-01-01', 1)",
      "erased_on = '2026-02-01'"}},
    {"application_state",
     {"application_state (id, application_id, state, on_date, at) values ({0}, {0}, 'turned_away', '2026-01-01', 1)",
      "state = 'withdrawn'"}},
    {"import_batch",
     {"import_batch (id, programme_id, sheet, at, rows_read, rows_created, rows_updated, rows_unchanged, "
      "rows_rejected) values ({0}, {0}, 'mentorer', 1, 1, 1, 0, 0, 0)",
      "rows_read = 2"}},
    {"import_change",
     {"import_change (batch_id, seq, noun, first_id, last_id, was) values ({0}, 1, 'person', 1, 1, '{{}}')",
      "was = null"}},
};

const std::set<std::string> unsealed_tables{
    "audit_event",      // the log has a chain of its own
    "audit_head",       // bound into the head of the seals
    "row_seal",         // the seals
    "seal_head",        // sealed in itself
    "session",          // tokens of browsers; no fact about anybody, gone by the night
    "sign_in_failure",  // counts, without anything to read, gone by the night
    "application_try",  // counts, as above
    "outbox",           // mails on their way, written by people's own acts, gone by the night
    "job_run",          // when the server's jobs ran
    "import_draft",     // a spreadsheet that waits for a yes, and is looked at again before it becomes rows
    "migration",        // compared with the program's own when the database is opened
};

}  // namespace mentorkorps::tests
