-- Somebody's name or address is protected. The last row of a person holds. what: 'address' or 'name'; null: not any more.
-- until_date is when somebody has to look again: protection does not end by itself.
create table protection (
    id $identity,
    person_id bigint not null references person (id),
    what text,
    until_date text,
    account_id bigint references account (id),
    at bigint not null
);
create index protection_by_person on protection (person_id, id);

-- What protection takes out of person, commitment and referral. hides: as protection.what; while it says something, no
-- statement puts back what was taken out. box: sealed under the person's key.
create table hidden_detail (
    id $identity,
    person_id bigint not null unique references person (id),
    hides text,
    at bigint not null,
    box $bytes
);

-- Who may read it. The last row of a person and a reader holds.
create table hidden_detail_reader (
    id $identity,
    person_id bigint not null references person (id),
    reader_id bigint not null references account (id),
    may_read integer not null,
    account_id bigint references account (id),
    at bigint not null
);
create index hidden_detail_reader_by_person on hidden_detail_reader (person_id, reader_id, id);
