-- The last day that a mentor can be one, by their own word; null: they have named none.
alter table commitment add column available_until text;
