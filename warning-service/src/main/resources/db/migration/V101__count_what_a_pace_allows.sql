-- What the pace allows at that instant: one bucket for all replicas, by the database's clock.
alter table call_out add column pace_tokens double precision not null default 0;
alter table call_out add column pace_filled_at timestamptz not null default now();
