-- Clocks that nobody is reminded of any more. Looked up in the statement that claims a reminder for hand-over.
create table ended_clock (
    clock_id uuid primary key,
    how      text        not null check (how in ('met', 'met-late', 'missed')),
    ended_at timestamptz not null default clock_timestamp()
);
