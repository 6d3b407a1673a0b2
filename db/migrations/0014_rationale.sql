-- Why the people of a match were matched: the last row of a match holds. from_date: it is known since that day; 0001-01-01:
-- since they were matched. box: the text, sealed under the key of person_id, a young person of the match, or a mentor where no
-- young person has come yet. plain: a text from before texts like these were sealed.
create table rationale (
    id $identity,
    pairing_id bigint not null references pairing (id),
    from_date text not null,
    person_id bigint references person (id),
    account_id bigint references account (id),
    at bigint not null,
    box $bytes,
    plain text,
    check ((plain is null) = (person_id is not null and box is not null))
);
create index rationale_by_pairing on rationale (pairing_id, id);

insert into rationale (pairing_id, from_date, at, plain)
    select id, '0001-01-01', created_at, rationale from pairing where rationale <> '' order by id;
alter table pairing drop column rationale;
