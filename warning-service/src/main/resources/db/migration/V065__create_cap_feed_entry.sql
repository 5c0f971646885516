-- Entries of feeds that were dealt with, and what became of each.
create table cap_feed_entry (
    feed     text not null references cap_feed (name),
    entry    text not null,
    updated  text not null,
    outcome  text not null,
    dealt_at timestamptz not null,
    primary key (feed, entry, updated)
);
