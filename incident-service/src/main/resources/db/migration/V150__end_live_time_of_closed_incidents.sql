-- Incidents closed before closure scheduled it have no day on which what still runs is missed. The shipped length counts for
-- them, and nobody is judged before the day after this.
insert into deadline (key, kind, due_at, attempt_at, payload, correlation_id)
select 'incident-live:' || i.id, 'incident-live-ends', ends.at, ends.at, '{}', i.id::text
from incident i
cross join lateral (select greatest(i.closed_at + interval '30 days', now() + interval '1 day') as at) ends
where i.closed_at is not null
  and exists (select 1 from clock c where c.incident_id = i.id and c.state in ('waiting', 'running', 'overdue'))
on conflict (key) do nothing;
