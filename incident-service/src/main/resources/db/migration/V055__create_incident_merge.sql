-- Two incidents that turned out to be one. Neither is changed by it: the merged one's reports, clocks and timeline stay its own.
create table incident_merge (
    merged_id     uuid primary key references incident (id),
    incident_id   uuid not null references incident (id),
    metres_apart  integer check (metres_apart >= 0),
    minutes_apart integer not null check (minutes_apart >= 0),
    reason        text not null,
    merged_by     text not null,
    merged_at     timestamptz not null,
    check (merged_id <> incident_id)
);

create index incident_merge_into on incident_merge (incident_id);
