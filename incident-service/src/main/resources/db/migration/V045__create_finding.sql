-- A suspicion with its evidence: references, no personal data. People decide what it was; the row keeps who and what they said.
create table finding (
    id          uuid primary key,
    key         text        not null unique,
    kind        text        not null
        check (kind in ('suspected-omission', 'suspected-misstatement', 'suspected-concealment')),
    incident_id uuid references incident (id),
    tip_id      uuid references tip (id),
    region      text        not null,
    exercise    boolean     not null,
    evidence    text        not null check (evidence is json array),
    found_at    timestamptz not null,
    state       text        not null check (state in ('open', 'upheld', 'dismissed')),
    reviewed_by text,
    reviewed_at timestamptz,
    words       text,
    check (incident_id is not null or tip_id is not null),
    check ((state = 'open') = (reviewed_by is null)),
    check ((reviewed_by is null) = (reviewed_at is null)),
    check ((reviewed_by is null) = (words is null))
);

create index finding_by_region on finding (region text_pattern_ops, found_at desc, id desc);
