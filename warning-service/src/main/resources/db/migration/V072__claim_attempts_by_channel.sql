create index attempt_due_by_channel on attempt (channel, priority, next_try_at) where state in ('queued', 'sending');
drop index attempt_due;
