-- Questions from above; each starts a clock of its own, which holds whether it was answered.
create table verification_request (
    id           uuid primary key,
    incident_id  uuid        not null references incident (id),
    clock_id     uuid        not null references clock (id),
    asked_by     text        not null,
    asked        text        not null,
    question     text        not null,
    requested_at timestamptz not null,
    requested_by text        not null
);

create index verification_request_of_incident on verification_request (incident_id, requested_at);

create trigger verification_request_is_never_rewritten before update or delete on verification_request
    for each row execute function refuse_rewriting();

comment on column verification_request.asked_by is 'The level that asks';
comment on column verification_request.asked is 'The level that is to answer';
