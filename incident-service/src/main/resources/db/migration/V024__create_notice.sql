-- Whom else an incident was told to. What is due and not sent yet is derived from the moments and the lists in force, so
-- that nothing due can be forgotten to be written down.
create table notice (
    id             uuid primary key,
    incident_id    uuid        not null references incident (id),
    region         text        not null,
    exercise       boolean     not null,
    kind           text        not null
        check (kind in ('department', 'same-level-government', 'skipped-level', 'neighbour', 'higher-government',
                        'superior-department', 'garrison', 'transfer')),
    recipient      text        not null,
    recipient_name text        not null,
    basis          text,
    legal          boolean     not null,
    due_since      timestamptz,
    reason         text,
    mode           text        not null check (mode in ('phone', 'written', 'system')),
    sent_at        timestamptz not null,
    sent_by        text        not null,
    recorded_at    timestamptz not null,
    receipted_at   timestamptz,
    receipted_by   text,
    check ((receipted_at is null) = (receipted_by is null))
);

create index notice_of_incident on notice (incident_id, recorded_at);
create index notice_by_recipient on notice (recipient, recorded_at desc);

create trigger notice_gains_a_receipt_only before update on notice
    for each row execute function refuse_all_but_a_receipt();
create trigger notice_is_never_removed before delete on notice
    for each row execute function refuse_rewriting();

create table notice_moment (
    incident_id uuid        not null references incident (id),
    moment      text        not null check (moment in ('reported', 'judged-likely-major', 'warning-issued')),
    at          timestamptz not null,
    marked_by   text        not null,
    primary key (incident_id, moment)
);
