-- content is the current view: every report's statements merged, as JSON. The columns beside it are what lists filter by.
create table incident (
    id             uuid primary key,
    number         text        not null unique,
    state          text        not null check (state in ('open', 'closed')),
    event_type     text        not null,
    region         text        not null check (region ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    grade          text        not null
        check (grade in ('ungraded', 'ordinary', 'serious', 'major', 'particularly-major')),
    title          text        not null,
    occurred_at    timestamptz not null,
    content        text        not null check (content is json object),
    search         text        not null,
    packs          text        not null,
    reports        integer     not null check (reports >= 1),
    final_reported boolean     not null,
    exercise       boolean     not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    closed_at      timestamptz,
    closed_by      text,
    check ((state = 'closed') = (closed_at is not null)),
    check ((closed_at is null) = (closed_by is null))
);

create index incident_by_recording on incident (recorded_at desc, id desc);
create index incident_by_region on incident (region text_pattern_ops, recorded_at desc);

create sequence incident_number increment by 20;
