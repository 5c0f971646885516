-- Attempts up to this sequence belong to an earlier time: the place had left the warning and came back.
alter table call add column earlier_attempts int not null default 0;
