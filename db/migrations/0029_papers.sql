-- What somebody says yes to, in a version from a day: never edited, another is written. declaration repeats the words of the policy.
create table declaration_text (
    id $identity,
    programme_id bigint not null references programme (id),
    declaration text not null,
    from_date text not null,
    body text not null,
    account_id bigint not null references account (id),
    at bigint not null
);
create index declaration_text_by_declaration on declaration_text (programme_id, declaration, id);

-- Which version somebody said yes to, and how: the fulfilment has who and which day. Without a row there was no version that day.
create table acceptance (
    id $identity,
    fulfilment_id bigint not null unique references fulfilment (id),
    text_id bigint not null references declaration_text (id),
    way text not null check (way in ('phone', 'paper'))
);

-- What came of a certificate; which one, whose, when and by whom is the fulfilment's. The certificate itself is kept nowhere.
create table assessment (
    id $identity,
    fulfilment_id bigint not null unique references fulfilment (id),
    is_approved bigint not null check (is_approved in (0, 1))
);

-- Whether a mentor has said yes to a certificate being fetched, and when it was asked for. credential repeats the words of the rule.
create table credential_note (
    id $identity,
    commitment_id bigint not null references commitment (id),
    credential text not null,
    note text not null check (note in ('consented', 'not_consented', 'asked')),
    on_date text not null,
    account_id bigint not null references account (id),
    at bigint not null
);
create index credential_note_by_commitment on credential_note (commitment_id, id);
