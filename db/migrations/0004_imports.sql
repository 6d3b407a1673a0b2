-- A spreadsheet that waits for a yes. Cleared when answered, and by the night.
create table import_draft (
    id $identity,
    programme_id bigint not null references programme (id),
    sheet text not null,
    content $bytes not null,
    account_id bigint references account (id),
    at bigint not null
);

create table import_batch (
    id $identity,
    programme_id bigint not null references programme (id),
    sheet text not null,
    digest text not null,
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

-- What a batch did, in order, so that it can be taken back: before is null where it made the row.
create table import_change (
    batch_id bigint not null references import_batch (id),
    seq integer not null,
    noun text not null,
    row_id bigint not null,
    before text,
    primary key (batch_id, seq)
);
create index import_change_by_row on import_change (noun, row_id);
