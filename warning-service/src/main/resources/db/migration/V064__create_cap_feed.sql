-- How far each polled feed was read, and how it went.
create table cap_feed (
    name          text primary key,
    next_at       timestamptz not null,
    etag          text,
    last_modified text,
    read_at       timestamptz,
    failing_since timestamptz,
    failure       text
);
