-- A talk from before, that came with a spreadsheet: nobody need have said how it went, or have an account.
create table talk_of_any_time (
    id $identity,
    pairing_id bigint not null references pairing (id),
    task_id bigint references task (id),
    party text not null,
    on_date text not null,
    assessment text,
    person_id bigint not null references person (id),
    account_id bigint references account (id),
    at bigint not null,
    box $bytes not null,
    support text check (support in ('yes', 'partly', 'no'))
);
insert into talk_of_any_time (id, pairing_id, task_id, party, on_date, assessment, person_id, account_id, at, box, support)
    select id, pairing_id, task_id, party, on_date, assessment, person_id, account_id, at, box, support from talk order by id;
drop table talk;
alter table talk_of_any_time rename to talk;
create index talk_by_pairing on talk (pairing_id, on_date);
