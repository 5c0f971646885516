-- Nothing a superior does, and no slip in a statement, changes or removes what was reported or sent. A receipt is the only
-- thing a transmission gains, and it gains it once. Personal data lies in a table of its own, which may be emptied.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create function refuse_all_but_a_receipt() returns trigger language plpgsql as $$
begin
    if old.receipted_at is not null
        or to_jsonb(new) - array['receipted_at', 'receipted_by'] <> to_jsonb(old) - array['receipted_at', 'receipted_by'] then
        raise exception 'rows of % gain a receipt once and nothing else', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger report_is_never_rewritten before update or delete on report
    for each row execute function refuse_rewriting();
create trigger report_is_never_emptied before truncate on report
    for each statement execute function refuse_rewriting();
create trigger transmission_gains_a_receipt_only before update on transmission
    for each row execute function refuse_all_but_a_receipt();
create trigger transmission_is_never_removed before delete on transmission
    for each row execute function refuse_rewriting();
create trigger transmission_is_never_emptied before truncate on transmission
    for each statement execute function refuse_rewriting();
