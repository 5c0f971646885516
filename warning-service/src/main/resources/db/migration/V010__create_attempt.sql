create table attempt (
    id               uuid primary key,
    call_id          uuid not null references call (id),
    call_out_id      uuid not null references call_out (id),
    warning_id       uuid not null references warning (id),
    to_person_id     text not null,
    sequence         int not null,
    step             int not null,
    who              text not null check (who in ('self', 'deputy', 'superior', 'door')),
    purpose          text not null check (purpose in ('wake', 'feedback')),
    channel          text not null check (channel in ('sms', 'voice', 'mail', 'page', 'desk', 'door')),
    state            text not null
        check (state in ('queued', 'sending', 'bundled', 'handed-over', 'refused', 'failed', 'withdrawn')),
    outcome          text check (outcome in
        ('delivered', 'rung', 'heard', 'pressed', 'said', 'busy', 'no-answer', 'hung-up', 'refused')),
    reason           text,
    heard_seconds    int,
    priority         int not null,
    because_of       uuid,
    bundle_id        uuid,
    tries            int not null default 0,
    queued_at        timestamptz not null default clock_timestamp(),
    next_try_at      timestamptz not null default clock_timestamp(),
    claimed_by       text,
    handed_over_at   timestamptz,
    carrier_id       text,
    carrier_sequence int not null default -1,
    outcome_at       timestamptz,
    traceparent      text
);

create index attempt_due on attempt (priority, next_try_at) where state in ('queued', 'sending');
create index attempt_call on attempt (call_id);
create index attempt_bundle on attempt (bundle_id) where bundle_id is not null;
create index attempt_to_person on attempt (call_out_id, to_person_id);
