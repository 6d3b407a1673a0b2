-- The keys of the rules, a line each, that were set aside when the state was taken; its reason says why.
alter table commitment_state add column waived text;
alter table enrolment_state add column waived text;
