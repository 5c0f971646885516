-- One obligation of one government because of one warning.
create table warning_task (
    id           uuid primary key,
    warning_id   uuid not null references warning (id),
    code         text not null,
    region       text not null,
    title        text not null,
    title_en     text not null,
    basis        text not null,
    verified     boolean not null,
    options      text[] not null,
    phase        text not null check (phase in ('in-force', 'ended')),
    state        text not null check (state in ('open', 'done', 'done-late', 'overdue', 'ended')),
    assigned_at  timestamptz not null,
    due_at       timestamptz not null,
    completed_at timestamptz,
    completed_by text,
    measures     text[] not null default '{}',
    notes        text,
    unique (warning_id, code, region)
);
