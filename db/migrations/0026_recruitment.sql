-- A round of recruiting mentors. What is said of it stands in round_terms: the last row holds. channel: a key of the programme's
-- list; cohort: what the mentors who came of it have in commitment.cohort. to_date null: until it is closed.
create table recruitment_round (
    id $identity,
    programme_id bigint not null references programme (id),
    account_id bigint references account (id),
    at bigint not null
);
create index recruitment_round_by_programme on recruitment_round (programme_id, id);

create table round_terms (
    id $identity,
    round_id bigint not null references recruitment_round (id),
    name text not null,
    channel text,
    from_date text not null,
    to_date text,
    cohort text,
    is_closed bigint not null check (is_closed in (0, 1)),
    account_id bigint references account (id),
    at bigint not null
);
create index round_terms_by_round on round_terms (round_id, id);

-- Somebody who would like to be a mentor, as they wrote it themselves on the public page. Not a person yet. box: their own words,
-- sealed under the organisation's key; null: they wrote none. once: the form's own number, so that sent twice is one. erased_on:
-- the day that what they wrote was taken away; the row stays, since it is counted.
create table application (
    id $identity,
    round_id bigint not null references recruitment_round (id),
    name text not null,
    phone text,
    email text,
    postcode text,
    languages text not null,
    channel text,
    box $bytes,
    once text not null unique,
    on_date text not null,
    at bigint not null,
    erased_on text
);
create index application_by_round on application (round_id, id);

-- What has become of it: the last row holds. reason is sealed as box is. again_from: from when they may apply again. commitment_id:
-- the mentor that it became.
create table application_state (
    id $identity,
    application_id bigint not null references application (id),
    state text not null check (state in ('received', 'taken_in', 'turned_away', 'withdrawn')),
    on_date text not null,
    reason $bytes,
    again_from text,
    commitment_id bigint references commitment (id),
    account_id bigint references account (id),
    at bigint not null,
    check ((state = 'taken_in') = (commitment_id is not null))
);
create index application_state_by_application on application_state (application_id, id);
create index application_state_by_commitment on application_state (commitment_id);

-- Forms from outside, for the limits. subject: a keyed fingerprint of the sender's address, or of the programme.
create table application_try (
    id $identity,
    subject $bytes not null,
    at bigint not null
);
create index application_try_by_subject on application_try (subject, at);
