-- Where a mentor was employed before the workplace of the commitment: until the day that they came to the next. What nobody wrote is
-- null.
create table former_workplace (
    id $identity,
    commitment_id bigint not null references commitment (id),
    workplace text not null,
    employed_since text,
    until_date text not null,
    account_id bigint references account (id),
    at bigint not null
);
create index former_workplace_by_commitment on former_workplace (commitment_id, until_date, id);
