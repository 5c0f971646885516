-- The ledger of verdicts: one row per legal clock with a limit, written once. Rule, pack and limit are copied, so that a row
-- says on what it was judged whatever becomes of anything else.
create table verdict (
    clock_id        uuid primary key references clock (id),
    incident_id     uuid        not null references incident (id),
    region          text        not null,
    exercise        boolean     not null,
    pack_id         text        not null,
    pack_version    text        not null,
    rule_id         text        not null,
    basis           text        not null,
    from_level      text        not null,
    to_level        text        not null,
    mode            text        not null check (mode in ('phone', 'written', 'any')),
    started_by      text        not null,
    starts_at       timestamptz,
    due_at          timestamptz not null,
    verdict         text        not null check (verdict in ('met', 'met-late', 'missed')),
    satisfied_at    timestamptz,
    lateness_millis bigint,
    transmission_id uuid references transmission (id),
    recorded_at     timestamptz not null default clock_timestamp(),
    check ((verdict = 'missed') = (satisfied_at is null)),
    check (verdict <> 'met' or satisfied_at <= due_at),
    check (verdict <> 'met-late' or satisfied_at > due_at),
    check ((verdict = 'met-late') = (lateness_millis is not null))
);

create index verdict_by_region on verdict (region text_pattern_ops, recorded_at desc);
create index verdict_of_incident on verdict (incident_id);
-- Timeliness asks for the clocks that began in a period; a block range index costs intake next to nothing.
create index clock_by_start on clock using brin ((coalesce(starts_at, created_at)));

comment on column verdict.lateness_millis is 'How long after the limit it was reported';
comment on column verdict.transmission_id is 'The report upward that satisfied it';
