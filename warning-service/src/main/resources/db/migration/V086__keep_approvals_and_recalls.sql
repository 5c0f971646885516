-- Who approved which version of a warning, with the note they gave.
create table approval (
    id               uuid primary key,
    warning_id       uuid not null references warning (id),
    version          int not null,
    approved_by      text not null,
    approved_by_name text not null,
    approved_at      timestamptz not null,
    note             text
);

create index approval_warning on approval (warning_id);

-- Warnings that should never have been issued.
create table recall (
    warning_id  uuid primary key references warning (id),
    recalled_by text not null,
    recalled_at timestamptz not null,
    reason      text not null
);
