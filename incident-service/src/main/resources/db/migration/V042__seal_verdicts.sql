-- A verdict is never changed, and neither is the clock that got it. Whoever must, has to drop these triggers first, and that
-- shows.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: a verdict stands as it was given', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger verdict_sealed before update or delete on verdict for each row execute function refuse_change();
create trigger verdict_kept before truncate on verdict for each statement execute function refuse_change();

create trigger clock_decided before update on clock for each row
    when (old.state in ('met', 'met-late', 'missed') and new is distinct from old)
    execute function refuse_change();
create trigger clock_kept before delete on clock for each row
    when (old.state in ('met', 'met-late', 'missed'))
    execute function refuse_change();
