-- Serial numbers 0 to 9 of one unit's CAP messages in one second, for the national form of identifiers.
create table cap_serial (
    unit   text not null,
    at     timestamptz not null,
    serial int not null check (serial between 0 and 9),
    primary key (unit, at)
);
