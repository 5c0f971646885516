-- One obligation of one incident. Rule and pack are copied: a clock keeps the rule it was born under.
create table clock (
    id           uuid primary key,
    incident_id  uuid        not null references incident (id),
    region       text        not null,
    exercise     boolean     not null,
    pack_id      text        not null,
    pack_version text        not null,
    rule_id      text        not null,
    basis        text        not null,
    legal        boolean     not null,
    from_level   text        not null,
    to_level     text        not null,
    mode         text        not null check (mode in ('phone', 'written', 'any')),
    started_by   text        not null
        check (started_by in ('occurred', 'known', 'received', 'previous-hop', 'stable', 'ended', 'fixed-time')),
    allowed      text,
    starts_at    timestamptz,
    due_at       timestamptz,
    state        text        not null
        check (state in ('waiting', 'running', 'overdue', 'met', 'met-late', 'missed', 'superseded')),
    satisfied_at timestamptz,
    seen_late_at timestamptz,
    created_at   timestamptz not null default now(),
    unique (incident_id, pack_id, rule_id),
    check ((state in ('met', 'met-late')) = (satisfied_at is not null)),
    check (state <> 'met' or due_at is null or satisfied_at <= due_at),
    check (state <> 'met-late' or satisfied_at > due_at),
    check (state <> 'overdue' or due_at is not null)
);

create index clock_by_due on clock (due_at, id);
create index clock_open on clock (state) where state in ('waiting', 'running', 'overdue');

comment on column clock.allowed is 'The limit as ISO 8601 duration, null for "immediately"';
