-- When somebody usually has time, an ordinary week as they said it on a day: the newest holds, and those before stay. A week
-- without rows in free_time is an answer, "no fixed times"; no week at all: nobody has asked.
create table free_week (
    id $identity,
    commitment_id bigint references commitment (id),
    enrolment_id bigint references enrolment (id),
    on_date text not null,
    account_id bigint references account (id),
    at bigint not null,
    check (case when commitment_id is null then 0 else 1 end + case when enrolment_id is null then 0 else 1 end = 1)
);
create index free_week_by_commitment on free_week (commitment_id, id);
create index free_week_by_enrolment on free_week (enrolment_id, id);

-- From the one minute of the day to the other, in half-hours; days are apart.
create table free_time (
    id $identity,
    week_id bigint not null references free_week (id),
    weekday text not null,
    from_minute bigint not null,
    to_minute bigint not null,
    check (from_minute >= 0 and from_minute < to_minute and to_minute <= 1440)
);
create index free_time_by_week on free_time (week_id, id);
