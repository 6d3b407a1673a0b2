-- A spreadsheet that waits for a yes. Cleared when answered, and by the night.
create table import_draft (
    id $identity,
    programme_id bigint not null references programme (id),
    sheet text not null,
    content $bytes not null,
    account_id bigint references account (id),
    at bigint not null
);

-- error_sheet: the rows that came back, as CSV.
create table import_batch (
    id $identity,
    programme_id bigint not null references programme (id),
    sheet text not null,
    account_id bigint references account (id),
    at bigint not null,
    rows_read integer not null,
    rows_created integer not null,
    rows_updated integer not null,
    rows_unchanged integer not null,
    rows_rejected integer not null,
    error_sheet $bytes,
    undone_at bigint
);

-- What a batch did, so that it can be taken back: a run of rows that it made (was is null), or one row that it changed,
-- with the row's fields before and after.
create table import_change (
    batch_id bigint not null references import_batch (id),
    seq integer not null,
    noun text not null,
    first_id bigint not null,
    last_id bigint not null,
    was text,
    became text,
    primary key (batch_id, seq)
);
create index import_change_by_row on import_change (noun, first_id, last_id);
