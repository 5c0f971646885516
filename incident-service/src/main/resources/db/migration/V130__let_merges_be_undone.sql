-- A merge that is undone stays as history; the same pair, or the merged one with another, may be merged again.
alter table incident_merge drop constraint incident_merge_pkey;
alter table incident_merge add column id uuid not null default gen_random_uuid() primary key;
alter table incident_merge
    add column undone_reason text,
    add column undone_by     text,
    add column undone_at     timestamptz,
    add check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null));

create unique index incident_merge_once on incident_merge (merged_id) where undone_at is null;
