-- Something that a rule asks for is in place since on_date: about a match, a mentor or a young person of the programme. what
-- repeats the words of the policy, party who says it. on_date null: what was last said of the same was a
-- mistake.
create table fulfilment (
    id $identity,
    programme_id bigint not null references programme (id),
    pairing_id bigint references pairing (id),
    commitment_id bigint references commitment (id),
    enrolment_id bigint references enrolment (id),
    rule text not null,
    what text not null,
    party text,
    on_date text,
    account_id bigint references account (id),
    at bigint not null,
    check (case when pairing_id is null then 0 else 1 end + case when commitment_id is null then 0 else 1 end
        + case when enrolment_id is null then 0 else 1 end = 1)
);
create index fulfilment_by_pairing on fulfilment (pairing_id, id);
create index fulfilment_by_commitment on fulfilment (commitment_id, id);
create index fulfilment_by_enrolment on fulfilment (enrolment_id, id);

-- A rule of severity stop was set aside for one match by somebody who wrote why. box: the reason, sealed under the key of
-- person_id, a young person of the match.
create table waiver (
    id $identity,
    pairing_id bigint not null references pairing (id),
    rule text not null,
    on_date text not null,
    person_id bigint not null references person (id),
    account_id bigint not null references account (id),
    at bigint not null,
    box $bytes not null
);
create index waiver_by_pairing on waiver (pairing_id, id);

-- Where a mentor works, and since when.
alter table commitment add column workplace text;
alter table commitment add column employed_since text;

-- Of matches that began up to this day nobody could write such things down; null: from the day that the programme was opened.
alter table programme add column fulfilments_after text;
update programme set fulfilments_after = (select max(s.from_date) from pairing g join pairing_state s on s.pairing_id = g.id
    where g.programme_id = programme.id and s.state in ('introduced', 'active'));
