-- A repeated rule has a clock per occurrence; a clock keeps whose rule it is and what kind of report it asks for.
alter table clock
    add column occurrence   integer not null default 1 check (occurrence >= 1),
    add column jurisdiction text    not null default '*',
    add column asks         text    not null default 'first'
        check (asks in ('first', 'follow-up', 'supplement', 'final', 'verification', 'correction')),
    drop constraint clock_incident_id_pack_id_rule_id_key,
    add constraint clock_once_per_occurrence unique (incident_id, pack_id, rule_id, occurrence);
