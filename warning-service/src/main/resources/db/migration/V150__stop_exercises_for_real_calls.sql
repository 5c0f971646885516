-- Whoever is called in earnest is called for no exercise beside it.
alter table call drop constraint call_stop_reason_check;
alter table call add constraint call_stop_reason_check
    check (stop_reason in ('cancelled', 'expired', 'updated', 'out-of-area', 'left-the-post', 'real-call-out')) not valid;
