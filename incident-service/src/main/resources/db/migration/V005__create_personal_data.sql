-- Names and numbers of informants and of those spoken to. Kept apart, sealed, so that they can be destroyed when the law
-- says so (突发事件应对法 art. 85) while reports, clocks and timeline stay whole. Readers see the masked text only.
create table personal_data (
    owner_id uuid not null,
    field    text not null check (field in ('source.name', 'source.phone', 'spokenTo')),
    sealed   text not null,
    masked   text not null,
    primary key (owner_id, field)
);
