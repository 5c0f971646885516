-- A drill never becomes earnest, whoever writes: not by an update, a cancellation, a template or a second approval.
create function warning_exercise_stays() returns trigger language plpgsql as $$
begin
    if new.exercise <> old.exercise then
        raise exception 'warning % is % and stays it', old.id, case when old.exercise then 'an exercise' else 'real' end;
    end if;
    if coalesce((new.pending_update::jsonb ->> 'exercise')::boolean, new.exercise) <> new.exercise then
        raise exception 'a change of warning % would make it %', old.id,
            case when new.exercise then 'real' else 'an exercise' end;
    end if;
    return new;
end $$;

create trigger warning_exercise_stays before update on warning
    for each row execute function warning_exercise_stays();
