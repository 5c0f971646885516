create index feedback_demand_open_due on feedback_demand (due_at) where state = 'open';
create index feedback_demand_overdue on feedback_demand (overdue_at) where state = 'overdue' and escalated_at is null;
create index warning_task_open_due on warning_task (due_at) where state = 'open';
create index opinion_request_asked_due on opinion_request (due_at) where state = 'asked';
create index told_party_waiting_due on told_party (due_at) where state = 'told';
create index call_feedback_waiting on call (feedback_due_at)
    where feedback_due_at is not null and feedback_overdue_at is null;
