-- A talk from before, that came with a spreadsheet: nobody need have said how it went, or have an account.
alter table talk alter column assessment drop not null;
alter table talk alter column account_id drop not null;
