-- "match" is a word of SQL in one engine, so the table is called pairing.
create table pairing (
    id $identity,
    programme_id bigint not null references programme (id),
    form text not null,
    rationale text not null default '',
    external_id text,
    created_at bigint not null,
    unique (programme_id, external_id)
);

-- Either a mentor (commitment_id) or a young person (enrolment_id) of the match, for a period.
create table pairing_member (
    id $identity,
    pairing_id bigint not null references pairing (id),
    commitment_id bigint references commitment (id),
    enrolment_id bigint references enrolment (id),
    from_date text not null,
    to_date text,
    check ((commitment_id is null) <> (enrolment_id is null))
);
create index pairing_member_by_pairing on pairing_member (pairing_id);
create index pairing_member_by_commitment on pairing_member (commitment_id);
create index pairing_member_by_enrolment on pairing_member (enrolment_id);

-- reason: a code of the programme's list of end reasons, when the state is closed.
create table pairing_state (
    id $identity,
    pairing_id bigint not null references pairing (id),
    state text not null,
    from_date text not null,
    reason text,
    account_id bigint references account (id),
    at bigint not null
);
create index pairing_state_by_day on pairing_state (pairing_id, from_date, id);

create table pairing_outcome (
    id $identity,
    pairing_id bigint not null references pairing (id),
    code text not null,
    from_date text not null,
    account_id bigint references account (id),
    at bigint not null
);
create index pairing_outcome_by_pairing on pairing_outcome (pairing_id, from_date, id);

-- How often they agreed to meet, from a day on; the programme's rule holds where there is none.
create table meeting_agreement (
    id $identity,
    pairing_id bigint not null references pairing (id),
    every_days integer not null check (every_days > 0),
    minutes integer,
    from_date text not null,
    account_id bigint references account (id),
    at bigint not null
);
create index meeting_agreement_by_pairing on meeting_agreement (pairing_id, from_date, id);

-- The facts of a contact: when, how long, how. Never what was said. once: the form's key, so that sent twice is one.
create table contact (
    id $identity,
    programme_id bigint not null references programme (id),
    on_date text not null,
    at_minute integer,
    minutes integer,
    mode text not null,
    outcome text not null,
    topics text not null default '',
    once text unique,
    external_id text,
    account_id bigint references account (id),
    created_at bigint not null,
    unique (programme_id, external_id)
);
create index contact_by_day on contact (programme_id, on_date);

-- Who took part. pairing_id: on behalf of which match. held_on repeats the contact's day when it was held.
create table contact_attendee (
    contact_id bigint not null references contact (id),
    person_id bigint not null references person (id),
    role text not null,
    pairing_id bigint references pairing (id),
    held_on text,
    primary key (contact_id, person_id)
);
create index contact_attendee_by_pairing on contact_attendee (pairing_id, held_on);
create index contact_attendee_by_person on contact_attendee (person_id, contact_id);

-- What somebody wrote about a person, sealed under the person's key. Only the author's colleagues with the right read it.
create table note (
    id $identity,
    person_id bigint not null references person (id),
    programme_id bigint not null references programme (id),
    account_id bigint not null references account (id),
    at bigint not null,
    box $bytes not null
);
create index note_by_person on note (person_id, at);
