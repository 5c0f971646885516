-- What the public, 110, 119, 120, the media or a satellite say happened. Their words may name people, so they are sealed.
create table tip (
    id                uuid primary key,
    source_kind       text        not null check (source_kind in ('public', '110', '119', '120', 'satellite', 'media')),
    occurred_at       timestamptz not null,
    region            text        not null,
    event_type        text,
    dead              int check (dead >= 0),
    missing           int check (missing >= 0),
    seriously_injured int check (seriously_injured >= 0),
    words_sealed      text,
    exercise          boolean     not null,
    received_at       timestamptz not null,
    received_by       text        not null,
    expected_by       timestamptz not null,
    expected_because  text        not null,
    state             text        not null check (state in ('open', 'matched', 'unmatched')),
    incident_id       uuid references incident (id),
    check ((state = 'matched') = (incident_id is not null))
);

comment on column tip.expected_by is 'By when an incident must have been reported';
comment on column tip.expected_because is 'The rule that says so';
