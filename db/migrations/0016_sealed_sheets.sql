-- A spreadsheet that waits for a yes, and the rows that came back, may hold what is sealed where it belongs: so they are sealed
-- under the organisation's key. box: the rows that came back; error_sheet: those from before. content of a draft: such a box.
alter table import_batch add column box $bytes;
delete from import_draft;
