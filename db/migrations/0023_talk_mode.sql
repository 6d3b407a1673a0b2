-- How a talk about a match was held. Nothing: nobody wrote it, as of all that are older.
alter table talk add column mode text check (mode in ('meeting', 'phone', 'online', 'message'));
create index talk_by_task on talk (task_id);
