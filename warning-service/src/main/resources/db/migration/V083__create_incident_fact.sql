-- What incident-events-v1 says of an incident, as far as judging needs it.
create table incident_fact (
    id          bigint generated always as identity primary key,
    incident_id uuid not null,
    kind        text not null,
    at          timestamptz not null,
    region      text not null,
    event_type  text,
    grade       text,
    text        text not null,
    exercise    boolean not null
);

create index incident_fact_incident on incident_fact (incident_id, id);
create index incident_fact_reported on incident_fact (region text_pattern_ops, at) where kind = 'reported';
