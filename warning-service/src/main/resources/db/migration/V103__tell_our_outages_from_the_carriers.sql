-- When a carrier was last tried with it, and for how long all in all: time during which we were away ourselves is in neither.
alter table attempt add column tried_at timestamptz;
alter table attempt add column tried_millis bigint not null default 0;
