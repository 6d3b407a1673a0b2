-- An adult close to a young person: who has custody, another parent, or somebody whom they count on.
create table kin (
    id $identity,
    person_id bigint not null references person (id)
);
create index kin_by_person on kin (person_id);

-- What is known of them. The last row of each holds. until_date: the first day that it is not so. box: name, what they are to the young
-- person, phone, e-mail and interpreter's language, sealed under the young person's key.
create table kin_state (
    id $identity,
    kin_id bigint not null references kin (id),
    kind text not null check (kind in ('custodian', 'parent', 'close_adult')),
    from_date text not null,
    until_date text,
    account_id bigint not null references account (id),
    at bigint not null,
    box $bytes not null
);
create index kin_state_by_kin on kin_state (kin_id, id);
