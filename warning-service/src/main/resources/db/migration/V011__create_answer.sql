-- Every answer that ever came, also those that close nothing and those that came too late.
create table answer (
    id            uuid primary key,
    call_id       uuid not null references call (id),
    quality       text not null check (quality in ('heard', 'pressed', 'said', 'read', 'proxied', 'door')),
    answered_by   text not null,
    at            timestamptz not null,
    recorded_at   timestamptz not null,
    words         text,
    heard_seconds int,
    closes        boolean not null,
    late          boolean not null,
    attempt_id    uuid
);

create index answer_call on answer (call_id, recorded_at);
