create table assessment (
    id                uuid primary key,
    trigger           text not null check (trigger in ('incident', 'observations')),
    incident_id       uuid,
    region            text not null,
    event_type        text not null,
    -- One sentence per line.
    facts             text not null,
    suggested_colour  text check (suggested_colour in ('red', 'orange', 'yellow', 'blue')),
    suggested_rank    smallint not null default 9,
    state             text not null check (state in ('open', 'concluded')),
    opened_at         timestamptz not null,
    exercise          boolean not null,
    colour            text check (colour in ('red', 'orange', 'yellow', 'blue')),
    warn              boolean,
    basis             text,
    what_would_change text,
    concluded_by      text,
    concluded_by_name text,
    concluded_at      timestamptz,
    constraint assessment_once_per_incident unique (incident_id),
    check ((state = 'concluded') = (concluded_at is not null))
);

create unique index assessment_one_open on assessment (region, event_type)
    where state = 'open' and trigger = 'observations';
create index assessment_opened on assessment (opened_at desc, id desc);
