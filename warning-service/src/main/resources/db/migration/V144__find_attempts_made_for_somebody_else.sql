-- By person only those attempts are looked for that were made because of somebody else's silence; the first attempts of a county,
-- each to its own target, need no entry.
create index attempt_for_others on attempt (call_out_id, to_person_id) where who <> 'self';
drop index attempt_to_person;
