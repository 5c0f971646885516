-- While one is in force, an incident's personal data are kept as evidence or for assessment (突发事件应对法 art. 85).
create table evidence_hold (
    id             uuid primary key,
    incident_id    uuid        not null references incident (id),
    reason         text        not null,
    placed_at      timestamptz not null,
    placed_by      text        not null,
    released_at    timestamptz,
    released_by    text,
    release_reason text,
    check ((released_at is null) = (released_by is null)),
    check ((released_at is null) = (release_reason is null))
);

create unique index evidence_hold_in_force on evidence_hold (incident_id) where released_at is null;
