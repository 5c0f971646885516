-- The ledger is written by the database, in the statement that decides a clock, whatever part of the program did it. The
-- newest report upward of that instant satisfied the clock: reports upward of one incident come one after another.
create function write_verdict() returns trigger language plpgsql as $$
begin
    insert into verdict (clock_id, incident_id, region, exercise, pack_id, pack_version, rule_id, basis, from_level, to_level,
                         mode, started_by, starts_at, due_at, verdict, satisfied_at, lateness_millis, transmission_id)
    values (new.id, new.incident_id, new.region, new.exercise, new.pack_id, new.pack_version, new.rule_id, new.basis,
            new.from_level, new.to_level, new.mode, new.started_by, new.starts_at, new.due_at, new.state, new.satisfied_at,
            case when new.state = 'met-late'
                 then greatest(1, (extract(epoch from new.satisfied_at - new.due_at) * 1000)::bigint) end,
            (select t.id from transmission t
             where t.incident_id = new.incident_id and t.satisfied_at = new.satisfied_at
             order by (t.to_level = new.to_level) desc, t.recorded_at desc, t.id desc limit 1))
    on conflict (clock_id) do nothing;
    return null;
end $$;

create trigger clock_verdict after insert or update of state on clock for each row
    when (new.legal and new.due_at is not null and new.state in ('met', 'met-late', 'missed'))
    execute function write_verdict();

insert into verdict (clock_id, incident_id, region, exercise, pack_id, pack_version, rule_id, basis, from_level, to_level,
                     mode, started_by, starts_at, due_at, verdict, satisfied_at, lateness_millis, transmission_id)
select c.id, c.incident_id, c.region, c.exercise, c.pack_id, c.pack_version, c.rule_id, c.basis, c.from_level, c.to_level,
       c.mode, c.started_by, c.starts_at, c.due_at, c.state, c.satisfied_at,
       case when c.state = 'met-late'
            then greatest(1, (extract(epoch from c.satisfied_at - c.due_at) * 1000)::bigint) end,
       (select t.id from transmission t
        where t.incident_id = c.incident_id and t.satisfied_at = c.satisfied_at
        order by (t.to_level = c.to_level) desc, t.recorded_at desc, t.id desc limit 1)
from clock c
where c.legal and c.due_at is not null and c.state in ('met', 'met-late', 'missed');
