-- Who takes a concern in the municipality, and how they are reached; an empty text: nobody has said. The last row holds.
create table concern_contact (
    id $identity,
    receiver text not null,
    phone text not null,
    hours text not null,
    out_of_hours text not null,
    account_id bigint not null references account (id),
    at bigint not null
);

-- Which duty the volunteers of a programme are under, and why: the last row of a programme holds, and without one it is everybody's.
create table volunteers_duty (
    id $identity,
    programme_id bigint not null references programme (id),
    duty text not null,
    reason text not null,
    account_id bigint not null references account (id),
    at bigint not null
);
create index volunteers_duty_by_programme on volunteers_duty (programme_id, id);

-- A concern that somebody wrote down, and what became of it: the last step holds. box: what was seen, to whom it was handed
-- over or why not, sealed under the young person's key.
create table concern (
    id $identity,
    enrolment_id bigint not null references enrolment (id),
    account_id bigint not null references account (id),
    once text unique,
    at bigint not null
);
create index concern_by_account on concern (account_id, id);

create table concern_step (
    id $identity,
    concern_id bigint not null references concern (id),
    state text not null,
    on_date text not null,
    box $bytes,
    account_id bigint not null references account (id),
    at bigint not null
);
create index concern_step_by_concern on concern_step (concern_id, id);
create index concern_step_by_state on concern_step (state, concern_id);
