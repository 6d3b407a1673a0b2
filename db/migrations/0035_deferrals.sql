-- A line of I dag that somebody has taken out of it: of a match, of a person, of both, or of the programme. what: what waits, since
-- when. until_date: the day it is shown again; null: not before it begins anew. box: why, sealed under the key of sealed_for; null: it
-- is about the programme, and the organisation's key is used.
create table deferral (
    id $identity,
    programme_id bigint not null references programme (id),
    pairing_id bigint references pairing (id),
    person_id bigint references person (id),
    what text not null,
    until_date text,
    sealed_for bigint references person (id),
    account_id bigint not null references account (id),
    at bigint not null,
    box $bytes not null
);
create index deferral_by_programme on deferral (programme_id, id);

-- It was taken into I dag again before its day.
create table deferral_end (
    id $identity,
    deferral_id bigint not null unique references deferral (id),
    account_id bigint not null references account (id),
    at bigint not null
);
