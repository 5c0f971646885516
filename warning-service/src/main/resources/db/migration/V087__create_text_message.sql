-- One message to one person by one channel that is no attempt of a call-out: an opinion that is asked for, a party that is told
-- of a warning, a recall. It leaves once its transaction committed, and is kept until the carrier took it or refused it.
create table text_message (
    id               uuid primary key,
    about            text not null check (about in ('opinion', 'told', 'recall')),
    subject_id       uuid not null,
    person_id        text not null,
    channel          text not null check (channel in ('sms', 'voice', 'mail')),
    title            text not null,
    text             text not null,
    exercise         boolean not null,
    state            text not null check (state in ('queued', 'sending', 'handed-over', 'refused')),
    reason           text,
    outcome          text,
    outcome_at       timestamptz,
    carrier_id       text,
    carrier_sequence int not null default -1,
    tries            int not null default 0,
    next_try_at      timestamptz not null default clock_timestamp(),
    claimed_by       text,
    created_at       timestamptz not null default clock_timestamp(),
    handed_over_at   timestamptz,
    traceparent      text
);

create index text_message_due on text_message (next_try_at) where state in ('queued', 'sending');
create index text_message_subject on text_message (subject_id);
