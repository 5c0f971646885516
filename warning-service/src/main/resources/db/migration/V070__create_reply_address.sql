-- Which attempts went to which number, so that a reply finds its call. The number is a keyed hash; rows leave after a week.
create table reply_address (
    phone_hash text not null,
    attempt_id uuid not null,
    sent_at    timestamptz not null default clock_timestamp(),
    primary key (phone_hash, attempt_id)
);

create index reply_address_age on reply_address (sent_at);
