-- What makes an edit from outside show: for each run of 64 numbers of a table, a keyed fingerprint of every row that the
-- program has written there. domain/audit/seals.hpp tells what prints holds.
create table row_seal (
    table_name text not null,
    run bigint not null,
    prints $bytes not null,
    primary key (table_name, run)
);

-- All seals in one, and where the audit log ended: box is sealed, and bound to the other columns. box
-- null: not sealed yet. schema: the migration at which the rows were sealed.
create table seal_head (
    id bigint primary key check (id = 1),
    schema bigint not null,
    seq bigint not null,
    print $bytes,
    box $bytes
);
insert into seal_head (id, schema, seq) values (1, 0, 0);
