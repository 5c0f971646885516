alter table warning add constraint warning_exercise_key unique (id, exercise);

-- A call-out of chosen people, always an exercise: its warning cannot be a real one.
create table drill (
    id           uuid primary key,
    kind         text not null check (kind in ('unscripted', 'number-check')),
    warning_id   uuid not null unique,
    exercise     boolean not null default true check (exercise),
    region       text not null,
    profile_id   text not null,
    -- Of an unscripted drill: what the draw came from.
    seed         text,
    wanted       int check (wanted > 0),
    -- Of a number check: which one, as 2026-11.
    month        text check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    paused       int not null default 0,
    finished_at  timestamptz,
    started_by   text not null,
    started_at   timestamptz not null,
    ends_at      timestamptz not null,
    foreign key (warning_id, exercise) references warning (id, exercise),
    check ((kind = 'unscripted') = (seed is not null)),
    check ((kind = 'number-check') = (month is not null)),
    unique (region, month)
);

create index drill_started on drill (started_at desc, id desc);
