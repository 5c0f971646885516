-- CAP messages of others that were refused, and every fault; their text is not kept, its hash is.
create table cap_refused (
    id          uuid primary key,
    sender      text,
    identifier  text,
    sent        timestamptz,
    msg_type    text,
    signature   text,
    problem     text not null,
    faults      jsonb not null,
    bytes       int not null,
    sha256      text not null,
    way         text not null,
    received_by text not null,
    region      text not null,
    received_at timestamptz not null
);

create index cap_refused_newest on cap_refused (received_at desc, id desc);
