-- A clock also ends when the law no longer asks for it.
alter table ended_clock drop constraint ended_clock_how_check;
alter table ended_clock add constraint ended_clock_how_check
    check (how in ('met', 'met-late', 'missed', 'superseded'));
