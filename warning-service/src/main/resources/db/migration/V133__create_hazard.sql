-- What hazard-events-v1 says of each hazard now.
create table hazard (
    id            uuid primary key,
    region        text not null,
    kind          text not null,
    level         text not null,
    title         text not null,
    longitude     double precision,
    latitude      double precision,
    state         text not null,
    discovered_at timestamptz not null,
    changed_at    timestamptz not null,
    revision      bigint not null
);

create index hazard_open_region on hazard (region text_pattern_ops) where state <> 'closed';
