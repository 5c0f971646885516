-- One party told once of one thing. What its people were sent is in text_message, under this id.
create table told_party (
    id              uuid primary key,
    warning_id      uuid not null references warning (id),
    version         int not null,
    about           text not null check (about in ('issued', 'updated', 'cancelled', 'recalled')),
    party           text not null check (party in ('superior', 'neighbour', 'garrison')),
    region          text not null,
    name            text not null,
    people          int not null,
    reason          text,
    state           text not null check (state in ('told', 'acknowledged', 'acknowledged-late', 'overdue')),
    told_at         timestamptz not null,
    due_at          timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    words           text,
    unique (warning_id, version, about, party, region)
);
