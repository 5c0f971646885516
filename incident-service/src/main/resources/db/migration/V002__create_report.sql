-- content is what this report stated and nothing else; rows are never changed.
create table report (
    id          uuid primary key,
    incident_id uuid        not null references incident (id),
    sequence    integer     not null check (sequence >= 1),
    kind        text        not null
        check (kind in ('first', 'follow-up', 'supplement', 'final', 'verification', 'correction')),
    content     text        not null check (content is json object),
    grade       text        not null
        check (grade in ('ungraded', 'ordinary', 'serious', 'major', 'particularly-major')),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    unique (incident_id, sequence),
    check ((kind = 'first') = (sequence = 1))
);
