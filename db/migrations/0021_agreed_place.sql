-- Where they meet and what it is about, as they agreed: sealed under the key of person_id. Both empty: nobody wrote it.
alter table meeting_agreement add column person_id bigint references person (id);
alter table meeting_agreement add column box $bytes;
