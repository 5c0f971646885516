-- 隐患: known dangers with their place, through discovery, confirmation, control, rectification and closure.
create table hazard (
    id            uuid primary key,
    kind          text not null check (kind in ('danger-source', 'small-premises', 'farm-inn', 'self-built-house',
        'construction-site', 'gas', 'underground', 'river-reservoir', 'flash-flood-geological', 'forest-grassland-fire',
        'other')),
    level         text not null check (level in ('general', 'major')),
    title         text not null,
    description   text,
    unit_name     text,
    region        text not null,
    place_text    text,
    longitude     double precision,
    latitude      double precision,
    state         text not null check (state in ('discovered', 'confirmed', 'controlled', 'rectified', 'closed')),
    discovered_at timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    revision      int not null,
    check ((longitude is null) = (latitude is null))
);

create index hazard_region on hazard (region text_pattern_ops, recorded_at desc, id desc);
