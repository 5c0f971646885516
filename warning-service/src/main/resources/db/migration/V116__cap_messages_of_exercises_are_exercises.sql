create function cap_message_status_is_the_warnings() returns trigger language plpgsql as $$
begin
    if (new.status = 'Exercise') <> (select w.exercise from warning w where w.id = new.warning_id) then
        raise exception 'CAP message % cannot leave as %', new.identifier, new.status;
    end if;
    return new;
end $$;

create trigger cap_message_status_is_the_warnings before insert or update on cap_message
    for each row execute function cap_message_status_is_the_warnings();
