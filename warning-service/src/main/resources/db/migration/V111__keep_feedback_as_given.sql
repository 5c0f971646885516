-- A correction is a row of its own: what was reported stays as it was.
create function feedback_stays() returns trigger language plpgsql as $$
begin
    raise exception 'feedback % is history: correct it by another one', old.id;
end $$;

create trigger feedback_stays before update or delete on feedback for each row execute function feedback_stays();
