-- Failed deadlines that rest are few; the overdue gauge finds them here instead of reading every open row.
CREATE INDEX deadline_failing ON deadline (kind, attempt_at) WHERE state = 'open' AND failures > 0;
