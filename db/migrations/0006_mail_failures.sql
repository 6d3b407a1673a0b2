-- How the last try of a mail ended: refused, not_sent or uncertain. last_error says more, for the administrator's console.
alter table outbox add column failure text;
