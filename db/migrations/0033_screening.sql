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

-- Somebody who knows a mentor is asked about them by a mail, whose link opens a form once, up to until_date. email: taken away when the
-- link has ended. print: of the link's secret, which is kept nowhere. letter_id: of the mail in the outbox, which goes then too.
create table reference_request (
    id $identity,
    commitment_id bigint not null references commitment (id),
    name text not null,
    email text,
    print $bytes not null unique,
    until_date text not null,
    letter_id bigint not null,
    account_id bigint not null references account (id),
    at bigint not null
);
create index reference_request_by_commitment on reference_request (commitment_id, id);

-- How a link ended; it ends once. box: what was answered, sealed under the mentor's own key. account_id: who took it back.
create table reference_end (
    id $identity,
    request_id bigint not null unique references reference_request (id),
    how text not null check (how in ('answered', 'withdrawn', 'not_them', 'expired')),
    account_id bigint references account (id),
    at bigint not null,
    box $bytes,
    check ((how = 'answered') = (box is not null))
);
