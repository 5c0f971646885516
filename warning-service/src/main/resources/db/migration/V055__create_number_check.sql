-- What the last attempts have shown of a person's number, by channel: a landline takes no text. It holds for the number of
-- that revision of the directory only.
create table number_check (
    person_id  text not null references person (id),
    channel    text not null check (channel in ('sms', 'voice')),
    revision   bigint not null,
    state      text not null check (state in ('verified', 'dead')),
    reason     text,
    attempt_id uuid,
    at         timestamptz not null,
    primary key (person_id, channel)
);
