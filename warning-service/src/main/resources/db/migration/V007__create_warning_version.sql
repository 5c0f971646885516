-- What a warning said before each change; nothing that people were told is ever overwritten.
create table warning_version (
    warning_id  uuid not null references warning (id),
    version     int not null,
    content     text not null,
    replaced_by text not null,
    replaced_at timestamptz not null,
    primary key (warning_id, version)
);
