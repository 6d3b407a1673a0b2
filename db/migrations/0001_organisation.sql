-- The organisation whose database this is, and who may sign in.
create table organisation (
    id bigint primary key check (id = 1),
    slug text not null,
    name text not null,
    wrapped_key $bytes not null,
    created_at bigint not null
);

create table programme (
    id $identity,
    key text not null unique,
    opened_on text not null
);

-- A human being, whatever their roles. name_folded is what a search compares, name_sort orders the Danish way.
-- cpr is sealed; cpr_print finds it. wrapped_key opens what is sealed about the person; without it that is gone.
create table person (
    id $identity,
    uuid text not null unique,
    name text not null,
    name_folded text not null,
    name_sort text not null,
    birth_date text,
    sex text,
    phone text,
    email text,
    address text,
    postcode text,
    city text,
    languages text not null default '',
    interests text not null default '',
    cpr $bytes,
    cpr_print $bytes unique,
    wrapped_key $bytes,
    created_at bigint not null
);
create index person_by_name on person (name_sort, id);
create index person_by_folded on person (name_folded);

create table account (
    id $identity,
    person_id bigint not null unique references person (id),
    login text not null unique,
    password text not null,
    must_change integer not null default 0 check (must_change in (0, 1)),
    created_at bigint not null,
    closed_at bigint
);

-- programme_id null: in every programme of the organisation.
create table account_role (
    id $identity,
    account_id bigint not null references account (id),
    role text not null,
    programme_id bigint references programme (id)
);
create index account_role_by_account on account_role (account_id);

-- token is the BLAKE2b digest of what the browser holds.
create table session (
    token $bytes primary key,
    account_id bigint not null references account (id),
    csrf text not null,
    created_at bigint not null,
    seen_at bigint not null
);
create index session_by_account on session (account_id);

-- subject is a keyed print of a login or of an address: enough to count, nothing to read.
create table sign_in_failure (
    id $identity,
    subject $bytes not null,
    at bigint not null
);
create index sign_in_failure_by_subject on sign_in_failure (subject, at);

-- The hash chain of all changes and of all looks at a person. print covers the row and the print before it.
create table audit_event (
    seq bigint primary key,
    at bigint not null,
    account_id bigint,
    role text,
    kind text not null,
    person_id bigint,
    programme_id bigint,
    detail text not null,
    print $bytes not null
);
create index audit_event_by_person on audit_event (person_id, seq);

create table audit_head (
    id bigint primary key check (id = 1),
    seq bigint not null,
    print $bytes not null
);

create table outbox (
    id $identity,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at bigint not null,
    due_at bigint not null,
    attempts integer not null default 0,
    sent_at bigint,
    last_error text
);
create index outbox_by_due on outbox (sent_at, due_at);

create table job_run (
    name text not null,
    for_day text not null,
    claimed_at bigint not null,
    finished_at bigint,
    primary key (name, for_day)
);
