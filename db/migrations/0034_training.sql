-- A count that was made of evenings: the last of them holds.
alter table training_record add column counted bigint not null default 0 check (counted in (0, 1));

-- A course given once, evening by evening. seats null: as many as want to.
create table cohort (
    id $identity,
    programme_id bigint not null references programme (id),
    course text not null,
    name text not null,
    seats bigint,
    account_id bigint not null references account (id),
    at bigint not null
);
create index cohort_by_programme on cohort (programme_id, id);

-- number: which of the course's sessions it is, from 1.
create table course_evening (
    id $identity,
    cohort_id bigint not null references cohort (id),
    number bigint not null,
    on_date text not null,
    from_minute bigint,
    to_minute bigint,
    place text not null,
    topic text not null,
    account_id bigint not null references account (id),
    at bigint not null,
    unique (cohort_id, number)
);

-- Where a mentor stands with a cohort: the last row of the two holds.
create table cohort_place (
    id $identity,
    cohort_id bigint not null references cohort (id),
    commitment_id bigint not null references commitment (id),
    state text not null check (state in ('seated', 'waiting', 'left')),
    account_id bigint not null references account (id),
    at bigint not null
);
create index cohort_place_by_cohort on cohort_place (cohort_id, commitment_id, id);
create index cohort_place_by_commitment on cohort_place (commitment_id, cohort_id, id);

-- Whether a mentor came to an evening, of their own cohort or of another: the last row of the two holds.
create table evening_presence (
    id $identity,
    evening_id bigint not null references course_evening (id),
    commitment_id bigint not null references commitment (id),
    came bigint not null check (came in (0, 1)),
    account_id bigint not null references account (id),
    at bigint not null
);
create index evening_presence_by_evening on evening_presence (evening_id, commitment_id, id);
create index evening_presence_by_commitment on evening_presence (commitment_id, evening_id, id);

-- What a mentor learnt after the course, by their own word.
create table training_hours (
    id $identity,
    commitment_id bigint not null references commitment (id),
    on_date text not null,
    minutes bigint not null,
    what text not null,
    once text unique,
    account_id bigint not null references account (id),
    at bigint not null
);
create index training_hours_by_commitment on training_hours (commitment_id, on_date, id);

-- A line that was wrong stays, and is out.
create table training_hours_taken_back (
    id $identity,
    hours_id bigint not null unique references training_hours (id),
    account_id bigint not null references account (id),
    at bigint not null
);
