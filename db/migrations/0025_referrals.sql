-- A young person whom somebody refers, and who is none of ours yet. box: why, sealed under the organisation's key. once: the form's
-- key, so that sent twice is one.
create table referral (
    id $identity,
    programme_id bigint not null references programme (id),
    account_id bigint not null references account (id),
    received_on text not null,
    at bigint not null,
    name text not null,
    birth_date text,
    phone text,
    email text,
    external_case text,
    has_agreed integer not null check (has_agreed in (0, 1)),
    once text unique,
    box $bytes not null
);
create index referral_by_programme on referral (programme_id, received_on);
create index referral_by_account on referral (account_id);

-- What the sender knows of them in a controlled list.
create table referral_code (
    id $identity,
    referral_id bigint not null references referral (id),
    scheme text not null,
    code text not null
);
create index referral_code_by_referral on referral_code (referral_id);

-- Where it stands: the last row holds. box: the question, the answer or why not, sealed. person_id: whom it became.
create table referral_state (
    id $identity,
    referral_id bigint not null references referral (id),
    state text not null,
    on_date text not null,
    account_id bigint not null references account (id),
    at bigint not null,
    person_id bigint references person (id),
    box $bytes
);
create index referral_state_by_referral on referral_state (referral_id, id);
create index referral_state_by_person on referral_state (person_id);
