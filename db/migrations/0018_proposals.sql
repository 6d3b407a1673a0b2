-- Two who are proposed to each other. What has become of it follows from its answers, its end and the day. score, weights and
-- box: how well they fitted when it was made, in millionths, by which weights, and in sentences sealed under the key of
-- person_id, the young person. policy_version_id: the version whose weights and words they are; null: the file's.
create table proposal (
    id $identity,
    programme_id bigint not null references programme (id),
    enrolment_id bigint not null references enrolment (id),
    commitment_id bigint not null references commitment (id),
    on_date text not null,
    answer_by text not null,
    asks_guardian integer not null,
    score integer not null,
    weights text not null,
    policy_version_id bigint references policy_version (id),
    person_id bigint not null references person (id),
    box $bytes not null,
    account_id bigint references account (id),
    at bigint not null
);
create index proposal_by_programme on proposal (programme_id, id);
create index proposal_by_commitment on proposal (commitment_id, id);

-- The last of a party holds.
create table proposal_answer (
    id $identity,
    proposal_id bigint not null references proposal (id),
    party text not null,
    answer text not null,
    on_date text not null,
    account_id bigint references account (id),
    at bigint not null
);
create index proposal_answer_by_proposal on proposal_answer (proposal_id, id);

-- how: withdrawn, or matched with the match that it became.
create table proposal_end (
    id $identity,
    proposal_id bigint not null unique references proposal (id),
    how text not null,
    pairing_id bigint references pairing (id),
    on_date text not null,
    account_id bigint references account (id),
    at bigint not null,
    check ((how = 'matched') = (pairing_id is not null))
);
create index proposal_end_by_pairing on proposal_end (pairing_id);

-- Where all meet for the first time: the last row of a proposal holds. box: the place, sealed under the key of person_id.
create table first_meeting (
    id $identity,
    proposal_id bigint not null references proposal (id),
    on_date text not null,
    at_minute integer,
    person_id bigint not null references person (id),
    box $bytes not null,
    account_id bigint references account (id),
    at bigint not null
);
create index first_meeting_by_proposal on first_meeting (proposal_id, id);
