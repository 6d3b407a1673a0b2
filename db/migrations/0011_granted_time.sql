-- How long a young person was granted a mentor, both days counted. Of rows with the same first day the last one holds; to_date
-- null: it was not granted, after all.
create table granted_time (
    id $identity,
    enrolment_id bigint not null references enrolment (id),
    from_date text not null,
    to_date text,
    account_id bigint references account (id),
    at bigint not null
);
create index granted_time_by_enrolment on granted_time (enrolment_id, from_date, id);
