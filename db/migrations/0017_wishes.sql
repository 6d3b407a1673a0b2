-- What a party of a match said matters to them about the other, all of it on one day: the newest list of each party holds.
-- Of a young person's place in the programme it is their own or the guardian's, of a mentor's their own.
create table wish_list (
    id $identity,
    commitment_id bigint references commitment (id),
    enrolment_id bigint references enrolment (id),
    party text not null,
    on_date text not null,
    account_id bigint references account (id),
    at bigint not null,
    check (case when commitment_id is null then 0 else 1 end + case when enrolment_id is null then 0 else 1 end = 1)
);
create index wish_list_by_commitment on wish_list (commitment_id, party, id);
create index wish_list_by_enrolment on wish_list (enrolment_id, party, id);

create table wish (
    id $identity,
    list_id bigint not null references wish_list (id),
    about text not null,
    strength text not null,
    value text not null
);
create index wish_by_list on wish (list_id, id);
