-- When its ladder began: a target who came in by an update begins later than the others.
alter table call add column called_at timestamptz not null default clock_timestamp();
