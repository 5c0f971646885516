-- Who sits at which desk, from the directory's events; no names, no numbers. A removed person leaves a tombstone.
create table desk (
    person_id text primary key,
    post      text,
    region    text    not null,
    revision  bigint  not null,
    removed   boolean not null
);
