-- Everybody of a drill's area when it began: whom the draw could meet, whom it left out and why, whose turn came when.
create table drill_person (
    drill_id  uuid not null references drill (id),
    person_id text not null references person (id),
    region    text not null,
    left_out  text check (left_out in ('in-a-call-out', 'recently-called', 'no-number')),
    place     int,
    called_at timestamptz,
    primary key (drill_id, person_id),
    check (left_out is null or called_at is null)
);

create index drill_person_waiting on drill_person (drill_id, place) where called_at is null and left_out is null;
