-- CAP messages of others, byte for byte as they came.
create table cap_received (
    id          uuid primary key,
    sender      text not null,
    identifier  text not null,
    sent        timestamptz not null,
    msg_type    text not null check (msg_type in ('Alert', 'Update', 'Cancel', 'Ack', 'Error')),
    status      text not null check (status in ('Actual', 'Exercise', 'System', 'Test', 'Draft')),
    signature   text not null check (signature in ('none', 'valid')),
    document    bytea not null,
    way         text not null,
    received_by text not null,
    received_at timestamptz not null,
    warning_id  uuid references warning (id),
    unique (sender, identifier)
);

create index cap_received_warning on cap_received (warning_id);
