-- A talk that a rule of the programme asks for. to_do_on repeats when it is due, or put off to, for as long as it is to be
-- done; null once it is settled, or no rule asks for it any more.
create table task (
    id $identity,
    programme_id bigint not null references programme (id),
    pairing_id bigint not null references pairing (id),
    rule text not null,
    ordinal bigint not null,
    party text not null,
    due_date text not null,
    to_do_on text,
    unique (pairing_id, rule, ordinal, party)
);
create index task_by_day on task (programme_id, to_do_on);

-- What was done with it: the last row holds. until_date: of a task that is put off.
create table task_state (
    id $identity,
    task_id bigint not null references task (id),
    state text not null,
    on_date text not null,
    until_date text,
    reason text not null default '',
    account_id bigint references account (id),
    at bigint not null
);
create index task_state_by_task on task_state (task_id, id);

-- A talk about a match with one of its parties. box: the answers, sealed under the key of person_id, a young person of the
-- match. assessment: how it goes, which rules and lists may read.
create table talk (
    id $identity,
    pairing_id bigint not null references pairing (id),
    task_id bigint references task (id),
    party text not null,
    on_date text not null,
    assessment text not null,
    person_id bigint not null references person (id),
    account_id bigint not null references account (id),
    at bigint not null,
    box $bytes not null
);
create index talk_by_pairing on talk (pairing_id, on_date);
