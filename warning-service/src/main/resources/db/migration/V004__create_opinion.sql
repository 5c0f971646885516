create table opinion (
    id                uuid primary key,
    assessment_id     uuid not null references assessment (id),
    given_by          text not null,
    given_by_name     text not null,
    basis             text not null,
    colour            text check (colour in ('red', 'orange', 'yellow', 'blue')),
    what_would_change text,
    given_at          timestamptz not null
);

create index opinion_assessment on opinion (assessment_id, given_at);
