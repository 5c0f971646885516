create table warning_area (
    warning_id uuid not null references warning (id),
    region     text not null,
    primary key (warning_id, region)
);
