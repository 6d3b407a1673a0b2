-- A meeting of one of a programme's groups that was held. team: which of the group's teams, from 1. once: the form's key, so
-- that sent twice is one.
create table group_meeting (
    id $identity,
    programme_id bigint not null references programme (id),
    group_key text not null,
    team integer not null,
    on_date text not null,
    once text unique,
    account_id bigint not null references account (id),
    at bigint not null
);
create index group_meeting_by_day on group_meeting (programme_id, on_date, id);

-- The mentors who came.
create table group_meeting_attendee (
    meeting_id bigint not null references group_meeting (id),
    commitment_id bigint not null references commitment (id),
    primary key (meeting_id, commitment_id)
);
create index group_meeting_attendee_by_commitment on group_meeting_attendee (commitment_id, meeting_id);

-- The points of the policy that were on the agenda, in its words.
create table group_meeting_point (
    meeting_id bigint not null references group_meeting (id),
    point text not null,
    primary key (meeting_id, point)
);

-- The young people who were talked about, and the rule whose basis was in place.
create table group_meeting_subject (
    meeting_id bigint not null references group_meeting (id),
    enrolment_id bigint not null references enrolment (id),
    rule text not null,
    primary key (meeting_id, enrolment_id, rule)
);
create index group_meeting_subject_by_enrolment on group_meeting_subject (enrolment_id, meeting_id);

-- A meeting that was written down by mistake is taken back by a row, and stays.
create table group_meeting_taken_back (
    id $identity,
    meeting_id bigint not null unique references group_meeting (id),
    reason text not null,
    account_id bigint not null references account (id),
    at bigint not null
);
