-- A held attempt waits for the pace of its call-out; whoever frees it counts it there.
alter table attempt add column held boolean not null default false;
create index attempt_held on attempt (call_out_id, priority, next_try_at, id) where held and state = 'queued';
