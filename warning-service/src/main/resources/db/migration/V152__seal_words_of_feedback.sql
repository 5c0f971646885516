-- Commander, needs, losses and notes may name people: they are written sealed from now on, together. SQL holds no key, and
-- feedback is never rewritten: rows of before keep their four columns as they were given, and are read from there.
alter table feedback add column words_sealed text;
