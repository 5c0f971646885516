-- As for calls, which are never deleted either; an attempt only ever moves to the call of another attempt.
create function attempt_refers() returns trigger language plpgsql as $$
begin
    if exists (select from fresh f where not exists (select from call c where c.id = f.call_id)) then
        raise foreign_key_violation using message = 'an attempt of no call';
    end if;
    return null;
end $$;

create trigger attempt_refers after insert on attempt referencing new table as fresh
    for each statement execute function attempt_refers();

alter table attempt drop constraint attempt_call_id_fkey;
