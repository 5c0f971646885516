create table idempotency_key (
    party text not null,
    method text not null,
    path text not null,
    key text not null,
    body_sha256 bytea not null,
    status integer,
    location text,
    content_type text,
    body bytea,
    created_at timestamptz not null default now(),
    primary key (party, method, path, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);

comment on table idempotency_key is 'First answers to POSTs with an Idempotency-Key, kept for 72 hours';
