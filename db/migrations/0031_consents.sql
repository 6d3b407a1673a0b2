-- What a fulfilment of a basis_required rule builds on, and who gave it; whose, for which rule, since when and by whom is the
-- fulfilment's. until_date: the first day that it does not hold. box: the law, the reason or where the paper lies, sealed under
-- the person's key.
create table basis (
    id $identity,
    fulfilment_id bigint not null unique references fulfilment (id),
    kind text not null check (kind in ('consent', 'law', 'essential')),
    by_young_person bigint not null check (by_young_person in (0, 1)),
    by_guardian bigint not null check (by_guardian in (0, 1)),
    until_date text not null,
    person_id bigint not null references person (id),
    at bigint not null,
    box $bytes not null
);

-- It was taken back, by whom (a party), or is not so any more; from that day on it does not hold.
create table basis_end (
    id $identity,
    fulfilment_id bigint not null references fulfilment (id),
    on_date text not null,
    party text,
    account_id bigint not null references account (id),
    at bigint not null
);
create index basis_end_by_fulfilment on basis_end (fulfilment_id);

-- What was written down as in place, with the day that it is so no more, where anything says one, and what came of it.
create view paper as
    select f.id, f.programme_id, f.pairing_id, f.commitment_id, f.enrolment_id, f.rule, f.what, f.party, f.on_date,
        coalesce(
            (select min(e.on_date) from basis_end e where e.fulfilment_id = f.id),
            (select b.until_date from basis b where b.fulfilment_id = f.id),
            (select min(t.from_date) from declaration_text t where t.programme_id = f.programme_id and t.declaration = f.what
                and t.id > coalesce((select a.text_id from acceptance a where a.fulfilment_id = f.id), 0))) as until_date,
        (select s.is_approved from assessment s where s.fulfilment_id = f.id) as is_approved
    from fulfilment f;
