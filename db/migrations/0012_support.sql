-- What a young person answered in a talk, as a word: whether the mentor is somebody to trust, who supports them (CFBU 2013).
-- Nothing: was not asked.
alter table talk add column support text check (support in ('yes', 'partly', 'no'));
