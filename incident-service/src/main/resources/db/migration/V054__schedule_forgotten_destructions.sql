-- Incidents closed before closure scheduled it have no day on which what they know of persons is destroyed. The shipped
-- retention counts for them; evidence that is held is still held when the day comes.
insert into deadline (key, kind, due_at, attempt_at, payload, correlation_id)
select 'personal-data:' || i.id, 'personal-data-due', i.closed_at + interval '30 days', i.closed_at + interval '30 days',
       '{}', i.id::text
from incident i
where i.closed_at is not null
on conflict (key) do nothing;
