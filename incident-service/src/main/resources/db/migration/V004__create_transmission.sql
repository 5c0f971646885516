create table transmission (
    id            uuid primary key,
    incident_id   uuid        not null references incident (id),
    region        text        not null,
    exercise      boolean     not null,
    from_level    text        not null,
    to_level      text        not null,
    mode          text        not null check (mode in ('phone', 'written')),
    sent_at       timestamptz not null,
    heard_back    boolean     not null,
    satisfied_at  timestamptz not null,
    recorded_late boolean     not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    receipted_at  timestamptz,
    receipted_by  text,
    check (recorded_late = (satisfied_at < recorded_at)),
    check ((receipted_at is null) = (receipted_by is null))
);

create index transmission_of_incident on transmission (incident_id, recorded_at);
