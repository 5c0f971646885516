create index attempt_due_unheld on attempt (channel, priority, next_try_at) where state in ('queued', 'sending') and not held;
drop index attempt_due_by_channel;
