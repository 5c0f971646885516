-- A call's warning is its call-out's, an attempt's call-out and warning are its call's. Checking the copies again is
-- three look-ups more for each of 10,000 people who are to be called at once.
alter table call drop constraint call_warning_id_fkey;
alter table attempt drop constraint attempt_call_out_id_fkey;
alter table attempt drop constraint attempt_warning_id_fkey;
