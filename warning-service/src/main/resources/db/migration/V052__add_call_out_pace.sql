-- Attempts a second that the profile wants for this colour; null where only the carriers set a limit.
alter table call_out add column pace_per_second int check (pace_per_second > 0);
