-- CAP messages of ours, as they left; one per version of a warning, and one for its end.
create table cap_message (
    identifier text primary key,
    warning_id uuid not null references warning (id),
    version    int not null,
    sender     text not null,
    sent       timestamptz not null,
    msg_type   text not null check (msg_type in ('Alert', 'Update', 'Cancel')),
    status     text not null check (status in ('Actual', 'Exercise')),
    document   bytea not null,
    unique (warning_id, version, msg_type)
);

create index cap_message_sent on cap_message (sent desc);
