-- A county's calls are written by one statement, and it is checked once for all of them that their call-out and their people
-- exist: foreign keys look up each of 10,000 rows by itself and lock each person. Neither is ever deleted.
create function call_refers() returns trigger language plpgsql as $$
begin
    if exists (select from fresh f where not exists (select from call_out o where o.id = f.call_out_id)) then
        raise foreign_key_violation using message = 'a call of no call-out';
    end if;
    if exists (select from fresh f where not exists (select from person p where p.id = f.person_id)) then
        raise foreign_key_violation using message = 'a call of nobody';
    end if;
    return null;
end $$;

create trigger call_refers after insert on call referencing new table as fresh
    for each statement execute function call_refers();

alter table call drop constraint call_call_out_id_fkey;
alter table call drop constraint call_person_id_fkey;
