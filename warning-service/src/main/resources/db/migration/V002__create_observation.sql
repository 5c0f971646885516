create table observation (
    id          bigint generated always as identity primary key,
    source      text not null,
    station     text not null,
    kind        text not null check (kind in ('rainfall', 'water-level', 'wind-speed', 'temperature', 'snow-depth')),
    value       double precision not null,
    observed_at timestamptz not null,
    longitude   double precision,
    latitude    double precision,
    region      text not null,
    received_at timestamptz not null default clock_timestamp(),
    -- A station that sends a reading again must not make it rain twice.
    constraint observation_once unique (source, station, kind, observed_at)
);

create index observation_window on observation (station, kind, observed_at);
