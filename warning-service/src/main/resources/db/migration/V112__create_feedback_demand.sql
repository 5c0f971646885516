-- One thing one target owes us by one time. Times of the profile that was frozen when the call-out began.
create table feedback_demand (
    id               uuid primary key,
    call_id          uuid not null references call (id),
    type             text not null check (type in
        ('received', 'first', 'movement', 'in-place', 'dangers', 'needs', 'closing')),
    starts           text not null check (starts in ('answer', 'not-in-place', 'lifting')),
    round            int not null check (round > 0),
    state            text not null check (state in ('open', 'overdue', 'met', 'met-late', 'withdrawn')),
    asked_at         timestamptz not null,
    due_at           timestamptz not null,
    overdue_at       timestamptz,
    reminders        int not null default 0,
    escalated_to     text,
    escalated_at     timestamptz,
    met_at           timestamptz,
    feedback_id      uuid references feedback (id),
    unique (call_id, type, round),
    check ((state in ('met', 'met-late')) = (met_at is not null)),
    check (state <> 'overdue' or overdue_at is not null)
);

create index feedback_demand_waiting on feedback_demand (call_id) where state in ('open', 'overdue');
