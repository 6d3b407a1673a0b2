-- A person as mentor in a programme.
create table commitment (
    id $identity,
    person_id bigint not null references person (id),
    programme_id bigint not null references programme (id),
    engagement text not null,
    capacity integer,
    channel text,
    cohort text,
    sector text,
    education text,
    external_id text,
    created_at bigint not null,
    unique (person_id, programme_id),
    unique (programme_id, external_id)
);

-- Where a mentor stands, from a day on. The row with the latest (from_date, id) not after a day holds on that day.
create table commitment_state (
    id $identity,
    commitment_id bigint not null references commitment (id),
    state text not null,
    from_date text not null,
    reason text,
    account_id bigint references account (id),
    at bigint not null
);
create index commitment_state_by_day on commitment_state (commitment_id, from_date, id);

create table training_record (
    id $identity,
    commitment_id bigint not null references commitment (id),
    course text not null,
    sessions integer not null,
    completed_on text,
    account_id bigint references account (id),
    at bigint not null
);
create index training_record_by_commitment on training_record (commitment_id);

-- A person as a young person in a programme. caseworker_id: the account that follows the young person.
create table enrolment (
    id $identity,
    person_id bigint not null references person (id),
    programme_id bigint not null references programme (id),
    referred_on text,
    referred_by text,
    caseworker_id bigint references account (id),
    external_id text,
    created_at bigint not null,
    unique (person_id, programme_id),
    unique (programme_id, external_id)
);
create index enrolment_by_caseworker on enrolment (caseworker_id);

create table enrolment_state (
    id $identity,
    enrolment_id bigint not null references enrolment (id),
    state text not null,
    from_date text not null,
    reason text,
    account_id bigint references account (id),
    at bigint not null
);
create index enrolment_state_by_day on enrolment_state (enrolment_id, from_date, id);

-- What is known of a young person in a controlled list (benefit, education_status, need …), from a day on.
create table observation (
    id $identity,
    enrolment_id bigint not null references enrolment (id),
    scheme text not null,
    code text not null,
    from_date text not null,
    to_date text,
    account_id bigint references account (id),
    at bigint not null
);
create index observation_by_enrolment on observation (enrolment_id, scheme, from_date);
