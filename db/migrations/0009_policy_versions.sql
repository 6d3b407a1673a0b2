-- A programme's policy from a day on, as the administrator published it: the whole file. Later rows take the place of those
-- that begin on the same day or after it. What the programme began with is a file, and has no row.
create table policy_version (
    id $identity,
    programme_id bigint not null references programme (id),
    from_date text not null,
    toml text not null,
    why text not null,
    account_id bigint references account (id),
    at bigint not null
);
create index policy_version_by_programme on policy_version (programme_id, id);
