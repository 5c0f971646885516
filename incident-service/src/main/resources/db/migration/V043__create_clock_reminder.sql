-- Each reminder of a clock is given once, and there are three: neither a second replica nor a repeated look can give more.
create table clock_reminder (
    clock_id uuid        not null references clock (id),
    number   int         not null check (number between 1 and 3),
    given_at timestamptz not null,
    primary key (clock_id, number)
);
