-- Official judgements: the disaster is stable, the response has ended. Once made they stay.
create table situation (
    incident_id uuid        primary key references incident (id),
    stable_at   timestamptz,
    ended_at    timestamptz,
    stated_by   text        not null,
    stated_at   timestamptz not null
);
