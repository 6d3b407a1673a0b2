-- A coordinator is away, both days counted, and deputy_id has their talks in hand meanwhile: the last row of an account holds,
-- and one without days says that they are there.
create table absence (
    id $identity,
    account_id bigint not null references account (id),
    from_date text,
    to_date text,
    deputy_id bigint references account (id),
    by_id bigint not null references account (id),
    at bigint not null
);
create index absence_by_account on absence (account_id, id);

-- A talk was handed to a coordinator: the last row of a task holds. to_id null: to nobody in particular.
create table handover (
    id $identity,
    task_id bigint not null references task (id),
    to_id bigint references account (id),
    by_id bigint not null references account (id),
    at bigint not null
);
create index handover_by_task on handover (task_id, id);
