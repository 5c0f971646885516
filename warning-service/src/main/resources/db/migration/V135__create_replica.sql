-- Which processes share the carriers' limits, and when each was last seen.
create table replica (
    instance text primary key,
    seen_at  timestamptz not null
);
