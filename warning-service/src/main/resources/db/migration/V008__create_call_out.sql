create table call_out (
    id              uuid primary key,
    warning_id      uuid not null references warning (id),
    profile_id      text not null,
    profile         text not null,
    colour          text,
    state           text not null check (state in ('running', 'ended', 'stopped')),
    targets         int not null,
    started_by      text not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    -- After the warning's end the pages stay open this long for the closing feedback.
    page_open_until timestamptz,
    correlation_id  text not null
);

create unique index call_out_one_running on call_out (warning_id) where state = 'running';
create index call_out_latest on call_out (warning_id, started_at desc);
