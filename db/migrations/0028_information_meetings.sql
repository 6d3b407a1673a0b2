-- An information meeting of a round. seats null: as many as come.
create table information_meeting (
    id $identity,
    round_id bigint not null references recruitment_round (id),
    on_date text not null,
    at_minute bigint,
    place text not null,
    seats bigint,
    account_id bigint references account (id),
    at bigint not null
);
create index information_meeting_by_round on information_meeting (round_id, on_date, id);

-- How many came, without their names: the last row of a meeting holds.
create table information_meeting_count (
    id $identity,
    meeting_id bigint not null references information_meeting (id),
    came bigint not null,
    account_id bigint references account (id),
    at bigint not null
);
create index information_meeting_count_by_meeting on information_meeting_count (meeting_id, id);

-- A meeting that is not held.
create table information_meeting_called_off (
    id $identity,
    meeting_id bigint not null unique references information_meeting (id),
    account_id bigint references account (id),
    at bigint not null
);
