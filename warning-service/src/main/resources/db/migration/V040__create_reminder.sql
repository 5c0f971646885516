-- One reminder of a report upward to one person by one channel; or to nobody, where nobody is known for a desk. Those to the
-- same person about the same incident travel in the message of one of them, the lead.
create table reminder (
    id               uuid primary key,
    clock_id         uuid not null,
    incident_id      uuid not null,
    region           text not null,
    title            text not null,
    number           int  not null check (number between 1 and 3),
    percent          int,
    audience         text not null check (audience in ('duty-post', 'duty-leader', 'level-above')),
    desk             text,
    from_level       text not null,
    to_level         text not null,
    mode             text not null check (mode in ('phone', 'written', 'any')),
    legal            boolean not null,
    starts_at        timestamptz,
    due_at           timestamptz,
    exercise         boolean not null,
    person_id        text,
    channel          text check (channel in ('sms', 'voice')),
    state            text not null
        check (state in ('queued', 'sending', 'handed-over', 'refused', 'withdrawn', 'undeliverable')),
    reason           text,
    outcome          text check (outcome in
        ('delivered', 'rung', 'heard', 'pressed', 'said', 'busy', 'no-answer', 'hung-up', 'refused')),
    outcome_at       timestamptz,
    carrier_id       text,
    carrier_sequence int not null default -1,
    lead_id          uuid,
    tries            int not null default 0,
    -- Clocks of one incident reach the same share of their limits together: a moment's wait gathers them.
    next_try_at      timestamptz not null default clock_timestamp() + interval '200 milliseconds',
    claimed_by       text,
    created_at       timestamptz not null default clock_timestamp(),
    handed_over_at   timestamptz,
    correlation_id   text not null,
    traceparent      text,
    unique nulls not distinct (clock_id, number, audience, person_id, channel),
    check ((person_id is null) = (channel is null)),
    check ((person_id is null) = (state = 'undeliverable'))
);

create index reminder_due on reminder (next_try_at) where state in ('queued', 'sending');
create index reminder_clock on reminder (clock_id);
create index reminder_lead on reminder (lead_id) where lead_id is not null;
