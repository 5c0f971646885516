create table opinion_request (
    id            uuid primary key,
    assessment_id uuid not null references assessment (id),
    kind          text not null check (kind in ('expert', 'department')),
    asked         text not null,
    person_id     text,
    question      text not null,
    asked_by      text not null,
    asked_by_name text not null,
    asked_at      timestamptz not null,
    due_at        timestamptz not null,
    reminded_at   timestamptz,
    state         text not null check (state in ('asked', 'answered', 'answered-late', 'overdue', 'withdrawn')),
    answered_at   timestamptz
);

create index opinion_request_assessment on opinion_request (assessment_id, asked_at);

alter table opinion add column request_id uuid references opinion_request (id);
