-- A step of getting to know a mentor. held_by, also_by: names of who held it; a home visit takes two. box: what was seen and said,
-- and why that verdict, sealed under the mentor's own key.
create table screening_step (
    id $identity,
    commitment_id bigint not null references commitment (id),
    kind text not null check (kind in ('interview', 'home_visit', 'workplace', 'reference')),
    on_date text not null,
    held_by text not null,
    also_by text,
    verdict text not null check (verdict in ('green', 'yellow', 'red')),
    account_id bigint not null references account (id),
    at bigint not null,
    box $bytes not null
);
create index screening_step_by_commitment on screening_step (commitment_id, id);

-- What it came to: the last row holds. box: the reason, sealed like that of a step. may_return, again_from: whether who was rejected may
-- apply again, and from which day; null: from any.
create table screening_decision (
    id $identity,
    commitment_id bigint not null references commitment (id),
    outcome text not null check (outcome in ('approved', 'rejected')),
    on_date text not null,
    may_return bigint not null check (may_return in (0, 1)),
    again_from text,
    account_id bigint not null references account (id),
    at bigint not null,
    box $bytes
);
create index screening_decision_by_commitment on screening_decision (commitment_id, id);
