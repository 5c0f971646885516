-- Ack and Error messages on their way to those whose messages they answer.
create table cap_reply (
    identifier text primary key,
    recipient  text not null,
    url        text not null,
    msg_type   text not null check (msg_type in ('Ack', 'Error')),
    document   bytea not null,
    state      text not null check (state in ('waiting', 'sent', 'failed')),
    attempts   int not null default 0,
    next_at    timestamptz not null,
    failure    text
);

create index cap_reply_waiting on cap_reply (next_at) where state = 'waiting';
